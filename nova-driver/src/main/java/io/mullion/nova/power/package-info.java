/** Switching partitions on and off. */
@NullMarked
package io.mullion.nova.power;

import org.jspecify.annotations.NullMarked;
