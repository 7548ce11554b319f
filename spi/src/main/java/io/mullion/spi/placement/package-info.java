/**
 * The words of a placement: what is asked ({@code PlacementRequest}), what a host offers ({@code HostView}), who decides
 * ({@code HostFilter}, {@code HostWeigher}) and how the answer reads ({@code Verdict}, {@code Reason}). Nothing here
 * reads a clock, a store or a network: time and state come in as data.
 */
@NullMarked
package io.mullion.spi.placement;

import org.jspecify.annotations.NullMarked;
