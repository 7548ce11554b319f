package io.mullion.controller.configuration;

import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The configuration as each feature reads it. Every read names its default; a key that nobody read is an error that
 * names the nearest known key, and all errors are told at once by {@link #check()}. Not safe for several threads: it is
 * used once, at start.
 */
public final class Settings {
    private static final Pattern DURATION = Pattern.compile("(\\d+)\\s*(ms|s|m|h|d)?");

    private final IniFile file;
    private final Map<String, Set<String>> known = new LinkedHashMap<>();
    private final Map<String, String> effective = new TreeMap<>();
    private final List<String> errors = new ArrayList<>();

    private Settings(IniFile file) {
        this.file = file;
    }

    /** Reads a file. @throws MullionException {@code INVALID_CONFIGURATION} if it cannot be read or parsed */
    public static Settings of(Path path) {
        try {
            return of(Files.readString(path));
        } catch (java.io.IOException failure) {
            throw new MullionException(
                    ErrorCode.INVALID_CONFIGURATION, "cannot read the configuration file " + path, failure);
        }
    }

    /** Reads a text in the file's form. */
    public static Settings of(String text) {
        return new Settings(IniFile.parse(text));
    }

    /** A text, or the default. */
    public String text(String section, String key, String fallback) {
        return read(section, key, fallback, Function.identity());
    }

    /** A text that must be there. */
    public String required(String section, String key) {
        Optional<String> value = optional(section, key);
        if (value.isEmpty()) {
            errors.add("[" + section + "] " + key + " is missing");
        }
        return value.orElse("");
    }

    /** A text that may be there; never shown when it is a secret. */
    public Optional<String> optional(String section, String key) {
        known.computeIfAbsent(section, name -> new LinkedHashSet<>()).add(key);
        Optional<String> value = raw(section, key);
        value.ifPresent(text -> show(section, key, text));
        return value;
    }

    /** A whole number within bounds. */
    public int number(String section, String key, int fallback, int least, int most) {
        return read(section, key, fallback, text -> {
            int value = Integer.parseInt(text);
            if (value < least || value > most) {
                throw new IllegalArgumentException("must be from " + least + " to " + most);
            }
            return value;
        });
    }

    /** A decimal number. */
    public double decimal(String section, String key, double fallback) {
        return read(section, key, fallback, Double::valueOf);
    }

    /** A switch: true, false, yes, no, on, off, 1, 0. */
    public boolean flag(String section, String key, boolean fallback) {
        return read(section, key, fallback, text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0" -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        });
    }

    /** A time span such as {@code 500 ms}, {@code 30 s}, {@code 5 m}; a bare number means seconds. */
    public Duration duration(String section, String key, Duration fallback) {
        return read(section, key, fallback, Settings::parseDuration);
    }

    /** Names separated by commas. */
    public List<String> list(String section, String key, List<String> fallback) {
        return read(
                section,
                key,
                fallback,
                text -> Arrays.stream(text.split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    /** One of the names of an enum, in any case. */
    public <E extends Enum<E>> E choice(String section, String key, E fallback) {
        return read(section, key, fallback, text -> {
            for (E constant : fallback.getDeclaringClass().getEnumConstants()) {
                if (constant.name().equalsIgnoreCase(text)) {
                    return constant;
                }
            }
            throw new IllegalArgumentException("must be one of "
                    + Arrays.toString(fallback.getDeclaringClass().getEnumConstants()));
        });
    }

    /** All keys of a section as they stand there, for features that check the names themselves. */
    public Map<String, String> all(String section) {
        Map<String, String> values = new TreeMap<>();
        file.values()
                .getOrDefault(section, Map.of())
                .keySet()
                .forEach(key -> optional(section, key).ifPresent(text -> values.put(key, text)));
        return values;
    }

    /** Names of the sections {@code [prefix:name]}, in the file's order. */
    public List<String> sections(String prefix) {
        return file.values().keySet().stream()
                .filter(section -> section.startsWith(prefix + ":"))
                .map(section -> section.substring(prefix.length() + 1))
                .toList();
    }

    /** What is in force, secrets masked: for the log. */
    public Map<String, String> effective() {
        return Map.copyOf(effective);
    }

    /**
     * Ends the reading.
     *
     * @throws MullionException {@code INVALID_CONFIGURATION} with all that is wrong, a line each
     */
    public void check() {
        List<String> all = new ArrayList<>(errors);
        file.values()
                .forEach((section, keys) -> keys.forEach((key, value) -> {
                    Set<String> names = known.getOrDefault(section, Set.of());
                    if (!names.contains(key)) {
                        all.add("line " + value.line() + ": unknown key [" + section + "] " + key
                                + suggest(section, key));
                    }
                }));
        if (!all.isEmpty()) {
            throw new MullionException(
                    ErrorCode.INVALID_CONFIGURATION,
                    "The configuration cannot be used:\n  " + String.join("\n  ", all));
        }
    }

    private String suggest(String section, String key) {
        Set<String> names = known.get(section);
        if (names == null) {
            return ": there is no section [" + section + "]" + Suggestion.phrase(section, known.keySet());
        }
        return Suggestion.phrase(key, names);
    }

    private <T> T read(String section, String key, T fallback, Function<String, T> parse) {
        known.computeIfAbsent(section, name -> new LinkedHashSet<>()).add(key);
        Optional<String> text = raw(section, key);
        show(section, key, text.orElse(String.valueOf(fallback)));
        if (text.isEmpty()) {
            return fallback;
        }
        try {
            return parse.apply(text.get());
        } catch (IllegalArgumentException wrong) {
            String reason = wrong instanceof NumberFormatException ? "must be a number" : wrong.getMessage();
            errors.add("[" + section + "] " + key + " = " + text.get() + ": " + reason);
            return fallback;
        }
    }

    private Optional<String> raw(String section, String key) {
        return Optional.ofNullable(file.values().getOrDefault(section, Map.of()).get(key))
                .map(IniFile.Value::text);
    }

    private void show(String section, String key, String value) {
        boolean secret = key.contains("password") || key.contains("secret");
        effective.put("[" + section + "] " + key, secret ? "****" : value);
    }

    private static Duration parseDuration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("must be a time span such as 500 ms, 30 s or 5 m");
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (Optional.ofNullable(matcher.group(2)).orElse("s")) {
            case "ms" -> Duration.ofMillis(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            case "d" -> Duration.ofDays(amount);
            default -> Duration.ofSeconds(amount);
        };
    }
}
