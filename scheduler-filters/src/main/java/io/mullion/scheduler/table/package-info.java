/**
 * Hosts in columns: blocks of 64, figures as primitive arrays, categorical questions as bit sets. One writer's changes
 * are cheap, and any number of readers work on frozen snapshots.
 */
@NullMarked
package io.mullion.scheduler.table;

import org.jspecify.annotations.NullMarked;
