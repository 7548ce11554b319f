/** How fast hosts are chosen, what a host costs in memory, and how fast changes are absorbed. */
@NullMarked
package io.mullion.benchmarks.scheduler;

import org.jspecify.annotations.NullMarked;
