/** What consoles tell on their own: hints, after which the state is asked for and shown. */
@NullMarked
package io.mullion.controller.events;

import org.jspecify.annotations.NullMarked;
