/** What a console tells by itself: one long poll for each console, folded into what changed. */
@NullMarked
package io.mullion.powervm.event;

import org.jspecify.annotations.NullMarked;
