package io.mullion.controller.volumes.snapshots;

import io.mullion.controller.http.Json;
import io.mullion.controller.volumes.api.BooleanText;
import io.mullion.controller.volumes.api.DictText;
import io.mullion.controller.volumes.api.Ids;
import io.mullion.controller.volumes.api.Listing;
import io.mullion.controller.volumes.api.TimeFilter;
import java.util.Map;

/** Filters of the list of snapshots (reference/volume-api.md §3). */
final class SnapshotFilters {
    private SnapshotFilters() {}

    static void apply(Listing listing, Map<String, String> filters) {
        filters.forEach((name, value) -> apply(listing, name, value));
    }

    private static void apply(Listing listing, String name, String value) {
        switch (name) {
            case "name", "display_name" -> listing.and("name = ?", value);
            case "name~", "display_name~" -> listing.and("name LIKE ?", "%" + value + "%");
            case "status" -> listing.and("status = ?", value);
            case "status~" -> listing.and("status LIKE ?", "%" + value + "%");
            case "volume_id" -> id(listing, "volume_id", value);
            case "id" -> id(listing, "id", value);
            case "group_snapshot_id" -> id(listing, "group_snapshot_id", value);
            case "project_id", "tenant_id" -> listing.and("project_id = ?", value);
            case "user_id" -> listing.and("user_id = ?", value);
            case "created_at", "updated_at" -> TimeFilter.apply(listing, name, value);
            case "consumes_quota" -> listing.and("consumes_quota = ?", BooleanText.parameter(name, value));
            case "metadata" ->
                DictText.parse(name, value).forEach((key, wanted) -> {
                    String pair = Json.text(Map.of(key, wanted));
                    listing.and("POSITION(? IN metadata) > 0", pair.substring(1, pair.length() - 1));
                });
            default -> listing.none();
        }
    }

    private static void id(Listing listing, String column, String value) {
        Ids.parse(value).ifPresentOrElse(id -> listing.and(column + " = ?", id), listing::none);
    }
}
