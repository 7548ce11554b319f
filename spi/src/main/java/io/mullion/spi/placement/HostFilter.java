package io.mullion.spi.placement;

import java.util.Set;

/**
 * Decides whether one host may take one request. A pure function: the same arguments give the same verdict, nothing is
 * kept between calls, and no other host matters. May be called from many threads at once.
 *
 * <p>A host that cannot be judged because of the request or the host is a {@link Verdict.Refused}, never an exception;
 * an exception is a defect of the filter and costs this host only ({@code FILTER_ERROR}).
 *
 * <p>A filter from elsewhere is found by {@link java.util.ServiceLoader}, or bound in a Guice {@code Multibinder}, and
 * is switched on by its name in {@code enabled_filters}. {@code HostFilterContract} in the fixtures checks it.
 */
public interface HostFilter {
    /** The name in {@code enabled_filters}, such as {@code RamFilter}. */
    String name();

    /** The operations it judges; for the others every host fits. */
    default Set<Operation> operations() {
        return Operation.ALL;
    }

    /** Whether {@code host} may take {@code request}; called only for an operation in {@link #operations}. */
    Verdict check(PlacementRequest request, HostView host);
}
