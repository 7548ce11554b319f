/** Long work as a list of small steps with undo, and the loop that runs them. */
@NullMarked
package io.mullion.spi.flow;

import org.jspecify.annotations.NullMarked;
