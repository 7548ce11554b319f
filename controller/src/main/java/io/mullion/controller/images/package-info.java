/** Images: what servers start from. A deployable one has its disk on a storage back end; small ones may be uploaded. */
@NullMarked
package io.mullion.controller.images;

import org.jspecify.annotations.NullMarked;
