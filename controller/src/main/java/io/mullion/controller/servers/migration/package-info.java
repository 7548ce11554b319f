/** Moving servers between hosts while they run. */
@NullMarked
package io.mullion.controller.servers.migration;

import org.jspecify.annotations.NullMarked;
