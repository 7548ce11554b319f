package io.mullion.cinder.svc.vdisk;

import io.mullion.cinder.svc.rest.Command;
import io.mullion.spi.error.MullionException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * How a disk is laid out: the {@code drivers:} keys of a volume type (reference/spectrum-virtualize.md §7).
 *
 * @param rsize real capacity of a thin disk in percent of its size; -1 for a thick one
 * @param autoexpand whether a thin disk takes more real capacity as it fills
 * @param warning percent of its size at which the array warns; 0 for never
 * @param grainsize of a thin disk in KiB: 32, 64, 128 or 256
 * @param compression whether a thin disk is compressed
 * @param easytier whether hot extents move to faster storage
 * @param iogrps ids of the I/O groups to choose from, at least one
 * @param nofmtdisk whether a thick disk is left unformatted
 * @param copyRate background copy rate of a clone, 1 to 150
 * @param cleanRate 0 to 150
 */
public record VdiskOptions(
        int rsize,
        boolean autoexpand,
        int warning,
        int grainsize,
        boolean compression,
        boolean easytier,
        List<String> iogrps,
        boolean nofmtdisk,
        int copyRate,
        int cleanRate) {
    private static final int THICK = -1;
    /** Keys that say where and not how; the volume service has read them before. */
    private static final Set<String> NOT_OURS = Set.of("storage_pool", "display_name");

    private static final Set<String> KNOWN = new TreeSet<>(Set.of(
            "rsize",
            "autoexpand",
            "warning",
            "grainsize",
            "compression",
            "easytier",
            "iogrp",
            "nofmtdisk",
            "flashcopy_rate",
            "clean_rate"));

    /** Thin, 2 % real, growing, I/O group 0: as cinder makes them by default. */
    public static VdiskOptions defaults() {
        return parse(Map.of());
    }

    /**
     * Reads the options of a volume type.
     *
     * @throws MullionException {@code INVALID_INPUT} naming the key that is unknown or the value that is not legal
     */
    public static VdiskOptions parse(Map<String, String> options) {
        for (String key : new TreeSet<>(options.keySet())) {
            if (!KNOWN.contains(key) && !NOT_OURS.contains(key)) {
                throw MullionException.invalid(
                        "drivers:" + key + " is not an option of this array; known are " + KNOWN);
            }
        }
        Reader read = new Reader(options);
        return new VdiskOptions(
                read.number("rsize", 2, n -> n == THICK || (n >= 0 && n <= 100), "-1 for thick, or 0 to 100"),
                read.flag("autoexpand", true),
                read.number("warning", 0, n -> n >= 0 && n <= 100, "0 to 100"),
                read.number("grainsize", 256, n -> Set.of(32, 64, 128, 256).contains(n), "32, 64, 128 or 256"),
                read.flag("compression", false),
                read.flag("easytier", true),
                read.list("iogrp", "0"),
                read.flag("nofmtdisk", false),
                read.number("flashcopy_rate", 50, n -> n >= 1 && n <= 150, "1 to 150"),
                read.number("clean_rate", 50, n -> n >= 0 && n <= 150, "0 to 150"));
    }

    /** Whether the disk takes real capacity only as it fills. */
    public boolean isThin() {
        return rsize != THICK;
    }

    /** {@code mkvdisk} with these options; a data reduction pool decides the finer ones itself. */
    Command addTo(Command mkvdisk, boolean dataReduction) {
        Command command = mkvdisk;
        if (!dataReduction) {
            command = command.with("easytier", easytier ? "on" : "off");
        }
        if (!isThin()) {
            return nofmtdisk ? command.flag("nofmtdisk") : command;
        }
        command = command.with("rsize", rsize + "%");
        if (autoexpand || dataReduction) {
            command = command.flag("autoexpand");
        }
        if (!dataReduction) {
            command = command.with("warning", warning + "%");
        }
        if (compression) {
            return command.flag("compressed");
        }
        return dataReduction ? command : command.with("grainsize", grainsize);
    }

    private record Reader(Map<String, String> options) {
        int number(String key, int absent, IntPredicate legal, String range) {
            String text = options.getOrDefault(key, "").strip();
            if (text.isEmpty()) {
                return absent;
            }
            try {
                int number = Integer.parseInt(text.endsWith("%") ? text.substring(0, text.length() - 1) : text);
                if (legal.test(number)) {
                    return number;
                }
            } catch (NumberFormatException ignored) {
                // said below
            }
            throw MullionException.invalid("drivers:" + key + " is '" + text + "'; it must be " + range);
        }

        boolean flag(String key, boolean absent) {
            String text = options.getOrDefault(key, "").strip();
            return switch (text.toLowerCase(Locale.ROOT).replaceFirst("^<is>\\s*", "")) {
                case "" -> absent;
                case "true", "yes", "on", "1" -> true;
                case "false", "no", "off", "0" -> false;
                default ->
                    throw MullionException.invalid("drivers:" + key + " is '" + text + "'; it must be True or False");
            };
        }

        List<String> list(String key, String absent) {
            String text = options.getOrDefault(key, "").strip();
            return List.of((text.isEmpty() ? absent : text).split("\\s*,\\s*", -1));
        }
    }
}
