/** What a compute driver must do and the words it does it in. Start with {@link io.mullion.spi.compute.ComputeDriver}. */
@NullMarked
package io.mullion.spi.compute;

import org.jspecify.annotations.NullMarked;
