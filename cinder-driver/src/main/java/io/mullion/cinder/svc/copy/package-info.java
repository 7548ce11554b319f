/** Copies of disks at one instant: of one disk, or of several at the same instant. */
@NullMarked
package io.mullion.cinder.svc.copy;

import org.jspecify.annotations.NullMarked;
