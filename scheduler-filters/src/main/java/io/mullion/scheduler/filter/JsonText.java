package io.mullion.scheduler.filter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON text that hosts report as a stat, such as {@code cpu_info}. */
final class JsonText {
    private final String text;
    private int at;

    private JsonText(String text) {
        this.text = text;
    }

    /** The value: map, list, text, {@code Double}, {@code Long}, {@code Boolean}; null for null and for text that is no JSON. */
    static @Nullable Object parse(String text) {
        JsonText reader = new JsonText(text);
        try {
            Object value = reader.value();
            reader.blank();
            return reader.at == text.length() ? value : null;
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            return null;
        }
    }

    private @Nullable Object value() {
        blank();
        return switch (text.charAt(at)) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        at++;
        while (!ends('}')) {
            blank();
            String key = string();
            expect(':');
            object.put(key, value());
        }
        return object;
    }

    private List<@Nullable Object> array() {
        List<@Nullable Object> array = new ArrayList<>();
        at++;
        while (!ends(']')) {
            array.add(value());
        }
        return array;
    }

    /** Whether the closing sign comes; a comma before the next member is skipped. */
    private boolean ends(char closing) {
        blank();
        if (text.charAt(at) == closing) {
            at++;
            return true;
        }
        if (text.charAt(at) == ',') {
            at++;
        }
        return false;
    }

    private String string() {
        expect('"');
        StringBuilder read = new StringBuilder();
        while (text.charAt(at) != '"') {
            char sign = text.charAt(at++);
            read.append(sign == '\\' ? escaped() : sign);
        }
        at++;
        return read.toString();
    }

    private char escaped() {
        char sign = text.charAt(at++);
        return switch (sign) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                at += 4;
                yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            default -> sign;
        };
    }

    private Object number() {
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        double number = Numbers.parse(text.substring(start, at));
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? (Object) (long) number : (Object) number;
    }

    private @Nullable Object word(String word, @Nullable Object meaning) {
        if (!text.startsWith(word, at)) {
            throw new IllegalArgumentException(word);
        }
        at += word.length();
        return meaning;
    }

    private void expect(char sign) {
        blank();
        if (text.charAt(at++) != sign) {
            throw new IllegalArgumentException(String.valueOf(sign));
        }
    }

    private void blank() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }
}
