package io.mullion.controller.identity.entity;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.Paging;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What part of a collection is asked for.
 *
 * @param filters all must hold
 * @param limit most entries wanted; none if the client did not ask for pages
 * @param marker id of the last entry that the client has seen
 */
public record ListQuery(List<Filter> filters, Optional<Integer> limit, Optional<String> marker) {
    /** Largest page, as Keystone's {@code max_db_limit}. */
    private static final int MOST = 1000;

    /** Everything. */
    public static final ListQuery ALL = new ListQuery(List.of(), Optional.empty(), Optional.empty());

    public ListQuery {
        filters = List.copyOf(filters);
    }

    /**
     * Reads a query.
     *
     * @param attributes by which this collection can be filtered; other parameters are ignored, as Keystone does
     * @throws io.mullion.spi.error.MullionException {@code INVALID_INPUT} if the limit is no number
     */
    public static ListQuery of(ApiRequest request, String... attributes) {
        List<Filter> filters = new ArrayList<>();
        request.query()
                .forEach((parameter, values) -> values.forEach(value ->
                        Filter.parse(parameter, value, List.of(attributes)).ifPresent(filters::add)));
        Paging paging = Paging.of(request, MOST);
        Optional<Integer> limit = request.query("limit").map(text -> Math.max(1, paging.limit()));
        return new ListQuery(filters, limit, paging.marker());
    }

    /** The same with one more condition. */
    public ListQuery with(Filter filter) {
        List<Filter> more = new ArrayList<>(filters);
        more.add(filter);
        return new ListQuery(more, limit, marker);
    }

    /** What an attribute must equal, if the client said. */
    public Optional<String> value(String attribute) {
        return filters.stream()
                .filter(each -> each.attribute().equals(attribute) && each.comparison() == Filter.Comparison.EQUALS)
                .map(Filter::value)
                .findFirst();
    }
}
