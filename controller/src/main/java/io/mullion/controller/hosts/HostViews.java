package io.mullion.controller.hosts;

import io.mullion.controller.placement.ClaimStore;
import io.mullion.controller.placement.HostRoom;
import io.mullion.spi.placement.Aggregate;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.HostFactsBuilder;
import io.mullion.spi.placement.HostFigures;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.Platform;
import io.mullion.spi.units.Mib;
import io.mullion.spi.units.ProcUnits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Hosts as the scheduler sees them, read from the database: five queries, however many there are. */
final class HostViews {
    private final HostStore hosts;
    private final HostGroupStore groups = new HostGroupStore();
    private final HostLoadStore loads = new HostLoadStore();
    private final ClaimStore claims;
    private final Platform platform;

    HostViews(HostStore hosts, ClaimStore claims, HostsConfig config) {
        this.hosts = hosts;
        this.claims = claims;
        this.platform = Platform.POWERVM.at(config.address());
    }

    /** All hosts by name. */
    List<HostView> all(Handle handle) {
        Map<Integer, Aggregate> aggregates = new HashMap<>();
        groups.list(handle)
                .forEach(group -> aggregates.put(group.id(), new Aggregate(group.name(), true, group.shownMetadata())));
        Map<String, HostRoom> rooms = new HashMap<>();
        claims.rooms(handle).forEach(room -> rooms.put(room.host(), room));
        Map<String, Integer> busy = loads.busy(handle);
        return hosts.list(handle).stream()
                .map(host -> new HostView(
                        facts(host, aggregates.get(host.group().id())),
                        figures(host, Optional.ofNullable(rooms.get(host.name())), busy.getOrDefault(host.name(), 0))))
                .toList();
    }

    private HostFacts facts(Host host, @Nullable Aggregate group) {
        return HostFactsBuilder.from(host.inventory())
                .status(host.status())
                .aggregates(group == null ? List.of() : List.of(group))
                .platform(platform)
                .build();
    }

    private static HostFigures figures(Host host, Optional<HostRoom> known, int busy) {
        long seen = host.seenAt().getEpochSecond();
        if (known.isEmpty()) {
            return HostFigures.of(host.inventory(), 0, seen);
        }
        HostRoom room = known.get();
        return new HostFigures(
                Mib.of(room.memory()),
                Mib.of(room.freeMemory()),
                ProcUnits.ofHundredths(room.units()),
                ProcUnits.ofHundredths(room.freeUnits()),
                Mib.ZERO,
                Mib.ZERO,
                new HostFigures.Load(room.instances(), busy, 0, room.migrations()),
                HostFigures.Utilization.UNKNOWN,
                seen);
    }
}
