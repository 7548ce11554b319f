/** Virtual optical drives: the image with a server's first-boot data. */
@NullMarked
package io.mullion.nova.media;

import org.jspecify.annotations.NullMarked;
