/** Jobs of a console: what takes longer than a request, such as switching on, moving, or finding disks. */
@NullMarked
package io.mullion.powervm.job;

import org.jspecify.annotations.NullMarked;
