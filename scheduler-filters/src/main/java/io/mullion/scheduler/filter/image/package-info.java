/** What images and flavors ask of a host in OpenStack's own terms. */
@NullMarked
package io.mullion.scheduler.filter.image;

import org.jspecify.annotations.NullMarked;
