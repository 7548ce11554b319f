/** Storage back ends and their pools: which there are, how full, and which one a volume goes to and why not the others. */
@NullMarked
package io.mullion.controller.volumes.backends;

import org.jspecify.annotations.NullMarked;
