/** Hosts as their drivers report them, their host groups (aggregates), zones, compute services and hypervisor figures. */
@NullMarked
package io.mullion.controller.hosts;

import org.jspecify.annotations.NullMarked;
