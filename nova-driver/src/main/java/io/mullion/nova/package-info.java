/** The compute driver for PowerVM hosts. */
@NullMarked
package io.mullion.nova;

import org.jspecify.annotations.NullMarked;
