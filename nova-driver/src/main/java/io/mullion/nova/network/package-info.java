/** Network interfaces of partitions. */
@NullMarked
package io.mullion.nova.network;

import org.jspecify.annotations.NullMarked;
