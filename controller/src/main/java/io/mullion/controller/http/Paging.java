package io.mullion.controller.http;

import io.mullion.spi.error.MullionException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;

/**
 * Which part of a list is asked.
 *
 * @param limit most entries wanted, 0 to the service's own maximum
 * @param marker id of the last entry that the client has seen
 */
public record Paging(int limit, Optional<String> marker) {
    /** A link to the next page, as all services write it. */
    public record Link(String href, String rel) {}

    /**
     * Reads {@code limit} and {@code marker}.
     *
     * @param most the service's own maximum, which silently caps a larger wish
     * @throws MullionException {@code INVALID_INPUT} if the limit is negative or no number
     */
    public static Paging of(ApiRequest request, int most) {
        int limit = request.query("limit").map(Paging::parse).orElse(most);
        return new Paging(Math.min(limit, most), request.query("marker").filter(marker -> !marker.isEmpty()));
    }

    private static int parse(String text) {
        try {
            long limit = Long.parseLong(text.strip());
            if (limit >= 0) {
                return (int) Math.min(limit, Integer.MAX_VALUE);
            }
        } catch (NumberFormatException ignored) {
            // said below
        }
        throw MullionException.invalid("Invalid input for query parameters limit. Value: " + text
                + ". limit must be a whole number of 0 or more.");
    }

    /**
     * The link to the next page if this one is full, else nothing: {@code [{href, rel: next}]}.
     *
     * @param path of the collection within the service, without a leading slash
     */
    public <T> List<Link> next(ApiRequest request, String path, List<T> page, Function<T, String> id) {
        if (limit == 0 || page.size() < limit) {
            return List.of();
        }
        StringJoiner query = new StringJoiner("&");
        for (Map.Entry<String, List<String>> parameter : request.query().entrySet()) {
            if (!parameter.getKey().equals("marker")) {
                parameter.getValue().forEach(value -> query.add(parameter.getKey() + "=" + encode(value)));
            }
        }
        query.add("marker=" + encode(id.apply(page.getLast())));
        return List.of(new Link(request.link(path) + "?" + query, "next"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
