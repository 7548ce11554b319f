/** Where servers go: what hosts there are, which one is chosen, and the claims that make a choice binding. */
@NullMarked
package io.mullion.controller.placement;

import org.jspecify.annotations.NullMarked;
