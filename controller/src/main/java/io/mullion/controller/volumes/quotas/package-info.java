/** How much block storage a project may have: limits for all and for each volume type, counted in the same transaction as what they count. */
@NullMarked
package io.mullion.controller.volumes.quotas;

import org.jspecify.annotations.NullMarked;
