package io.mullion.cinder.svc.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;

/**
 * Makes sense of what arrays answer (reference/spectrum-virtualize.md §1): changes with an empty body, refusals as JSON
 * strings in two spellings, and code levels 8.3.1.3 to 8.3.1.5, which forget JSON altogether.
 */
final class Replies {
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private Replies() {}

    static Outcome read(Command command, int status, String body) {
        return switch (status) {
            case 200, 201, 202, 204 -> done(command, body);
            case 401, 403 -> new Outcome.TokenExpired();
            case 409, 429 -> new Outcome.Busy("HTTP " + status + " " + plain(body));
            case 400, 404, 405 -> refused(status, body);
            default -> failed(status, body);
        };
    }

    private static Outcome done(Command command, String body) {
        if (body.isBlank()) {
            return new Outcome.Done(MissingNode.getInstance());
        }
        Optional<JsonNode> json = parse(body);
        if (json.isPresent()) {
            return new Outcome.Done(json.get());
        }
        return command.looksOnly()
                ? new Outcome.Lost("it answered with something that is not JSON: " + plain(body), true)
                : new Outcome.Done(MissingNode.getInstance());
    }

    private static Outcome refused(int status, String body) {
        String text = plain(body);
        return new Outcome.Refused(Cmmvc.in(text).orElse(Cmmvc.NONE), "HTTP " + status + " " + text);
    }

    private static Outcome failed(int status, String body) {
        String text = plain(body);
        return Cmmvc.in(text)
                .<Outcome>map(code -> new Outcome.Refused(code, text.substring(text.indexOf(code.id()))))
                .orElseGet(() -> new Outcome.Lost("HTTP " + status + " " + text, true));
    }

    private static Optional<JsonNode> parse(String body) {
        try {
            return Optional.of(JSON.readTree(body));
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    /** A JSON string without its quotes, anything else as it is; short enough for a message. */
    private static String plain(String body) {
        String text = parse(body)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .orElse(body)
                .strip();
        return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }
}
