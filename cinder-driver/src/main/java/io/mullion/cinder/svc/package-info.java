/** Volumes on IBM Spectrum Virtualize arrays (SVC, Storwize, FlashSystem) over their REST interface. Start with {@link io.mullion.cinder.svc.SvcVolumeDriver}. */
@NullMarked
package io.mullion.cinder.svc;

import org.jspecify.annotations.NullMarked;
