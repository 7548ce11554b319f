package io.mullion.scheduler.filter.image;

import io.mullion.scheduler.filter.FactFilter;
import io.mullion.scheduler.filter.Moves;
import io.mullion.scheduler.filter.StandardImage;
import io.mullion.scheduler.filter.VersionPredicate;
import io.mullion.spi.placement.HostFacts;
import io.mullion.spi.placement.Operation;
import io.mullion.spi.placement.PlacementRequest;
import io.mullion.spi.placement.Platform.Instance;
import io.mullion.spi.placement.Reason;
import io.mullion.spi.placement.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The host runs what the image was made for: architecture, hypervisor, mode, hypervisor version. {@code phyp} and the
 * older {@code powervm} mean the same. Runs on rebuild too. {@code reference/scheduler-filters.md} §1.6.
 */
public final class ImagePropertiesFilter extends FactFilter<ImagePropertiesFilter.Need> {
    static final Reason UNSUPPORTED = Reason.lasting(
            13,
            "IMAGE_UNSUPPORTED",
            "{host} supports {supported}; image wants {wanted}.",
            "not able to run the image ({wanted})",
            "Choose another image.");
    private static final Set<Operation> OPERATIONS = Moves.union(
            Moves.STARTS, Moves.LIVE, EnumSet.of(Operation.COLD_MIGRATE, Operation.EVACUATE, Operation.REBUILD));

    private final String defaultArchitecture;

    /** With the architecture of images that name none: option {@code image_properties_default_architecture}, or empty. */
    public ImagePropertiesFilter(String defaultArchitecture) {
        this.defaultArchitecture = defaultArchitecture;
    }

    /**
     * What an image asks, in one spelling; empty text where it asks nothing.
     *
     * @param version a condition such as {@code >=8}
     */
    public record Need(String architecture, String hypervisor, String mode, String version) {}

    @Override
    public String name() {
        return "ImagePropertiesFilter";
    }

    @Override
    public Set<Operation> operations() {
        return OPERATIONS;
    }

    @Override
    protected List<Need> needs(PlacementRequest request) {
        StandardImage image = StandardImage.of(request.image());
        String asked = image.get("hw_architecture");
        Need need = new Need(
                architecture(asked.isEmpty() ? defaultArchitecture : asked),
                hypervisor(image.get("img_hv_type")),
                mode(image.get("hw_vm_mode")),
                image.get("img_hv_requested_version"));
        boolean asksNothing = need.architecture.isEmpty() && need.hypervisor.isEmpty() && need.mode.isEmpty();
        return asksNothing ? List.of() : List.of(need);
    }

    @Override
    protected Verdict judge(Need need, HostFacts host) {
        boolean runs = host.platform().instances().stream().anyMatch(instance -> runs(need, instance));
        int version = host.platform().hypervisorVersion();
        boolean recent = version <= 0
                || need.version.isEmpty()
                || new VersionPredicate(need.version).met(VersionPredicate.dotted(version));
        return runs && recent ? Verdict.FITS : refuse(need, host);
    }

    private static Verdict refuse(Need need, HostFacts host) {
        String wanted = "%s/%s/%s".formatted(or(need.architecture), or(need.hypervisor), or(need.mode))
                + (need.version.isEmpty() ? "" : " on version " + need.version);
        return UNSUPPORTED.refuse(Map.of(
                "supported",
                host.platform().instances().stream()
                        .map(has -> has.architecture() + "/" + has.hypervisor() + "/" + has.mode())
                        .toList(),
                "wanted",
                wanted));
    }

    private static boolean runs(Need need, Instance instance) {
        return agrees(need.architecture, architecture(instance.architecture()))
                && agrees(need.hypervisor, hypervisor(instance.hypervisor()))
                && agrees(need.mode, mode(instance.mode()));
    }

    private static boolean agrees(String asked, String has) {
        return asked.isEmpty() || asked.equals(has);
    }

    private static String or(String asked) {
        return asked.isEmpty() ? "any" : asked;
    }

    private static String architecture(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "i386", "i486", "i586", "x86_32", "x86_32p" -> "i686";
            case "amd64" -> "x86_64";
            default -> lower;
        };
    }

    private static String hypervisor(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "powervm" -> "phyp";
            case "xapi" -> "xen";
            default -> lower;
        };
    }

    private static String mode(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "pv" -> "xen";
            case "hv", "baremetal" -> "hvm";
            default -> lower;
        };
    }
}
