/** The pure part of scheduling: a function of a snapshot. */
@NullMarked
package io.mullion.scheduler;

import org.jspecify.annotations.NullMarked;
