/** What the resources of the block storage API share: versions, lists, links, times and switches as Cinder writes them. */
@NullMarked
package io.mullion.controller.volumes.api;

import org.jspecify.annotations.NullMarked;
