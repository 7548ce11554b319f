package io.mullion.nova.migration;

import io.mullion.nova.lpar.ManagementConnection;
import io.mullion.nova.site.Host;
import io.mullion.powervm.model.LogicalPartition;
import io.mullion.powervm.model.ManagedSystem;
import io.mullion.spi.units.Mib;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Whether a partition could move now, as far as can be told without asking any I/O server ({@code
 * reference/nova-powervm-flows.md} §9 A, B). The first reason is given.
 */
final class MoveCheck {
    private record Facts(Route route, LogicalPartition partition, ManagedSystem from, ManagedSystem to) {}

    private static final List<Function<Facts, Optional<String>>> RULES = List.of(
            MoveCheck::otherHost,
            MoveCheck::oneKindOfConsole,
            facts -> operating(facts.route.source(), facts.from),
            facts -> operating(facts.route.target(), facts.to),
            facts -> licensed(facts.route.source(), facts.from),
            facts -> licensed(facts.route.target(), facts.to),
            facts -> slot(facts.route.source(), facts.from),
            facts -> slot(facts.route.target(), facts.to),
            MoveCheck::sameBlocks,
            MoveCheck::mode,
            MoveCheck::settled,
            MoveCheck::running,
            MoveCheck::movable);

    private MoveCheck() {}

    static void require(Route route) {
        LogicalPartition partition = ManagementConnection.awaited(route.source(), route.leaving());
        Facts facts = new Facts(route, partition, Route.system(route.source()), Route.system(route.target()));
        Stream.of(RULES)
                .flatMap(List::stream)
                .flatMap(rule -> rule.apply(facts).stream())
                .findFirst()
                .ifPresent(why -> {
                    throw route.refused(why);
                });
    }

    private static Optional<String> unless(boolean holds, String otherwise) {
        return holds ? Optional.empty() : Optional.of(otherwise);
    }

    private static Optional<String> otherHost(Facts facts) {
        return unless(!facts.route.source().name().equals(facts.route.target().name()), "it is there already");
    }

    private static Optional<String> oneKindOfConsole(Facts facts) {
        return unless(
                facts.route.source().console().traits()
                        == facts.route.target().console().traits(),
                "one host is managed by an HMC, the other by NovaLink");
    }

    private static Optional<String> operating(Host host, ManagedSystem system) {
        return unless(system.state().equals("operating"), host.name() + " is " + system.state());
    }

    private static Optional<String> licensed(Host host, ManagedSystem system) {
        return unless(
                system.capable("ActiveLogicalPartitionMobilityCapable", false),
                host.name() + " has no licence for live partition mobility");
    }

    private static Optional<String> slot(Host host, ManagedSystem system) {
        int now = system.migrations().activeInProgress();
        int most = system.migrations().activeSupported();
        return unless(now < most, host.name() + " takes part in " + now + " moves, " + most + " are possible");
    }

    private static Optional<String> sameBlocks(Facts facts) {
        Mib from = facts.from.memory().block();
        Mib to = facts.to.memory().block();
        return unless(from.equals(to), "the memory block is " + from + " here and " + to + " there");
    }

    private static Optional<String> mode(Facts facts) {
        List<String> modes = facts.to.processors().modes();
        return facts.partition
                .currentMode()
                .filter(mode -> !modes.contains(mode))
                .map(mode -> "it runs in mode " + mode + ", the target has only " + String.join(", ", modes));
    }

    private static Optional<String> settled(Facts facts) {
        return unless(!facts.partition.migrating(), "its migration state is " + facts.partition.migrationState());
    }

    private static Optional<String> running(Facts facts) {
        return unless(
                facts.partition.state().equals("running") && !facts.partition.managementPartition(),
                "it is " + facts.partition.state());
    }

    private static Optional<String> movable(Facts facts) {
        LogicalPartition partition = facts.partition;
        if (partition.ibmI()) {
            return unless(
                            facts.from.capable("IBMiLogicalPartitionMobilityCapable", false)
                                    && facts.to.capable("IBMiLogicalPartitionMobilityCapable", false),
                            "not both hosts can move IBM i")
                    .or(() -> unless(partition.restrictedIo(), "it is not in restricted I/O mode"));
        }
        return unless(partition.rmc().equals("active"), "its management connection is " + partition.rmc())
                .or(() -> unless(
                        partition.dynamicMemory() && partition.dynamicProcessors(),
                        "its operating system cannot change memory and processors while it runs"));
    }
}
