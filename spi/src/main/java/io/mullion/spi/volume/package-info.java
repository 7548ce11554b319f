/** What a storage driver must do and the words it does it in. Start with {@link io.mullion.spi.volume.VolumeDriver}. */
@NullMarked
package io.mullion.spi.volume;

import org.jspecify.annotations.NullMarked;
