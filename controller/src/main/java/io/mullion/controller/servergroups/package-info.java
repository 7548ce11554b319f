/** Server groups: collocation rules, and which servers are under them. */
@NullMarked
package io.mullion.controller.servergroups;

import org.jspecify.annotations.NullMarked;
