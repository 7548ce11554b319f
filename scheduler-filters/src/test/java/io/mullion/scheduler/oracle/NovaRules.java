package io.mullion.scheduler.oracle;

import io.mullion.spi.compute.HostCapability;
import io.mullion.spi.compute.HostInventory;
import io.mullion.spi.compute.OsType;
import io.mullion.spi.compute.ProcessorSpec;
import io.mullion.spi.placement.Aggregate;
import io.mullion.spi.placement.CollocationRule;
import io.mullion.spi.placement.CollocationRule.Member;
import io.mullion.spi.placement.HostStatus;
import io.mullion.spi.placement.HostView;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.Origin.Occupied;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Platform;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** §1.1 to §1.10, §1.28: the rules that nova has, with PowerVM's changes. */
final class NovaRules {
    private NovaRules() {}

    static Map<String, Rule> all() {
        return Map.ofEntries(
                Map.entry("RamFilter", ((Rule) NovaRules::ram).on("CUZMLEDHA")),
                Map.entry("CoreFilter", ((Rule) NovaRules::core).on("CUZMLEDHA")),
                Map.entry("ComputeFilter", ((Rule) NovaRules::compute).on("CUZMLEDHA")),
                Map.entry("RetryFilter", ((Rule) NovaRules::retry).on("CUMLDHE")),
                Map.entry("AvailabilityZoneFilter", ((Rule) NovaRules::zone).on("CUMLEDHA")),
                Map.entry("ImagePropertiesFilter", ((Rule) NovaRules::image).on("CUMLEDHB")),
                Map.entry("ComputeCapabilitiesFilter", ((Rule) NovaRules::capabilities).on("CUZMLEDHA")),
                Map.entry("MaintenanceFilter", ((Rule) NovaRules::maintenance).on("CUZMLEDHA")),
                Map.entry("PowerVCServerGroupAffinityFilter", ((Rule) NovaRules::affinity).on("CUMLEDHA")),
                Map.entry("PowerVCServerGroupAntiAffinityFilter", ((Rule) NovaRules::antiAffinity).on("CUMLEDHA")),
                Map.entry("AggregateMultiTenancyIsolation", ((Rule) NovaRules::tenant).on("CUMLEDHA")));
    }

    private static Occupied held(PlacementRequest request, HostView host) {
        boolean there = request.operation() == Operation.RESIZE
                && request.origin().isPresent()
                && request.origin().get().host().equals(host.host());
        return there ? request.origin().get().occupied() : Occupied.NOTHING;
    }

    static boolean ram(PlacementRequest request, HostView host, Optional<HostView> source) {
        long total = host.figures().memory().value();
        long used = total - host.figures().freeMemory().value();
        long limit = (long) Math.floor(total * host.facts().ratios().memory());
        long need = request.demand().memory().desired().value()
                + request.demand().overhead().value();
        long more = need - held(request, host).memory().value();
        if (more <= 0 && more < need) {
            return true; // a VM shrinking on a full host has to pass
        }
        return need <= total && more <= limit - used;
    }

    static boolean core(PlacementRequest request, HostView host, Optional<HostView> source) {
        ProcessorSpec wanted = request.demand().processors();
        int virtual = Math.max(wanted.desiredProcessors(), wanted.maximumProcessors());
        int most = host.facts().limits().maximumVirtual();
        if (request.guest().os().equals(Optional.of(OsType.IBM_I))
                && host.facts().limits().maximumVirtualIbmI() > 0) {
            most = host.facts().limits().maximumVirtualIbmI();
        }
        if (most > 0 && virtual > most) {
            return false;
        }
        int need;
        if (wanted instanceof ProcessorSpec.Shared shared) {
            need = shared.units().desired().hundredths();
            if (need < host.facts().limits().minimumPerVirtual().hundredths() * wanted.desiredProcessors()) {
                return false;
            }
        } else {
            need = 100 * wanted.desiredProcessors();
            if (!host.facts().capabilities().contains(HostCapability.DEDICATED_PROCESSORS)) {
                return false;
            }
        }
        int total = host.figures().units().hundredths();
        if (total <= 0) {
            return true;
        }
        int used = total - host.figures().freeUnits().hundredths();
        int more = need - held(request, host).units().hundredths();
        if (more <= 0 && more < need) {
            return true;
        }
        return need <= total && more <= Math.floor(total * host.facts().ratios().processors()) - used;
    }

    static boolean compute(PlacementRequest request, HostView host, Optional<HostView> source) {
        HostStatus status = host.facts().status();
        return status.service().enabled()
                && !status.service().forcedDown()
                && request.asOf() - host.figures().reportedAt() <= 60
                && status.system() == HostInventory.State.OPERATING;
    }

    static boolean retry(PlacementRequest request, HostView host, Optional<HostView> source) {
        return !request.destination().tried().containsKey(host.host());
    }

    static boolean zone(PlacementRequest request, HostView host, Optional<HostView> source) {
        if (request.destination().availabilityZone().isEmpty() || targetedRestart(request)) {
            return true;
        }
        String asked = request.destination().availabilityZone().get();
        Set<String> zones = new HashSet<>();
        boolean zoned = false;
        for (Aggregate aggregate : host.facts().aggregates()) {
            if (aggregate.metadata().containsKey("availability_zone")) {
                zoned = true;
                zones.addAll(split(aggregate.metadata().get("availability_zone")));
            }
        }
        return zoned ? zones.contains(asked) : asked.equals("nova");
    }

    /** §1.11: a remote restart to a named host, which an administrator allowed to leave the group. */
    static boolean targetedRestart(PlacementRequest request) {
        return request.operation() == Operation.EVACUATE
                && request.destination().host().isPresent()
                && request.destination().mayLeaveGroup();
    }

