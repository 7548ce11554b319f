/** Zones, host groups, tenants and other aggregate metadata. */
@NullMarked
package io.mullion.scheduler.filter.aggregate;

import org.jspecify.annotations.NullMarked;
