package io.mullion.controller.volumes.api;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.Paging;
import io.mullion.spi.error.MullionException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a call asks of a list (reference/volume-api.md §3).
 *
 * @param paging limit and marker
 * @param offset entries to leave out at the begin, 0 or more
 * @param orders keys to sort by, at least one
 * @param filters what is left of the query, by name
 * @param project only objects of this project; empty for all projects
 */
public record ListCall(
        Paging paging, int offset, List<Order> orders, Map<String, String> filters, Optional<String> project) {
    private static final Set<String> NOT_FILTERS =
            Set.of("limit", "marker", "offset", "sort", "sort_key", "sort_dir", "all_tenants", "with_count");

    /**
     * Reads a query.
     *
     * @param most largest page
     * @param admin whether the caller may see all projects; the wish of others is left out without a word
     * @throws MullionException {@code INVALID_INPUT} naming the parameter
     */
    public static ListCall of(ApiRequest request, int most, boolean admin, Map<String, String> sortable) {
        boolean all = BooleanText.parameter(request, "all_tenants") && admin;
        Map<String, String> filters = new LinkedHashMap<>();
        request.query().forEach((name, values) -> {
            if (!NOT_FILTERS.contains(name)) {
                filters.put(name, values.getLast());
            }
        });
        return new ListCall(
                Paging.of(request, most),
                offset(request),
                Order.of(request, sortable),
                filters,
                all ? Optional.empty() : Optional.of(request.caller().projectId()));
    }

    /** The same call with other filters. */
    public ListCall with(Map<String, String> others) {
        return new ListCall(paging, offset, orders, others, project);
    }

    private static int offset(ApiRequest request) {
        String text = request.query("offset").orElse("0");
        try {
            int offset = Integer.parseInt(text.strip());
            if (offset >= 0) {
                return offset;
            }
        } catch (NumberFormatException ignored) {
            // said below
        }
        throw MullionException.invalid("offset must be a whole number from 0 to 2147483647, not " + text + ".");
    }
}
