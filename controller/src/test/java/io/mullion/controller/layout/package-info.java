/** Who may use whom, checked. */
@NullMarked
package io.mullion.controller.layout;

import org.jspecify.annotations.NullMarked;
