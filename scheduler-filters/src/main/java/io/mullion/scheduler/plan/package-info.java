/**
 * A request as the table can answer it: bit sets to intersect, columns to compare, hosts by name, and what is left to be
 * asked host by host.
 */
@NullMarked
package io.mullion.scheduler.plan;

import org.jspecify.annotations.NullMarked;
