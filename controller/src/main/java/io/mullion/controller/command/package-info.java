/** The commands of {@code ./mullion}. */
@NullMarked
package io.mullion.controller.command;

import org.jspecify.annotations.NullMarked;
