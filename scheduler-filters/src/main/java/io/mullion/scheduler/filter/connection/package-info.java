/** Can the partition reach its networks and its storage from there. */
@NullMarked
package io.mullion.scheduler.filter.connection;

import org.jspecify.annotations.NullMarked;
