/** Changes that consoles tell of, in the words of the contract. */
@NullMarked
package io.mullion.nova.event;

import org.jspecify.annotations.NullMarked;
