/** Waiting that tests can drive: pauses, polling with a limit, locks by key. */
@NullMarked
package io.mullion.cinder.time;

import org.jspecify.annotations.NullMarked;
