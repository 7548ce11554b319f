package io.mullion.controller.identity.entity;

import io.mullion.controller.http.ApiRequest;
import jakarta.ws.rs.core.UriBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A collection as Keystone wraps it: the entries under their name, {@code links}, and {@code truncated} where more follow. */
public final class CollectionBody {
    private CollectionBody() {}

    /** A page, each entry rendered, with the link to the next one. */
    public static <T> Map<String, Object> of(
            ApiRequest request, String name, Page<T> page, Function<T, Map<String, @Nullable Object>> render) {
        List<Map<String, @Nullable Object>> entries =
                page.entries().stream().map(render).toList();
        Map<String, @Nullable Object> links = new LinkedHashMap<>();
        links.put("next", page.truncated() ? next(request, entries) : null);
        links.put("self", request.uri().getRequestUri().toString());
        links.put("previous", null);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(name, entries);
        body.put("links", links);
        if (page.truncated()) {
            body.put("truncated", true);
        }
        return body;
    }

    /** A whole collection. */
    public static <T> Map<String, Object> of(
            ApiRequest request, String name, List<T> entries, Function<T, Map<String, @Nullable Object>> render) {
        return of(request, name, Page.of(entries), render);
    }

    private static String next(ApiRequest request, List<Map<String, @Nullable Object>> entries) {
        return UriBuilder.fromUri(request.uri().getRequestUri())
                .replaceQueryParam("marker", "{marker}")
                .build(String.valueOf(entries.getLast().get("id")))
                .toString();
    }
}
