/** OpenStack4j behind our own small interface. */
@NullMarked
package io.mullion.keystone;

import org.jspecify.annotations.NullMarked;
