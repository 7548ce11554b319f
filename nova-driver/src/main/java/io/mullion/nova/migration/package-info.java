/** Moving running partitions between hosts. */
@NullMarked
package io.mullion.nova.migration;

import org.jspecify.annotations.NullMarked;
