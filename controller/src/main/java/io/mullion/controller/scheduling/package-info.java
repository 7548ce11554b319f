/** Placing servers: the scheduler chooses among the hosts as they are known, and the database has the last word on room. */
@NullMarked
package io.mullion.controller.scheduling;

import org.jspecify.annotations.NullMarked;
