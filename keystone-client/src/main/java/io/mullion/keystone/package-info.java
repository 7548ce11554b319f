/** An external Keystone behind a small interface of our own. Start with {@link io.mullion.keystone.Keystone}. */
@NullMarked
package io.mullion.keystone;

import org.jspecify.annotations.NullMarked;
