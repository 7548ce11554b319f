package io.mullion.controller.identity.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mullion.controller.http.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object in which absent, null and given are three things. Its schema has been checked, so a field that is there
 * has the right type.
 */
public final class FieldsBody {
    private final JsonNode node;

    private FieldsBody(JsonNode node) {
        this.node = node;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static FieldsBody of(ObjectNode node) {
        return new FieldsBody(node);
    }

    /** Whether the field is there, be it null. */
    public boolean has(String name) {
        return node.has(name);
    }

    /** A text; empty if it is absent or null. */
    public Optional<String> text(String name) {
        return value(name).map(JsonNode::asText);
    }

    /** A text; the fallback if the field is absent, empty if it is null. */
    public Optional<String> text(String name, Optional<String> fallback) {
        return has(name) ? text(name) : fallback;
    }

    /** A switch; the fallback if it is absent or null. */
    public boolean flag(String name, boolean fallback) {
        return value(name).map(JsonNode::asBoolean).orElse(fallback);
    }

    /** An object; empty if it is absent or null. */
    public Optional<FieldsBody> object(String name) {
        return value(name).filter(JsonNode::isObject).map(FieldsBody::new);
    }

    /** A list of texts; empty if it is absent or null. */
    public Optional<List<String>> texts(String name) {
        return list(name, JsonNode::asText);
    }

    /** A list of objects; empty if it is absent or null. */
    public Optional<List<FieldsBody>> objects(String name) {
        return list(name, FieldsBody::new);
    }

    /** What is in an object, as plain values. */
    public Map<String, @Nullable Object> values(String name) {
        return object(name).map(each -> each.others(List.of())).orElse(Map.of());
    }

    /** All fields but these, as plain values. */
    public Map<String, @Nullable Object> others(Collection<String> known) {
        Map<String, @Nullable Object> others = new LinkedHashMap<>();
        node.properties().forEach(field -> {
            if (!known.contains(field.getKey())) {
                others.put(field.getKey(), Json.MAPPER.convertValue(field.getValue(), Object.class));
            }
        });
        return others;
    }

    private <T> Optional<List<T>> list(String name, Function<JsonNode, T> entry) {
        return value(name).filter(JsonNode::isArray).map(array -> {
            List<T> entries = new ArrayList<>();
            array.forEach(each -> entries.add(entry.apply(each)));
            return entries;
        });
    }

    private Optional<JsonNode> value(String name) {
        return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
    }
}
