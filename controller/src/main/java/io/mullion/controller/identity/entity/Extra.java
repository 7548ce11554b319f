package io.mullion.controller.identity.entity;

import io.mullion.controller.http.Json;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Attributes that a client chose freely, or a resource's options: kept as they came and shown beside the known ones.
 *
 * @param values name → JSON value, null included
 */
public record Extra(Map<String, @Nullable Object> values) {
    /** Nothing. */
    public static final Extra NONE = new Extra(Map.of());

    public Extra {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** What {@link #text()} wrote. */
    @SuppressWarnings("unchecked")
    public static Extra parse(String text) {
        return text.equals("{}") ? NONE : new Extra(Json.value(text, LinkedHashMap.class));
    }

    /** As a text for a column. */
    public String text() {
        return Json.text(values);
    }

    /** These attributes with others put over them. */
    public Extra with(Map<String, @Nullable Object> more) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(values);
        all.putAll(more);
        return new Extra(all);
    }

    /** As {@link #with}, but an attribute that is given as null is taken away. */
    public Extra changed(Map<String, @Nullable Object> more) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(with(more).values);
        all.values().removeIf(value -> value == null);
        return new Extra(all);
    }

    /** Whether an attribute is there and true. */
    public boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }
}
