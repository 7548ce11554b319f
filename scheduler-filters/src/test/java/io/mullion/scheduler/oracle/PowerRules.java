package io.mullion.scheduler.oracle;

import io.mullion.spi.compute.HostCapability;
import io.mullion.spi.compute.HostInventory.Bridge;
import io.mullion.spi.compute.HostInventory.ProcessorPool;
import io.mullion.spi.compute.OsType;
import io.mullion.spi.compute.ProcessorSpec;
import io.mullion.spi.placement.Guest;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.NetworkDemand;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.Origin;
import io.mullion.spi.placement.PlacementRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** §1.12, §1.13, §1.14, §1.21 to §1.24, §1.26: what the partition needs of one host. */
final class PowerRules {
    private PowerRules() {}

    static Map<String, Rule> all() {
        return Map.ofEntries(
                Map.entry("PowerVMNetworkFilter", ((Rule) PowerRules::network).on("CUMLEDHA")),
                Map.entry("PowerVMProcCompatModeFilter", ((Rule) PowerRules::mode).on("CUZMLEDHA")),
                Map.entry("PowerLMBSizeFilter", ((Rule) PowerRules::block).on("CUZMLEDHA")),
                Map.entry("PowerVMEndianFilter", PowerRules::endian),
                Map.entry("PowerVMGuestCapableFilter", PowerRules::guest),
                Map.entry("PowerVMSharedProcPoolFilter", PowerRules::pool),
                Map.entry("PowerVCResizeSameHostFilter", ((Rule) PowerRules::sameHost).on("Z")),
                Map.entry("PowerVMActiveMemoryExpansionFilter", PowerRules::expansion));
    }

    /** VLANs only; ports of vNICs are tried out one by one in a test of their own. */
    static boolean network(PlacementRequest request, HostView host, Optional<HostView> source) {
        for (NetworkDemand demand : request.networks()) {
            if (host.facts().networks().excluded().contains(demand.network())) {
                return false;
            }
            if (demand instanceof NetworkDemand.Bridged vlan && !bridged(vlan, host)) {
                return false;
            }
            if (demand instanceof NetworkDemand.Vnic) {
                throw new IllegalArgumentException("no vNICs here");
            }
        }
        return true;
    }

