/** Partitions: finding, making, showing and removing them. */
@NullMarked
package io.mullion.nova.lpar;

import org.jspecify.annotations.NullMarked;
