package io.mullion.controller.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.mullion.spi.error.MullionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** JSON schemas of request bodies, one for each body and microversion that was asked for; loaded once. */
public final class Schemas {
    private record Key(Class<?> body, Microversion version) {}

    private static final Map<Key, JsonSchema> LOADED = new ConcurrentHashMap<>();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .typeLoose(false)
            .build();

    private Schemas() {}

    /**
     * Checks a body against the schema of its record.
     *
     * @throws MullionException {@code INVALID_INPUT} in the words that OpenStack uses, naming the field
     */
    public static void check(JsonNode body, Class<?> type, Microversion version) {
        JsonSchema schema = LOADED.computeIfAbsent(new Key(type, version), Schemas::load);
        Set<ValidationMessage> problems = schema.validate(body);
        if (!problems.isEmpty()) {
            throw MullionException.invalid(SchemaMessages.sentence(problems, body));
        }
    }

    private static JsonSchema load(Key key) {
        BodySchema name = key.body.getAnnotation(BodySchema.class);
        if (name == null) {
            throw new IllegalStateException(key.body + " names no schema");
        }
        try (InputStream in = key.body.getResourceAsStream(name.value())) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name.value() + " beside " + key.body);
            }
            JsonNode schema = Json.MAPPER.readTree(in);
            narrow(schema, key.version);
            return FACTORY.getSchema(schema, CONFIG);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void narrow(JsonNode schema, Microversion version) {
        if (schema.get("properties") instanceof ObjectNode properties) {
            Set<Map.Entry<String, JsonNode>> all = Set.copyOf(properties.properties());
            for (Map.Entry<String, JsonNode> property : all) {
                if (!exists(property.getValue(), version)) {
                    properties.remove(property.getKey());
                } else if (property.getValue() instanceof ObjectNode rules) {
                    rules.remove(List.of("x-from", "x-until"));
                }
            }
        }
        schema.forEach(child -> narrow(child, version));
    }

    private static boolean exists(JsonNode property, Microversion version) {
        JsonNode from = property.path("x-from");
        JsonNode until = property.path("x-until");
        return (from.isMissingNode() || Microversion.of(from.asText()).compareTo(version) <= 0)
                && (until.isMissingNode() || Microversion.of(until.asText()).compareTo(version) >= 0);
    }
}
