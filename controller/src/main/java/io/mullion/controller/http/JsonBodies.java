package io.mullion.controller.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.io.IOException;
import java.io.InputStream;

/** Request bodies: from bytes to a record, with every way to be wrong answered by a sentence. */
public final class JsonBodies {
    /** Largest body that is read, in bytes; user data and several volumes fit easily. */
    public static final int LIMIT = 1024 * 1024;

    private static final int DRAINED = 64 * LIMIT;

    private JsonBodies() {}

    /** Reads a body whole. @throws MullionException {@code BODY_TOO_LARGE}, or {@code INVALID_INPUT} if it is not JSON */
    public static JsonNode parse(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            drain(in);
            throw new MullionException(ErrorCode.BODY_TOO_LARGE, "The body is larger than " + LIMIT + " bytes.");
        }
        try {
            JsonNode body = Json.MAPPER.readTree(bytes);
            if (!body.isObject()) {
                throw MullionException.invalid("The body must be a JSON object.");
            }
            return body;
        } catch (JacksonException notJson) {
            throw new MullionException(
                    ErrorCode.INVALID_INPUT, "Malformed request body: " + notJson.getOriginalMessage(), notJson);
        }
    }

    /** A client that is still sending would see a broken connection instead of the answer. */
    static void drain(InputStream in) throws IOException {
        long left = DRAINED;
        while (left > 0) {
            long read = in.readNBytes(64 * 1024).length;
            left = read == 0 ? 0 : left - read;
        }
    }

    /** A body inside an object with one key, for calls that leave the wrapper out. */
    public static JsonNode wrapped(String key, JsonNode body) {
        return Json.MAPPER.createObjectNode().set(key, body);
    }

    /** Checks a body by the schema of its record and makes the record. */
    public static <T> T read(JsonNode body, Class<T> type, Microversion version) {
        Schemas.check(body, type, version);
        try {
            return Json.MAPPER.treeToValue(body, type);
        } catch (JacksonException mismatch) {
            String field = mismatch instanceof com.fasterxml.jackson.databind.JsonMappingException mapping
                            && !mapping.getPath().isEmpty()
                    ? String.valueOf(mapping.getPath().getLast().getFieldName())
                    : "body";
            throw new MullionException(
                    ErrorCode.INVALID_INPUT,
                    "Invalid input for field/attribute " + field + ". " + mismatch.getOriginalMessage(),
                    mismatch);
        }
    }
}
