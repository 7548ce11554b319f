package io.mullion.controller.flavors;

import io.mullion.controller.computeapi.Words;
import io.mullion.controller.configuration.Suggestion;
import io.mullion.spi.compute.ProcessorSpec.IdleSharing;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import io.mullion.spi.units.ProcUnits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code powervm:} keys of a flavor as types: names known, each value legal by itself. Keys of other name spaces are
 * not looked at. Rules in reference/powervc-concepts.md §3.
 */
final class ExtraSpecs {
    static final Map<String, IdleSharing> SHARING = sharing();
    static final List<String> MODES = List.of(
            "default",
            "POWER6",
            "POWER6_Plus",
            "POWER6_Plus_Enhanced",
            "POWER7",
            "POWER8",
            "POWER8_Enhanced",
            "POWER9_Base",
            "POWER9",
            "POWER9_Enhanced",
            "POWER10",
            "POWER10_Enhanced",
            "POWER11",
            "POWER11_Enhanced");
    static final List<String> PAGE_TABLE_RATIOS =
            List.of("1:64", "1:128", "1:256", "1:512", "1:1024", "1:2048", "1:4096");

    private static final String IMAGE_VOLUME_TYPE = PowerVmKey.PREFIX + "image_volume_type_";

    private final Map<PowerVmKey, String> values = new EnumMap<>(PowerVmKey.class);
    private final Map<String, String> imageVolumeTypes = new LinkedHashMap<>();

    private ExtraSpecs() {}

    private static Map<String, IdleSharing> sharing() {
        Map<String, IdleSharing> words = new LinkedHashMap<>();
        words.put("share_idle_procs", IdleSharing.SHARE_IDLE);
        words.put("keep_idle_procs", IdleSharing.KEEP_IDLE);
        words.put("share_idle_procs_active", IdleSharing.SHARE_IDLE_ACTIVE);
        words.put("share_idle_procs_always", IdleSharing.SHARE_IDLE_ALWAYS);
        return words;
    }

    /** Reads a flavor's keys. @throws MullionException {@code INVALID_EXTRA_SPEC} that names the key */
    static ExtraSpecs parse(Map<String, String> specs) {
        ExtraSpecs parsed = new ExtraSpecs();
        specs.forEach((name, value) -> {
            if (name.startsWith(IMAGE_VOLUME_TYPE)) {
                parsed.imageVolumeTypes.put(name.substring(IMAGE_VOLUME_TYPE.length()), value.strip());
            } else if (name.startsWith(PowerVmKey.PREFIX)) {
                parsed.put(name, value.strip());
            }
        });
        return parsed;
    }

    private void put(String name, String value) {
        PowerVmKey key = PowerVmKey.of(name)
                .orElseThrow(() -> new MullionException(
                        ErrorCode.INVALID_EXTRA_SPEC,
                        "Unknown extra spec " + name + Suggestion.phrase(name, PowerVmKey.keys()) + "."));
        if (!key.form().accepts().test(value)) {
            throw refused(key, "must be " + key.form().words() + ", not '" + value + "'");
        }
        values.put(key, value);
    }

    static MullionException refused(PowerVmKey key, String why) {
        return new MullionException(ErrorCode.INVALID_EXTRA_SPEC, "Extra spec " + key.key() + " " + why + ".");
    }

    boolean has(PowerVmKey key) {
        return values.containsKey(key);
    }

    boolean hasAny(PowerVmKey... keys) {
        return firstOf(keys).isPresent();
    }

    Optional<PowerVmKey> firstOf(PowerVmKey... keys) {
        for (PowerVmKey key : keys) {
            if (has(key)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    Optional<String> text(PowerVmKey key) {
        return Optional.ofNullable(values.get(key));
    }

    Optional<Integer> whole(PowerVmKey key) {
        return text(key).map(Integer::valueOf);
    }

    Optional<Boolean> flag(PowerVmKey key) {
        return text(key).flatMap(Words::flag);
    }

    Optional<ProcUnits> units(PowerVmKey key) {
        return text(key).map(ProcUnits::parse);
    }

    /** The compatibility mode in the spelling that consoles use. */
    String mode() {
        String asked =
                text(PowerVmKey.PROCESSOR_COMPATIBILITY).orElse("default").replace("+", "_Plus");
        return MODES.stream().filter(asked::equalsIgnoreCase).findFirst().orElseThrow();
    }

    Optional<IdleSharing> sharingMode() {
        return text(PowerVmKey.DEDICATED_SHARING_MODE)
                .map(SHARING::get)
                .or(() -> flag(PowerVmKey.SHARE_IDLE)
                        .map(share -> share ? IdleSharing.SHARE_IDLE : IdleSharing.KEEP_IDLE));
    }

    /** Memory expansion in hundredths, 0 for off. */
    int expansion() {
        return text(PowerVmKey.AME_EXPANSION_FACTOR)
                .map(text -> new BigDecimal(text).movePointRight(2).intValueExact())
                .orElse(0);
    }

    /** The page table ratio's exponent, 0 for 1:64. */
    Optional<Integer> pageTableRatio() {
        return text(PowerVmKey.PPT_RATIO).map(PAGE_TABLE_RATIOS::indexOf);
    }

    /** Storage template for the copy of a volume of the image, by the volume's id. */
    Map<String, String> imageVolumeTypes() {
        return Map.copyOf(imageVolumeTypes);
    }

    /** Every given key. */
    List<PowerVmKey> given() {
        return new ArrayList<>(values.keySet());
    }
}
