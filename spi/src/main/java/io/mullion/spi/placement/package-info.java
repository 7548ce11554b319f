/** Filters, weighers and the words of a placement. */
@NullMarked
package io.mullion.spi.placement;

import org.jspecify.annotations.NullMarked;
