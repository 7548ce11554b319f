/** Is there room: memory, processing units, disk, and how much a host already has to do. */
@NullMarked
package io.mullion.scheduler.filter.capacity;

import org.jspecify.annotations.NullMarked;
