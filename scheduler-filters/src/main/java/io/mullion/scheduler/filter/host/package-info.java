/** May the host be used at all, and was it named. */
@NullMarked
package io.mullion.scheduler.filter.host;

import org.jspecify.annotations.NullMarked;