    private static boolean bridged(NetworkDemand.Bridged vlan, HostView host) {
        for (Bridge bridge : host.facts().networks().bridges()) {
            boolean rightSwitch =
                    vlan.virtualSwitch().isEmpty() || vlan.virtualSwitch().get().equals(bridge.virtualSwitch());
            if (bridge.available()
                    && rightSwitch
                    && (bridge.extensible() || bridge.vlans().contains(vlan.vlan()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean listed(HostView host, String mode) {
        return host.facts().limits().compatibilityModes().stream()
                .anyMatch(known -> known.toLowerCase(Locale.ROOT)
                        .equals(mode.toLowerCase(Locale.ROOT).replace("+", "_plus")));
    }

    static boolean mode(PlacementRequest request, HostView host, Optional<HostView> source) {
        String preferred = request.guest().options().compatibilityMode();
        boolean isDefault = preferred.isEmpty() || preferred.equalsIgnoreCase("default");
        boolean unknown = host.facts().limits().compatibilityModes().isEmpty();
        Optional<String> current =
                request.origin().flatMap(origin -> origin.server().currentMode());
        boolean runs = request.origin().map(origin -> origin.server().running()).orElse(true);
        boolean preferredFits = isDefault || listed(host, preferred);
        return switch (request.operation()) {
            case CREATE, UNSHELVE, RESIZE -> isDefault || (!unknown && preferredFits);
            case COLD_MIGRATE -> !unknown && preferredFits;
            case EVACUATE ->
                !unknown
                        && preferredFits
                        && current.map(mode -> listed(host, mode)).orElse(true);
            case LIVE_MIGRATE, OPTIMIZE, LIVE_UPDATE ->
                !unknown
                        && preferredFits
                        && current.map(mode -> listed(host, mode)).orElse(!runs);
            case MAINTENANCE ->
                !unknown
                        && preferredFits
                        && (!runs || current.map(mode -> listed(host, mode)).orElse(false));
            case REBUILD -> true;
        };
    }

    static boolean block(PlacementRequest request, HostView host, Optional<HostView> source) {
        long here = host.facts().limits().block().value();
        if (request.operation().isMove()) {
            long there =
                    source.map(view -> view.facts().limits().block().value()).orElse(0L);
            return here > 0 && here == there;
        }
        return here <= 0
                || (request.demand().memory().minimum().value() % here == 0
                        && request.demand().memory().desired().value() % here == 0
                        && request.demand().memory().maximum().value() % here == 0);
    }

    private static int generation(String mode) {
        String digits = mode.toUpperCase(Locale.ROOT).replaceFirst("^POWER", "").replaceFirst("[^0-9].*$", "");
        return digits.isEmpty() || !mode.toUpperCase(Locale.ROOT).startsWith("POWER") ? 0 : Integer.parseInt(digits);
    }

    static boolean endian(PlacementRequest request, HostView host, Optional<HostView> source) {
        Guest guest = request.guest();
        boolean bigByNature =
                guest.os().equals(Optional.of(OsType.AIX)) || guest.os().equals(Optional.of(OsType.IBM_I));
        if (!guest.endianness().equals(Optional.of(Guest.Endianness.LITTLE)) || bigByNature) {
            return true;
        }
        String mode = guest.options().compatibilityMode();
        boolean free = mode.isEmpty() || mode.equalsIgnoreCase("default");
        return (free || generation(mode) >= 8)
                && host.facts().limits().compatibilityModes().stream().anyMatch(known -> generation(known) >= 8);
    }

    static boolean guest(PlacementRequest request, HostView host, Optional<HostView> source) {
        return request.guest()
                .os()
                .map(os -> host.facts()
                        .capabilities()
                        .contains(
                                switch (os) {
                                    case AIX -> HostCapability.AIX;
                                    case IBM_I -> HostCapability.IBM_I;
                                    case LINUX -> HostCapability.LINUX;
                                }))
                .orElse(true);
    }

    static boolean pool(PlacementRequest request, HostView host, Optional<HostView> source) {
        if (!(request.demand().processors() instanceof ProcessorSpec.Shared shared)
                || shared.pool().isEmpty()
                || shared.pool().get().equals("DefaultPool")) {
            return true;
        }
        String name = shared.pool().get();
        List<ProcessorPool> pools = host.facts().pools().stream()
                .filter(pool -> pool.name().equals(name))
                .toList();
        if (!host.facts().capabilities().contains(HostCapability.SHARED_PROCESSOR_POOLS) || pools.size() != 1) {
            return false;
        }
        int most = pools.getFirst().maximum().hundredths();
        int held = 0;
        boolean stays = request.operation() == Operation.RESIZE || request.operation() == Operation.REBUILD;
        if (stays && request.origin().isPresent()) {
            Origin origin = request.origin().get();
            if (origin.host().equals(host.host()) && origin.occupied().pool().equals(Optional.of(name))) {
                held = origin.occupied().units().hundredths();
            }
        }
        int more = shared.units().desired().hundredths() - held;
        return most > 0 && (more <= 0 || pools.getFirst().used().hundredths() + more <= most);
    }

    static boolean sameHost(PlacementRequest request, HostView host, Optional<HostView> source) {
        return request.origin().map(origin -> origin.host().equals(host.host())).orElse(false);
    }

    static boolean expansion(PlacementRequest request, HostView host, Optional<HostView> source) {
        int factor = request.demand().memory().expansionFactor();
        return factor == 0
                || (factor >= 100
                        && factor <= 1000
                        && host.facts().capabilities().contains(HostCapability.MEMORY_EXPANSION));
    }
}
