/** The catalogue: regions, services, and the addresses where they answer. */
@NullMarked
package io.mullion.controller.identity.catalog;

import org.jspecify.annotations.NullMarked;
