/** Files that a console hands on to an I/O server: images of optical media and of disks. */
@NullMarked
package io.mullion.powervm.file;

import org.jspecify.annotations.NullMarked;
