package io.mullion.controller.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An error as each service wraps it.
 *
 * @param status HTTP status
 * @param message a sentence for the user
 */
record Fault(int status, String message) {
    /** The body in the service's own form. */
    Map<String, Object> body(ApiService service) {
        return switch (service) {
            case COMPUTE, VOLUME -> Map.of(wrapper(service), codeAndMessage());
            case IDENTITY -> Map.of("error", ordered("code", status, "message", message, "title", title()));
            case NETWORK -> Map.of("NeutronError", ordered("type", neutronType(), "message", message, "detail", ""));
            case IMAGE -> ordered("message", message, "code", status + " " + title(), "title", title());
        };
    }

    private Map<String, Object> codeAndMessage() {
        Map<String, Object> body = ordered("code", status, "message", message);
        if (status == 413) {
            body.put("retryAfter", "0");
        }
        return body;
    }

    private String wrapper(ApiService service) {
        return switch (status) {
            case 400 -> "badRequest";
            case 401 -> "unauthorized";
            case 403 -> "forbidden";
            case 404 -> "itemNotFound";
            case 405 -> "badMethod";
            case 409 -> "conflictingRequest";
            case 413 -> "overLimit";
            case 415 -> "badMediaType";
            case 429 -> "overLimit";
            case 501 -> "notImplemented";
            case 503 -> "serviceUnavailable";
            default -> service == ApiService.COMPUTE || status >= 500 ? "computeFault" : "badRequest";
        };
    }

    private String neutronType() {
        return switch (status) {
            case 400 -> "HTTPBadRequest";
            case 401 -> "HTTPUnauthorized";
            case 403 -> "PolicyNotAuthorized";
            case 404 -> "HTTPNotFound";
            case 409 -> "HTTPConflict";
            default -> "HTTPInternalServerError";
        };
    }

    private String title() {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 406 -> "Not Acceptable";
            case 409 -> "Conflict";
            case 413 -> "Request Entity Too Large";
            case 415 -> "Unsupported Media Type";
            case 501 -> "Not Implemented";
            case 503 -> "Service Unavailable";
            default -> "Internal Server Error";
        };
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
