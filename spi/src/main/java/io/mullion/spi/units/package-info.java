/** Amounts as types: memory in MiB, processor entitlement in hundredths of a unit, capacity that may be unknown. */
@NullMarked
package io.mullion.spi.units;

import org.jspecify.annotations.NullMarked;
