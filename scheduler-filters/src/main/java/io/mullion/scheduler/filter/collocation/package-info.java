/** Together or apart: collocation rules and host hints. */
@NullMarked
package io.mullion.scheduler.filter.collocation;

import org.jspecify.annotations.NullMarked;
