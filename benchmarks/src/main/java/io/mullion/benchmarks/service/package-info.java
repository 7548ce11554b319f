/** The whole service measured: how soon it answers, what it costs idle, how many servers it makes. */
@NullMarked
package io.mullion.benchmarks.service;

import org.jspecify.annotations.NullMarked;
