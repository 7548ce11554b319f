/**
 * How good a host is among those that fit: its host group's placement policy decides, nova's weighers break ties, and a
 * host whose builds keep failing comes last. {@code reference/weighers-policies.md} §1 and §2.
 */
@NullMarked
package io.mullion.scheduler.weigher;

import org.jspecify.annotations.NullMarked;