    static boolean image(PlacementRequest request, HostView host, Optional<HostView> source) {
        Map<String, String> image = request.image().properties();
        String architecture = image.getOrDefault("hw_architecture", image.getOrDefault("architecture", ""));
        String hypervisor = image.getOrDefault("img_hv_type", image.getOrDefault("hypervisor_type", ""));
        String mode = image.getOrDefault("hw_vm_mode", image.getOrDefault("vm_mode", ""));
        if (architecture.isEmpty() && hypervisor.isEmpty() && mode.isEmpty()) {
            return true;
        }
        for (Platform.Instance instance : host.facts().platform().instances()) {
            boolean same = (architecture.isEmpty() || architecture.equals(instance.architecture()))
                    && (hypervisor.isEmpty() || synonym(hypervisor).equals(synonym(instance.hypervisor())))
                    && (mode.isEmpty() || mode.equals(instance.mode()));
            if (same) {
                return true;
            }
        }
        return false;
    }

    private static String synonym(String hypervisor) {
        return hypervisor.equals("powervm") ? "phyp" : hypervisor;
    }

    /** Only the forms that random requests use: stats, with text, {@code >=} and {@code <or>}. */
    static boolean capabilities(PlacementRequest request, HostView host, Optional<HostView> source) {
        for (Map.Entry<String, String> spec : request.flavor().extraSpecs().entrySet()) {
            String key = spec.getKey();
            boolean scoped = key.startsWith("capabilities:");
            if (key.contains(":") && !scoped) {
                continue;
            }
            String value = host.facts().extras().stats().get(scoped ? key.substring("capabilities:".length()) : key);
            if (value == null) {
                if (scoped) {
                    return false;
                }
                continue;
            }
            List<String> words = Arrays.asList(spec.getValue().split(" "));
            boolean met = switch (words.getFirst()) {
                case ">=" -> Double.parseDouble(value) >= Double.parseDouble(words.get(1));
                case "<or>" -> words.contains(value) && !value.equals("<or>");
                default -> value.equals(spec.getValue());
            };
            if (!met) {
                return false;
            }
        }
        return true;
    }

    static boolean maintenance(PlacementRequest request, HostView host, Optional<HostView> source) {
        HostStatus status = host.facts().status();
        if (status.maintenance() != HostStatus.Maintenance.OK) {
            return false;
        }
        if (status.standby().isEmpty()) {
            return true;
        }
        Set<HostStatus.Standby.Use> uses = status.standby().get().uses();
        boolean targeted =
                request.operation().isMove() && request.destination().host().isPresent();
        if (targeted) {
            return false;
        }
        return switch (request.operation()) {
            case CREATE -> uses.contains(HostStatus.Standby.Use.PROVISIONING);
            case EVACUATE ->
                uses.contains(HostStatus.Standby.Use.PROVISIONING)
                        || uses.contains(HostStatus.Standby.Use.UNPLANNED_MAINTENANCE);
            case MAINTENANCE -> uses.contains(HostStatus.Standby.Use.PLANNED_MAINTENANCE);
            case UNSHELVE, RESIZE, COLD_MIGRATE, LIVE_MIGRATE, REBUILD, OPTIMIZE, LIVE_UPDATE -> false;
        };
    }

    private static List<Member> others(PlacementRequest request, CollocationRule rule) {
        return rule.members().stream()
                .filter(member -> !member.server().equals(request.subject().server()))
                .toList();
    }

    static boolean affinity(PlacementRequest request, HostView host, Optional<HostView> source) {
        for (CollocationRule rule : request.rules()) {
            List<Member> others = others(request, rule);
            if (rule.policy() != CollocationRule.Policy.AFFINITY || others.isEmpty()) {
                continue;
            }
            if (request.operation().isMove()) {
                return false;
            }
            if (others.stream()
                    .anyMatch(member ->
                            member.inFlight().isPresent() && member.hosts().size() != 1)) {
                return false;
            }
            Set<String> hosts =
                    others.stream().flatMap(member -> member.hosts().stream()).collect(Collectors.toSet());
            if (!hosts.isEmpty() && !hosts.contains(host.host())) {
                return false;
            }
        }
        return true;
    }

    static boolean antiAffinity(PlacementRequest request, HostView host, Optional<HostView> source) {
        for (CollocationRule rule : request.rules()) {
            if (rule.policy() != CollocationRule.Policy.ANTI_AFFINITY) {
                continue;
            }
            int here = 0;
            for (Member member : others(request, rule)) {
                boolean nowhere = member.hosts().isEmpty();
                if (member.inFlight().isPresent() && (request.operation().isMove() || nowhere)) {
                    return false;
                }
                here += member.hosts().contains(host.host()) ? 1 : 0;
            }
            boolean mine = request.origin().isPresent()
                    && request.origin().get().host().equals(host.host());
            if (here >= rule.maximumPerHost() && !mine) {
                return false;
            }
        }
        return true;
    }

    static boolean tenant(PlacementRequest request, HostView host, Optional<HostView> source) {
        Set<String> allowed = new HashSet<>();
        for (Aggregate aggregate : host.facts().aggregates()) {
            for (Map.Entry<String, String> entry : aggregate.metadata().entrySet()) {
                if (entry.getKey().startsWith("filter_tenant_id")) {
                    allowed.addAll(split(entry.getValue()));
                }
            }
        }
        return allowed.isEmpty() || allowed.contains(request.subject().project());
    }

    private static List<String> split(String values) {
        return Arrays.stream(values.split(","))
                .map(String::trim)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
