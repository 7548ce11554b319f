package io.mullion.controller.volumes.api;

import io.mullion.controller.http.ApiRequest;
import io.mullion.spi.error.MullionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One key that a list is sorted by.
 *
 * @param expression SQL of the key, never null for any row
 * @param ascending the smallest first
 */
public record Order(String expression, boolean ascending) {
    private static final String DEFAULT_KEY = "created_at";
    private static final String DEFAULT_DIRECTION = "desc";

    /**
     * Reads {@code sort=key:dir,…} or the older {@code sort_key} and {@code sort_dir}; the newest come first where none is
     * given.
     *
     * @param sortable SQL expression for each key that clients may name
     * @throws MullionException {@code INVALID_INPUT} if both forms are mixed, or a key or direction is unknown
     */
    public static List<Order> of(ApiRequest request, Map<String, String> sortable) {
        Optional<String> sort = request.query("sort");
        Optional<String> key = request.query("sort_key");
        Optional<String> direction = request.query("sort_dir");
        if (sort.isPresent() && (key.isPresent() || direction.isPresent())) {
            throw MullionException.invalid(
                    "The 'sort_key' and 'sort_dir' parameters are deprecated and cannot be used with the 'sort' parameter.");
        }
        List<Order> orders = new ArrayList<>();
        if (sort.isPresent()) {
            for (String part : sort.get().strip().split(",", -1)) {
                int colon = part.indexOf(':');
                orders.add(
                        colon < 0
                                ? order(part, DEFAULT_DIRECTION, sortable)
                                : order(part.substring(0, colon), part.substring(colon + 1), sortable));
            }
        } else {
            orders.add(order(key.orElse(DEFAULT_KEY), direction.orElse(DEFAULT_DIRECTION), sortable));
        }
        return orders;
    }

    private static Order order(String key, String direction, Map<String, String> sortable) {
        String expression = sortable.get(key.strip());
        if (expression == null) {
            throw MullionException.invalid("Invalid input received: Sort key supplied is invalid: " + key);
        }
        return new Order(
                expression,
                switch (direction.strip()) {
                    case "asc" -> true;
                    case "desc", "" -> false;
                    default ->
                        throw MullionException.invalid(
                                "Invalid input received: Unknown sort direction, must be one of: asc, desc: "
                                        + direction);
                });
    }
}
