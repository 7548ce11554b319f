package io.mullion.spi.placement;

import java.util.List;
import java.util.Optional;

/** Collects a {@link PlacementRequest}; everything but operation, subject and demand has a default that asks nothing. */
public final class PlacementRequestBuilder {
    private Operation operation;
    private Subject subject;
    private Demand demand;
    private Guest guest = Guest.UNKNOWN;
    private Image image = Image.NONE;
    private Flavor flavor = Flavor.NONE;
    private StorageDemand storage = StorageDemand.NONE;
    private List<NetworkDemand> networks = List.of();
    private List<CollocationRule> rules = List.of();
    private Optional<Origin> origin = Optional.empty();
    private Destination destination = Destination.ANYWHERE;
    private Hints hints = Hints.NONE;
    private Optional<Optimization> optimization = Optional.empty();
    private long asOf;

    /** Starts with what every request has. */
    public PlacementRequestBuilder(Operation operation, Subject subject, Demand demand) {
        this.operation = operation;
        this.subject = subject;
        this.demand = demand;
    }

    PlacementRequestBuilder(PlacementRequest from) {
        this(from.operation(), from.subject(), from.demand());
        guest = from.guest();
        image = from.image();
        flavor = from.flavor();
        storage = from.storage();
        networks = from.networks();
        rules = from.rules();
        origin = from.origin();
        destination = from.destination();
        hints = from.hints();
        optimization = from.optimization();
        asOf = from.asOf();
    }

    /** Why a host is looked for. */
    public PlacementRequestBuilder operation(Operation value) {
        operation = value;
        return this;
    }

    /** The server and its project. */
    public PlacementRequestBuilder subject(Subject value) {
        subject = value;
        return this;
    }

    /** What it takes from a host. */
    public PlacementRequestBuilder demand(Demand value) {
        demand = value;
        return this;
    }

    /** What runs in it. */
    public PlacementRequestBuilder guest(Guest value) {
        guest = value;
        return this;
    }

    /** What it starts from. */
    public PlacementRequestBuilder image(Image value) {
        image = value;
        return this;
    }

    /** Its compute template. */
    public PlacementRequestBuilder flavor(Flavor value) {
        flavor = value;
        return this;
    }

    /** How it reaches its volumes. */
    public PlacementRequestBuilder storage(StorageDemand value) {
        storage = value;
        return this;
    }

    /** One for each interface. */
    public PlacementRequestBuilder networks(List<? extends NetworkDemand> value) {
        networks = List.copyOf(value);
        return this;
    }

    /** The collocation rules it is a member of. */
    public PlacementRequestBuilder rules(List<CollocationRule> value) {
        rules = value;
        return this;
    }

    /** Where it is now. */
    public PlacementRequestBuilder origin(Origin value) {
        origin = Optional.of(value);
        return this;
    }

    /** What was said about where it should go. */
    public PlacementRequestBuilder destination(Destination value) {
        destination = value;
        return this;
    }

    /** The rarely used scheduler hints. */
    public PlacementRequestBuilder hints(Hints value) {
        hints = value;
        return this;
    }

    /** What the optimizer wants. */
    public PlacementRequestBuilder optimization(Optimization value) {
        optimization = Optional.of(value);
        return this;
    }

    /** The present, in seconds since 1970. */
    public PlacementRequestBuilder asOf(long epochSecond) {
        asOf = epochSecond;
        return this;
    }

    /** The request. */
    public PlacementRequest build() {
        return new PlacementRequest(
                operation,
                subject,
                demand,
                guest,
                image,
                flavor,
                storage,
                networks,
                rules,
                origin,
                destination,
                hints,
                optimization,
                asOf);
    }
}
