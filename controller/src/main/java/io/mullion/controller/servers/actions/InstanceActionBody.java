package io.mullion.controller.servers.actions;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.operations.Operation;
import io.mullion.controller.operations.OperationState;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An action as the API shows it; details and traces are for administrators. */
final class InstanceActionBody {
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    private final ApiRequest request;
    private final boolean events;
    private final boolean details;

    InstanceActionBody(ApiRequest request, boolean events, boolean details) {
        this.request = request;
        this.events = events;
        this.details = details;
    }

    Map<String, Object> summary(Operation operation) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("action", operation.subject().action());
        body.put("instance_uuid", operation.subject().resourceId());
        body.put("request_id", operation.subject().requestId());
        body.put("user_id", operation.subject().userId());
        body.put("project_id", operation.subject().projectId());
        body.put("start_time", MICROS.format(operation.startedAt()));
        body.put("message", operation.state() == OperationState.FAILED ? "Error" : null);
        if (request.version().from(58)) {
            body.put("updated_at", MICROS.format(operation.updatedAt()));
        }
        return body;
    }

    Map<String, Object> detail(Operation operation, List<Operation.Event> steps) {
        Map<String, Object> body = summary(operation);
        if (events || request.version().from(51)) {
            body.put("events", steps.stream().map(this::event).toList());
        }
        return body;
    }

    private Map<String, Object> event(Operation.Event event) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("event", event.step());
        body.put("start_time", MICROS.format(event.startedAt()));
        body.put("finish_time", event.finishedAt().map(MICROS::format));
        body.put("result", event.result());
        if (events) {
            body.put("traceback", null);
        }
        if (request.version().from(62)) {
            if (events) {
                body.put("host", null);
            }
            body.put("hostId", "");
        }
        if (request.version().from(84)) {
            body.put("details", details ? event.details() : event.details().map(InstanceActionBody::codeOnly));
        }
        return body;
    }

    /** The owner is told what kind of failure it was; the sentence may name hosts and consoles. */
    private static String codeOnly(String details) {
        int colon = details.indexOf(':');
        return colon < 0 ? details : details.substring(0, colon);
    }
}
