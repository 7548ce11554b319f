/** What a move needs of both hosts and of the server. */
@NullMarked
package io.mullion.scheduler.filter.mobility;

import org.jspecify.annotations.NullMarked;
