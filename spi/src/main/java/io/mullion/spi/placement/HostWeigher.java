package io.mullion.spi.placement;

import java.util.OptionalDouble;

/**
 * Says how good a host is among those that fit: the larger, the better. Raw values are spread over 0 to 1 between the
 * smallest and the largest of the candidates (or the declared bounds) and multiplied
 * ({@code reference/weighers-policies.md} §1.1). Pure, as a {@link HostFilter} is.
 */
public interface HostWeigher {
    /** The name in {@code weight_classes}, such as {@code RAMWeigher}. */
    String name();

    /** The raw value of a host. */
    double weigh(PlacementRequest request, HostView host);

    /** The option, and aggregate metadata key, that holds its multiplier, such as {@code ram_weight_multiplier}. */
    String multiplierOption();

    /** The multiplier where nothing is configured. */
    default double defaultMultiplier() {
        return 1.0;
    }

    /** Raw values below this count as this, and it is the zero of the spread. */
    default OptionalDouble minimum() {
        return OptionalDouble.empty();
    }

    /** Raw values above this count as this, and it is the one of the spread. */
    default OptionalDouble maximum() {
        return OptionalDouble.empty();
    }
}
