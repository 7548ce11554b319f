/** Messages to users: why work that was accepted failed later, with the back end's own words. */
@NullMarked
package io.mullion.controller.volumes.messages;

import org.jspecify.annotations.NullMarked;
