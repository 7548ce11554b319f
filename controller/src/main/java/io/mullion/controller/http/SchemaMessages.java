package io.mullion.controller.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.StringJoiner;

/** Says what is wrong with a body in the words that OpenStack's services use, so that clients which match them go on working. */
final class SchemaMessages {
    private SchemaMessages() {}

    /** A sentence for the problem that lies deepest, which is the most exact one. */
    static String sentence(Collection<ValidationMessage> problems, JsonNode body) {
        ValidationMessage problem = problems.stream()
                .max(Comparator.comparingInt((ValidationMessage each) ->
                                each.getInstanceLocation().getNameCount())
                        .thenComparing(each -> each.getInstanceLocation().toString()))
                .orElseThrow();
        int depth = problem.getInstanceLocation().getNameCount();
        String detail = detail(problem);
        if (depth <= 0) {
            return detail;
        }
        return "Invalid input for field/attribute "
                + problem.getInstanceLocation().getName(-1) + ". Value: " + shown(node(problem, body)) + ". " + detail;
    }

    private static JsonNode node(ValidationMessage problem, JsonNode body) {
        return Optional.ofNullable(problem.getInstanceNode()).orElse(body);
    }

    private static String detail(ValidationMessage problem) {
        String value = shown(problem.getInstanceNode());
        JsonNode rule = problem.getSchemaNode();
        return switch (problem.getType()) {
            case "additionalProperties" ->
                "Additional properties are not allowed ('" + problem.getProperty() + "' was unexpected)";
            case "required" -> "'" + problem.getProperty() + "' is a required property";
            case "type" -> value + " is not of type " + types(rule);
            case "minLength" -> value + " is too short";
            case "maxLength" -> value + " is too long";
            case "pattern" -> value + " does not match '" + rule.asText() + "'";
            case "minimum" -> value + " is less than the minimum of " + rule.asText();
            case "maximum" -> value + " is greater than the maximum of " + rule.asText();
            case "enum" -> value + " is not one of " + shown(rule);
            case "minItems" -> value + " is too short";
            case "maxItems" -> value + " is too long";
            case "uniqueItems" -> value + " has non-unique elements";
            case "minProperties" -> value + " does not have enough properties";
            case "maxProperties" -> value + " has too many properties";
            case "format" -> value + " is not a '" + rule.asText() + "'";
            default -> problem.getError();
        };
    }

    private static String types(JsonNode rule) {
        if (!rule.isArray()) {
            return "'" + rule.asText() + "'";
        }
        StringJoiner names = new StringJoiner(", ");
        rule.forEach(name -> names.add("'" + name.asText() + "'"));
        return names.toString();
    }

    /** A value as the services print it, cut where a body is large. */
    private static String shown(@org.jspecify.annotations.Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "None";
        }
        String text;
        if (value.isTextual()) {
            text = "'" + value.asText() + "'";
        } else if (value.isBoolean()) {
            text = value.asBoolean() ? "True" : "False";
        } else if (value.isContainerNode()) {
            text = value.toString().replace('"', '\'');
        } else {
            text = value.asText();
        }
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
