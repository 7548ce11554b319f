package io.mullion.controller.operations;

import io.mullion.controller.http.ApiRequest;

/**
 * What an operation is about and who asked for it: shown as an instance action.
 *
 * @param resourceType {@code server}, {@code volume}, …
 * @param resourceId its id
 * @param action the word users see, such as {@code create} or {@code live-migration}
 * @param requestId name of the request
 * @param projectId project of the caller
 * @param userId the caller
 */
public record Subject(
        String resourceType, String resourceId, String action, String requestId, String projectId, String userId) {
    /** An operation that a request asked for. */
    public static Subject of(ApiRequest request, String resourceType, String resourceId, String action) {
        return new Subject(
                resourceType,
                resourceId,
                action,
                request.id().value(),
                request.caller().project().map(project -> project.id()).orElse(""),
                request.caller().user().id());
    }
}
