package io.mullion.controller.networks;

import io.mullion.controller.computeapi.Words;
import io.mullion.controller.database.Listing;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.Paging;
import io.mullion.controller.http.Paging.Link;
import io.mullion.spi.error.MullionException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** A list call of the network API: any attribute is a filter, any of them sorts, {@code fields} picks what is shown. */
final class ListCall {
    private static final Set<String> CONTROLS = Set.of("fields", "limit", "marker", "sort_key", "sort_dir");
    private static final int MOST = 10_000;

    private final ApiRequest request;
    private final Map<String, Attribute> attributes;
    private final Paging paging;

    ListCall(ApiRequest request, Map<String, Attribute> attributes) {
        this.request = request;
        this.attributes = attributes;
        this.paging = Paging.of(request, MOST);
    }

    /** An attribute in the database. @param expression on row {@code t}, never null */
    record Attribute(String expression, Form form) {
        /** What its values look like. */
        enum Form {
            TEXT,
            NUMBER,
            FLAG,
            ID
        }

        static Attribute text(String expression) {
            return new Attribute(expression, Form.TEXT);
        }

        static Attribute number(String expression) {
            return new Attribute(expression, Form.NUMBER);
        }

        static Attribute flag(String expression) {
            return new Attribute(expression, Form.FLAG);
        }

        static Attribute id(String expression) {
            return new Attribute(expression, Form.ID);
        }

        Optional<Object> value(String name, String text) {
            return switch (form) {
                case TEXT -> Optional.of(text);
                case ID -> Ids.parse(text).map(id -> id);
                case NUMBER -> text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
                case FLAG ->
                    Optional.of(Words.flag(text)
                            .orElseThrow(() -> MullionException.invalid(
                                    "Invalid input for " + name + ". '" + text + "' is not a valid boolean value.")));
            };
        }
    }

    int limit() {
        return paging.limit();
    }

    /** Adds filters, order and page to a listing. @param special filters that the call handles itself */
    Listing apply(Listing listing, Set<String> special) {
        for (String name : request.query().keySet()) {
            if (!CONTROLS.contains(name) && !special.contains(name)) {
                filter(listing, name);
            }
        }
        sort(listing);
        paging.marker()
                .ifPresent(marker ->
                        Ids.parse(marker).ifPresentOrElse(id -> listing.after("id", id), () -> listing.where("1 = 0")));
        return listing;
    }

    private void filter(Listing listing, String name) {
        Attribute attribute = Optional.ofNullable(attributes.get(name))
                .orElseThrow(() -> MullionException.invalid(
                        "Invalid input for operation: [\"'" + name + "' is not supported for filtering\"]."));
        List<Object> values = request.queryAll(name).stream()
                .flatMap(text -> attribute.value(name, text).stream())
                .toList();
        listing.in(attribute.expression(), values);
    }

    private void sort(Listing listing) {
        List<String> keys = request.queryAll("sort_key");
        List<String> directions = request.queryAll("sort_dir");
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            Attribute attribute = Optional.ofNullable(attributes.get(key))
                    .orElseThrow(() -> MullionException.invalid(
                            "Invalid input for operation: '" + key + "' is invalid attribute for sort_key."));
            listing.orderBy(attribute.expression(), i < directions.size() && descending(directions.get(i)));
        }
        if (keys.isEmpty()) {
            listing.orderBy("t.created_at", false);
        }
        listing.orderBy("t.id", false);
    }

    private static boolean descending(String direction) {
        return switch (direction) {
            case "asc" -> false;
            case "desc" -> true;
            default ->
                throw MullionException.invalid(
                        "Invalid input for operation: sort_dir must be 'asc' or 'desc', not '" + direction + "'.");
        };
    }

    /** Only what {@code fields} names, if it names something. */
    Map<String, Object> pick(Map<String, Object> full) {
        return pick(request, full);
    }

    static Map<String, Object> pick(ApiRequest request, Map<String, Object> full) {
        List<String> fields = request.queryAll("fields");
        if (!fields.isEmpty()) {
            full.keySet().retainAll(Set.copyOf(fields));
        }
        return full;
    }

    /** The answer: the list, and the link to the next page where a limit was given. */
    <T> Map<String, Object> answer(
            String collection, List<T> page, Function<T, Map<String, Object>> view, Function<T, UUID> id) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(collection, page.stream().map(each -> pick(view.apply(each))).toList());
        if (request.query("limit").isPresent()) {
            List<Link> next = paging.next(
                    request, "v2.0/" + collection, page, each -> id.apply(each).toString());
            if (!next.isEmpty()) {
                body.put(collection + "_links", next);
            }
        }
        return body;
    }
}
