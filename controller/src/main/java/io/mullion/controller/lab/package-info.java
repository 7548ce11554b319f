/** A service of its own beside a simulated site, with what a site of its kind would have set up. */
@NullMarked
package io.mullion.controller.lab;

import org.jspecify.annotations.NullMarked;
