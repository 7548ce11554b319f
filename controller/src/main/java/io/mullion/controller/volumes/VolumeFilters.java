package io.mullion.controller.volumes;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.Json;
import io.mullion.controller.volumes.api.BooleanText;
import io.mullion.controller.volumes.api.DictText;
import io.mullion.controller.volumes.api.Ids;
import io.mullion.controller.volumes.api.Listing;
import io.mullion.controller.volumes.api.TimeFilter;
import io.mullion.spi.error.MullionException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Filters of the list of volumes, from the query's words to conditions (reference/volume-api.md §3). */
final class VolumeFilters {
    /** Keys a list may be sorted by. */
    static final Map<String, String> SORTABLE = Map.ofEntries(
            Map.entry("id", "id"),
            Map.entry("name", "COALESCE(name, '')"),
            Map.entry("display_name", "COALESCE(name, '')"),
            Map.entry("status", "status"),
            Map.entry("size", "size_gib"),
            Map.entry("availability_zone", "zone"),
            Map.entry("bootable", "bootable"),
            Map.entry("created_at", "created_at"),
            Map.entry("updated_at", "COALESCE(updated_at, created_at)"),
            Map.entry("project_id", "project_id"),
            Map.entry("user_id", "user_id"),
            Map.entry("host", "COALESCE(backend, '')"));

    private static final int STRICT_BOOTABLE = 2;
    private static final Map<String, String> TEXTS = Map.of(
            "name", "name",
            "display_name", "name",
            "description", "description",
            "display_description", "description",
            "availability_zone", "zone",
            "project_id", "project_id",
            "tenant_id", "project_id",
            "user_id", "user_id",
            "attach_status", "attach_status",
            "provider_id", "unique_id");
    private static final Map<String, String> UUIDS = Map.of(
            "id", "id",
            "group_id", "group_id",
            "consistencygroup_id", "group_id",
            "volume_type_id", "type_id",
            "snapshot_id", "snapshot_id",
            "source_volid", "source_id");
    private static final Set<String> TIMES = Set.of("created_at", "updated_at");

    private VolumeFilters() {}

    static void apply(Listing listing, ApiRequest request, Map<String, String> filters) {
        filters.forEach((name, value) -> apply(listing, request, name, value));
    }

    private static void apply(Listing listing, ApiRequest request, String name, String value) {
        String plain = name.endsWith("~") ? name.substring(0, name.length() - 1) : name;
        if (TEXTS.containsKey(plain)) {
            text(listing, TEXTS.getOrDefault(plain, plain), name, value);
        } else if (UUIDS.containsKey(plain)) {
            String column = UUIDS.getOrDefault(plain, plain);
            Ids.parse(value).ifPresentOrElse(id -> listing.and(column + " = ?", id), listing::none);
        } else if (TIMES.contains(plain)) {
            TimeFilter.apply(listing, plain, value);
        } else {
            special(listing, request, name, value);
        }
    }

    private static void special(Listing listing, ApiRequest request, String name, String value) {
        switch (name) {
            case "status" -> status(listing, value);
            case "status~" -> listing.and("status LIKE ?", "%" + value + "%");
            case "bootable" -> bootable(listing, request, value);
            case "size" -> number(listing, "size_gib", value);
            case "multiattach" -> listing.and("multiattach = ?", BooleanText.parameter(name, value));
            case "consumes_quota" -> listing.and("consumes_quota = ?", BooleanText.parameter(name, value));
            case "migration_status" -> migration(listing, value);
            case "metadata" -> metadata(listing, "metadata", DictText.parse(name, value));
            case "glance_metadata" -> metadata(listing, "image_metadata", DictText.parse(name, value));
            case "host" -> host(listing, value);
            default -> listing.none();
        }
    }

    private static void text(Listing listing, String column, String name, String value) {
        if (name.endsWith("~")) {
            listing.and(column + " LIKE ?", "%" + value + "%");
        } else {
            listing.and(column + " = ?", value);
        }
    }

    private static void status(Listing listing, String value) {
        String word = value.toLowerCase(Locale.ROOT);
        switch (word) {
            case "creating" -> listing.and("status IN ('creating', 'managing')");
            case "error" -> listing.and("status IN ('error', 'error_managing')");
            case "deleting" -> listing.and("status IN ('deleting', 'error_managing_deleting')");
            default -> listing.and("status = ?", word);
        }
    }

    private static void bootable(Listing listing, ApiRequest request, String value) {
        String word = value.strip().toLowerCase(Locale.ROOT);
        boolean known = word.equals("true") || word.equals("false");
        if (!known && request.version().from(STRICT_BOOTABLE)) {
            throw MullionException.invalid("Invalid input received: bootable={'" + value + "'}");
        }
        listing.and("bootable = ?", known ? Boolean.parseBoolean(word) : !word.isEmpty());
    }

    private static void number(Listing listing, String column, String value) {
        try {
            listing.and(column + " = ?", Integer.parseInt(value.strip()));
        } catch (NumberFormatException none) {
            listing.none();
        }
    }

    private static void migration(Listing listing, String value) {
        if (value.equalsIgnoreCase("none")) {
            listing.and("migration_status IS NULL");
        } else {
            listing.and("migration_status = ?", value);
        }
    }

    /** Metadata are JSON with sorted keys, so each pair is a piece of the text. */
    static void metadata(Listing listing, String column, Map<String, String> pairs) {
        pairs.forEach((key, value) -> {
            String pair = Json.text(Map.of(key, value));
            if (key.equals("readonly")) {
                listing.and("readonly = ?", Boolean.parseBoolean(value.toLowerCase(Locale.ROOT)));
            } else if (key.equals("attached_mode")) {
                listing.and("attached_mode = ?", value);
            } else {
                listing.and("POSITION(? IN " + column + ") > 0", pair.substring(1, pair.length() - 1));
            }
        });
    }

    private static void host(Listing listing, String value) {
        String rest = value.substring(value.indexOf('@') + 1);
        int hash = rest.indexOf('#');
        listing.and("backend = ?", hash < 0 ? rest : rest.substring(0, hash));
        if (hash >= 0) {
            listing.and("pool = ?", rest.substring(hash + 1));
        }
    }
}
