/** The service as it runs, spoken to as a stranger would: killed in the middle of its work, given bad input, seen from outside. */
@NullMarked
package io.mullion.controller.running;

import org.jspecify.annotations.NullMarked;
