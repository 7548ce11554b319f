/** FlashCopy maps and consistency groups: what they are, what states they pass through, and how they are started. */
@NullMarked
package io.mullion.cinder.svc.flashcopy;

import org.jspecify.annotations.NullMarked;
