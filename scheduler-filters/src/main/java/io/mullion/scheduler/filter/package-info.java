/** What filters are made of: the kinds of rule, and the small languages that rules are written in. */
@NullMarked
package io.mullion.scheduler.filter;

import org.jspecify.annotations.NullMarked;
