package io.mullion.controller.flavors;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A size to ask partitions in; PowerVC's compute template.
 *
 * @param id as the API shows it: a UUID or any short text
 * @param name unique
 * @param size amounts
 * @param isPublic whether every project may use it
 * @param disabled whether it is hidden from all but administrators
 * @param extraSpecs keys and values, {@code powervm:} ones checked when they were set
 */
public record Flavor(
        String id,
        String name,
        Size size,
        boolean isPublic,
        boolean disabled,
        Optional<String> description,
        Map<String, String> extraSpecs) {
    public Flavor {
        extraSpecs = new TreeMap<>(extraSpecs);
    }

    /**
     * Amounts.
     *
     * @param ramMb memory in MiB, 1 or more
     * @param vcpus virtual or dedicated processors, 1 or more
     * @param rootGb boot disk in GiB; 0 for the image's own size
     * @param ephemeralGb further disk in GiB
     * @param swapMb swap disk in MiB
     * @param rxtxFactor kept and shown, without effect
     */
    public record Size(int ramMb, int vcpus, int rootGb, int ephemeralGb, int swapMb, double rxtxFactor) {}

    /** This flavor with other extra specs. */
    public Flavor with(Map<String, String> specs) {
        return new Flavor(id, name, size, isPublic, disabled, description, specs);
    }
}
