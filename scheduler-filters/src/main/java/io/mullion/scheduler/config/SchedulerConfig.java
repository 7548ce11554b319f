package io.mullion.scheduler.config;

import io.mullion.scheduler.filter.Numbers;
import io.mullion.scheduler.filter.Words;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The scheduler's options as configured. */
public final class SchedulerConfig {
    private final Map<SchedulerOption, String> given;

    private SchedulerConfig(Map<SchedulerOption, String> given) {
        this.given = given;
    }

    /** Nothing configured: PowerVC's 28 filters, all weighers, nova's multipliers. */
    public static SchedulerConfig defaults() {
        return new SchedulerConfig(Map.of());
    }

    /**
     * Options by their names in {@code nova.conf}, section left out; old names are taken too.
     *
     * @throws MullionException {@code INVALID_CONFIGURATION} naming every unknown key, with the nearest known one
     */
    public static SchedulerConfig of(Map<String, String> options) {
        Map<SchedulerOption, String> given = new EnumMap<>(SchedulerOption.class);
        List<String> errors = new ArrayList<>();
        new TreeMap<>(options).forEach((key, value) -> {
            SchedulerOption option = SchedulerOption.find(key).orElse(null);
            if (option == null) {
                errors.add("unknown scheduler option '" + key + "'" + nearest(key));
            } else if (given.putIfAbsent(option, value.strip()) != null) {
                errors.add("option " + option.key() + " is given twice, by its present and an old name");
            }
        });
        if (!errors.isEmpty()) {
            throw invalid(String.join("; ", errors));
        }
        return new SchedulerConfig(given);
    }

    /** An option's text. */
    public String text(SchedulerOption option) {
        return given.getOrDefault(option, option.defaultText());
    }

    /** An option that lists words, parted by commas. */
    public Set<String> words(SchedulerOption option) {
        return Words.of(text(option));
    }

    /**
     * An option that is a whole number of at least {@code least}.
     *
     * @throws MullionException {@code INVALID_CONFIGURATION}
     */
    public int whole(SchedulerOption option, int least) {
        try {
            int number = Integer.parseInt(text(option));
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw invalid(option.key() + " = '" + text(option) + "' is not a whole number of at least " + least);
    }

    /**
     * An option that is a number.
     *
     * @throws MullionException {@code INVALID_CONFIGURATION}
     */
    public double number(SchedulerOption option) {
        try {
            return Numbers.parse(text(option));
        } catch (NumberFormatException notANumber) {
            throw invalid(option.key() + " = '" + text(option) + "' is not a number");
        }
    }

    /**
     * An option that is true or false.
     *
     * @throws MullionException {@code INVALID_CONFIGURATION}
     */
    public boolean flag(SchedulerOption option) {
        return switch (text(option).toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0" -> false;
            default -> throw invalid(option.key() + " = '" + text(option) + "' is neither true nor false");
        };
    }

    /**
     * An option that lists {@code name=ratio}.
     *
     * @throws MullionException {@code INVALID_CONFIGURATION}
     */
    public Map<String, Double> ratios(SchedulerOption option) {
        Map<String, Double> ratios = new TreeMap<>();
        for (String word : words(option)) {
            String[] parts = word.split("=", 2);
            try {
                ratios.put(parts[0].strip(), Numbers.parse(parts.length < 2 ? "" : parts[1].strip()));
            } catch (NumberFormatException notANumber) {
                throw invalid(option.key() + ": '" + word + "' is not name=ratio");
            }
        }
        return ratios;
    }

    private static String nearest(String key) {
        List<String> known = Arrays.stream(SchedulerOption.values())
                .map(SchedulerOption::key)
                .toList();
        List<String> near = Nearest.to(key, known);
        return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
    }

    /** A refusal to start. */
    public static MullionException invalid(String message) {
        return new MullionException(ErrorCode.INVALID_CONFIGURATION, message);
    }
}
