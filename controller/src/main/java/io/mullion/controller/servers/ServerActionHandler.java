package io.mullion.controller.servers;

import io.mullion.controller.http.ApiRequest;
import jakarta.ws.rs.core.Response;

/**
 * One of the things that {@code POST /servers/{id}/action} can do. Each is a class of its own, added to the set by its
 * feature's module.
 *
 * @param <B> the body, with the key as its only field
 */
public interface ServerActionHandler<B> {
    /** The key that asks for it, such as {@code os-start}. */
    String key();

    /** The record of the body; {@link NoBody} where only the key matters. */
    Class<B> body();

    /** Lowest microversion of compute that has it, as its minor number. */
    default int from() {
        return 1;
    }

    /** Highest microversion of compute that has it, as its minor number. */
    default int until() {
        return Integer.MAX_VALUE;
    }

    /** Does it, or begins it. @param id as it stands in the path */
    Response act(ApiRequest request, String id, B body);

    /** For actions whose value is ignored. */
    record NoBody() {}
}
