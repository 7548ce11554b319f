/** Flavors: the sizes that partitions are asked in, who may use them, and what their {@code powervm:} keys mean. */
@NullMarked
package io.mullion.controller.flavors;

import org.jspecify.annotations.NullMarked;
