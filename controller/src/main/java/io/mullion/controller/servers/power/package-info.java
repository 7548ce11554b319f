/** Switching servers on, off and over. */
@NullMarked
package io.mullion.controller.servers.power;

import org.jspecify.annotations.NullMarked;
