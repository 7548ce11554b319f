package io.mullion.controller.identity.policy;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of rules: names and texts, in YAML or in the JSON of {@code policy.json}.
 *
 * @param name for messages
 * @param rules name → text, in the file's order
 */
record RuleFile(String name, Map<String, String> rules) {
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    /** Reads an operator's file. @throws MullionException {@code INVALID_CONFIGURATION} if it cannot be read */
    static RuleFile read(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return of(path.toString(), path.toString().endsWith(".json") ? JSON : YAML, in);
        } catch (IOException failure) {
            throw new MullionException(
                    ErrorCode.INVALID_CONFIGURATION, "cannot read " + path + ": " + failure.getMessage(), failure);
        }
    }

    /** Reads one of the files that come with this package. */
    static RuleFile builtIn(String name) {
        return of(name, YAML, resource(name));
    }

    /** Old names and what they stand for today: service → old name → new names. */
    static Map<String, Map<String, List<String>>> renamed() {
        Map<String, Map<String, List<String>>> renamed = new LinkedHashMap<>();
        tree("renamed.yaml", YAML, resource("renamed.yaml"))
                .properties()
                .forEach(service -> service.getValue().properties().forEach(old -> {
                    List<String> names = new ArrayList<>();
                    old.getValue().forEach(name -> names.add(name.asText()));
                    renamed.computeIfAbsent(service.getKey(), key -> new LinkedHashMap<>())
                            .put(old.getKey(), names);
                }));
        return renamed;
    }

    private static InputStream resource(String name) {
        InputStream in = RuleFile.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("no resource " + name);
        }
        return in;
    }

    private static RuleFile of(String name, ObjectMapper mapper, InputStream in) {
        Map<String, String> rules = new LinkedHashMap<>();
        tree(name, mapper, in)
                .properties()
                .forEach(rule -> rules.put(rule.getKey(), text(name, rule.getKey(), rule.getValue())));
        return new RuleFile(name, rules);
    }

    private static JsonNode tree(String name, ObjectMapper mapper, InputStream in) {
        try (in) {
            JsonNode tree = mapper.readTree(in);
            if (tree.isMissingNode() || tree.isNull()) {
                return mapper.createObjectNode();
            }
            if (tree.isObject()) {
                return tree;
            }
        } catch (IOException notYaml) {
            throw new MullionException(ErrorCode.INVALID_CONFIGURATION, name + ": " + notYaml.getMessage(), notYaml);
        }
        throw new MullionException(ErrorCode.INVALID_CONFIGURATION, name + ": expected names of rules and their texts");
    }

    /** A text, or the list of lists of the oldest files: alternatives of checks that must all hold. */
    private static String text(String file, String rule, JsonNode value) {
        if (value.isTextual() || value.isNull()) {
            return value.isNull() ? "" : value.asText();
        }
        if (!value.isArray()) {
            throw new MullionException(
                    ErrorCode.INVALID_CONFIGURATION, file + ": the rule \"" + rule + "\" is not a text");
        }
        List<String> alternatives = new ArrayList<>();
        for (JsonNode alternative : value) {
            List<String> checks = new ArrayList<>();
            (alternative.isArray() ? alternative : List.of(alternative)).forEach(check -> checks.add(check.asText()));
            alternatives.add("(" + String.join(" and ", checks) + ")");
        }
        return String.join(" or ", alternatives);
    }
}
