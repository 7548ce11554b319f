package io.mullion.scheduler.filter.partition;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of processor compatibility modes in one spelling: lower case, {@code +} as {@code _plus}. No mode stands for
 * another: POWER9_Base is not POWER9. {@code reference/scheduler-filters.md} §1.13.
 */
final class CompatibilityModes {
    private static final Pattern GENERATION = Pattern.compile("power(\\d+).*");

    private CompatibilityModes() {}

    static String normal(String mode) {
        return mode.strip().toLowerCase(Locale.ROOT).replace("+", "_plus");
    }

    static Set<String> normal(List<String> modes) {
        return modes.stream().map(CompatibilityModes::normal).collect(Collectors.toSet());
    }

    /** Whether the mode leaves the choice to the hypervisor. */
    static boolean isDefault(String mode) {
        return mode.isBlank() || normal(mode).equals("default");
    }

    /** The processor generation of a mode: 9 for POWER9_Base; 0 if it has none. */
    static int generation(String mode) {
        Matcher name = GENERATION.matcher(normal(mode));
        return name.matches() ? Integer.parseInt(name.group(1)) : 0;
    }
}
