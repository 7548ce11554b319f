package io.mullion.controller.configuration;

import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A file of sections and keys as the OpenStack services read it: {@code [section]}, {@code key = value}, comments with
 * {@code #} or {@code ;} at the start of a line, and lines that begin with white space continue the value above.
 *
 * @param values section → key → value with its line
 */
record IniFile(Map<String, Map<String, Value>> values) {
    /** A value and the number of the line it stands in, from 1. */
    record Value(String text, int line) {}

    static IniFile parse(String text) {
        Map<String, Map<String, Value>> sections = new LinkedHashMap<>();
        String section = "DEFAULT";
        Optional<String> key = Optional.empty();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String content = line.strip();
            if (content.isEmpty() || content.startsWith("#") || content.startsWith(";")) {
                key = content.isEmpty() ? Optional.empty() : key;
            } else if (Character.isWhitespace(line.charAt(0)) && key.isPresent()) {
                append(Objects.requireNonNull(sections.get(section)), key.get(), content);
            } else if (content.startsWith("[") && content.endsWith("]")) {
                section = content.substring(1, content.length() - 1).strip();
                key = Optional.empty();
            } else {
                key = Optional.of(assign(sections, section, content, i + 1));
            }
        }
        return new IniFile(sections);
    }

    private static String assign(Map<String, Map<String, Value>> sections, String section, String content, int line) {
        int equals = content.indexOf('=');
        if (equals <= 0) {
            throw new MullionException(
                    ErrorCode.INVALID_CONFIGURATION, "line " + line + ": expected 'key = value', found: " + content);
        }
        String key = content.substring(0, equals).strip();
        Value value = new Value(content.substring(equals + 1).strip(), line);
        if (sections.computeIfAbsent(section, name -> new LinkedHashMap<>()).put(key, value) != null) {
            throw new MullionException(
                    ErrorCode.INVALID_CONFIGURATION, "line " + line + ": [" + section + "] " + key + " is given twice");
        }
        return key;
    }

    private static void append(Map<String, Value> section, String key, String content) {
        section.computeIfPresent(key, (k, value) -> new Value((value.text + " " + content).strip(), value.line));
    }
}
