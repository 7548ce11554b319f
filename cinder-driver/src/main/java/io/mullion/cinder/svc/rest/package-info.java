/** How to speak to one array: session, limits, commands, and what its replies mean. Knows no volumes. */
@NullMarked
package io.mullion.cinder.svc.rest;

import org.jspecify.annotations.NullMarked;
