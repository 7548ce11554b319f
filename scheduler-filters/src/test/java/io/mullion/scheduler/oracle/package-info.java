/**
 * The rules of {@code reference/scheduler-filters.md} and {@code reference/weighers-policies.md} once more, written from
 * their text as plainly as possible, host by host and without any of the scheduler's own parts.
 */
@NullMarked
package io.mullion.scheduler.oracle;

import org.jspecify.annotations.NullMarked;
