/** Everything that lies on an array, whoever made it; volumes are taken over and given back here. */
@NullMarked
package io.mullion.cinder.svc.inventory;

import org.jspecify.annotations.NullMarked;
