package io.mullion.controller.servers;

import io.mullion.controller.computeapi.QueryRules;
import io.mullion.controller.database.Listing;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.Paging;
import io.mullion.spi.error.MullionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a list call asks for: which servers, in which order, from where on. */
final class ServerQuery {
    /** Most servers on a page, as nova's {@code [api] max_limit}. */
    static final int MOST = 1000;

    /** Sort keys and the expressions behind them; none is ever null. */
    private static final Map<String, String> SORT = Map.ofEntries(
            Map.entry("created_at", "t.created_at"),
            Map.entry("updated_at", "t.updated_at"),
            Map.entry("display_name", "t.name"),
            Map.entry("name", "t.name"),
            Map.entry("uuid", "t.id"),
            Map.entry("host", "COALESCE(t.host, '')"),
            Map.entry("vm_state", "t.vm_state"),
            Map.entry("power_state", "t.power_state"),
            Map.entry("task_state", "COALESCE(t.task_state, '')"),
            Map.entry("project_id", "t.project_id"),
            Map.entry("user_id", "t.user_id"),
            Map.entry("hostname", "t.hostname"),
            Map.entry("image_ref", "COALESCE(t.image_id, '')"),
            Map.entry("instance_type_id", "t.flavor_id"),
            Map.entry("availability_zone", "COALESCE(t.zone, '')"),
            Map.entry("launched_at", "COALESCE(t.launched_at, t.created_at)"));

    private static final Set<String> DIRECTIONS = Set.of("asc", "desc");

    private final ApiRequest request;
    private final boolean admin;

    ServerQuery(ApiRequest request, boolean admin) {
        this.request = request;
        this.admin = admin;
    }

    Paging paging() {
        return Paging.of(request, MOST);
    }

    /** The list's SQL; an unknown marker is found by the caller. */
    Listing listing() {
        ServerFilter filter = ServerFilter.of(request, admin);
        Listing listing = Listing.of("SELECT t.* FROM servers t", "servers");
        filter.conditions().forEach(listing::where);
        filter.values().forEach((name, value) -> listing.where("1 = 1", name, value));
        if (filter.nothing()) {
            listing.where("1 = 0");
        }
        orders().forEach(order -> listing.orderBy(order.expression(), order.descending()));
        paging().marker().map(ServerQuery::id).ifPresent(marker -> listing.after("id", marker));
        return listing;
    }

    /** The marker as an id. @throws MullionException {@code INVALID_INPUT} as nova says it */
    static UUID id(String marker) {
        try {
            return UUID.fromString(marker);
        } catch (IllegalArgumentException wrong) {
            throw unknownMarker(marker);
        }
    }

    static MullionException unknownMarker(String marker) {
        return MullionException.invalid("marker [" + marker + "] not found");
    }

    private record Order(String expression, boolean descending) {}

    private List<Order> orders() {
        List<String> keys = request.queryAll("sort_key");
        List<String> directions = request.queryAll("sort_dir");
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            String expression = SORT.get(keys.get(i));
            if (expression == null) {
                throw QueryRules.invalid("sort_key", keys.get(i), "It is not one of " + SORT.keySet());
            }
            orders.add(new Order(expression, descending(directions, i)));
        }
        boolean last = orders.isEmpty() || orders.getLast().descending();
        if (orders.isEmpty()) {
            orders.add(new Order("t.created_at", descending(directions, 0)));
            last = orders.getLast().descending();
        }
        orders.add(new Order("t.id", last));
        return orders;
    }

    private static boolean descending(List<String> directions, int index) {
        if (directions.isEmpty()) {
            return true;
        }
        String word = directions.get(Math.min(index, directions.size() - 1)).toLowerCase(Locale.ROOT);
        if (!DIRECTIONS.contains(word)) {
            throw QueryRules.invalid("sort_dir", word, "It must be asc or desc");
        }
        return word.equals("desc");
    }
}
