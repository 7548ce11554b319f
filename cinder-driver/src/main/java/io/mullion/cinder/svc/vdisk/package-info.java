/** Virtual disks: names, look-up by identity, making, growing, removing. */
@NullMarked
package io.mullion.cinder.svc.vdisk;

import org.jspecify.annotations.NullMarked;
