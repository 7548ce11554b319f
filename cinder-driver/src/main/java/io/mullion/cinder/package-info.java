/** Volume drivers, a package for each back end. */
@NullMarked
package io.mullion.cinder;

import org.jspecify.annotations.NullMarked;
