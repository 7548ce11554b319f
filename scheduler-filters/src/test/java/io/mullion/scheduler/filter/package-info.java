/** Each filter by name: the edge cases of its section, both of its forms, and the promises of every filter. */
@NullMarked
package io.mullion.scheduler.filter;

import org.jspecify.annotations.NullMarked;
