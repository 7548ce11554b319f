/** Benchmarks and load, each with the comparison that would shame it. */
@NullMarked
package io.mullion.benchmarks;

import org.jspecify.annotations.NullMarked;
