package io.mullion.controller.images;

import io.mullion.controller.computeapi.Words;
import io.mullion.controller.database.Listing;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.Paging;
import io.mullion.controller.identity.Caller;
import io.mullion.spi.error.MullionException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Query parameters of the list of images: each attribute filters, any other name is a free property. */
final class ImageQuery {
    private static final int DEFAULT = 25;
    private static final int MOST = 1000;
    private static final Set<String> CONTROLS = Set.of(
            "limit", "marker", "sort_key", "sort_dir", "sort", "visibility", "member_status", "os_hidden", "tag");
    private static final Map<String, String> COLUMNS = Map.of(
            "name", "COALESCE(t.name, '')",
            "owner", "t.owner",
            "container_format", "COALESCE(t.container_format, '')",
            "disk_format", "COALESCE(t.disk_format, '')",
            "checksum", "COALESCE(t.checksum, '')",
            "os_hash_value", "COALESCE(t.hash_value, '')",
            "status", "LOWER(t.status)");
    private static final Map<String, String> NUMBERS = Map.of(
            "min_ram", "t.min_ram = ",
            "min_disk", "t.min_disk = ",
            "size", "t.size = ",
            "size_min", "t.size >= ",
            "size_max", "t.size <= ");
    private static final Map<String, String> SORT = Map.of(
            "id", "t.id",
            "name", "COALESCE(t.name, '')",
            "status", "t.status",
            "container_format", "COALESCE(t.container_format, '')",
            "disk_format", "COALESCE(t.disk_format, '')",
            "size", "COALESCE(t.size, 0)",
            "created_at", "t.created_at",
            "updated_at", "t.updated_at",
            "min_ram", "t.min_ram",
            "min_disk", "t.min_disk");
    private static final Map<String, String> COMPARED =
            Map.of("eq", "=", "neq", "<>", "gt", ">", "gte", ">=", "lt", "<", "lte", "<=");

    private final ApiRequest request;
    private final Listing listing = Listing.of(ImageStore.SELECT, "images");
    private final Paging paging;
    private int named;

    ImageQuery(ApiRequest request, boolean seesAll) {
        this.request = request;
        this.paging = request.query("limit").isPresent()
                ? Paging.of(request, MOST)
                : new Paging(DEFAULT, request.query("marker"));
        visible(request.caller(), seesAll);
        request.query().keySet().stream()
                .filter(name -> !CONTROLS.contains(name))
                .forEach(this::filter);
        request.queryAll("tag")
                .forEach(tag -> listing.where(
                        "t.id IN (SELECT g.image_id FROM image_tags g WHERE g.tag = :" + name() + ")", last(), tag));
        listing.where(
                "t.hidden = :hidden",
                "hidden",
                flag("os_hidden", request.query("os_hidden").orElse("false")));
        sort();
        paging.marker().ifPresent(this::after);
    }

    Listing listing() {
        return listing;
    }

    int limit() {
        return paging.limit();
    }

    private String name() {
        return "q" + named++;
    }

    private String last() {
        return "q" + (named - 1);
    }

    private void visible(Caller caller, boolean seesAll) {
        String own = Images.project(caller);
        Optional<String> asked = request.query("visibility");
        String wanted = asked.orElse("");
        if (!wanted.isEmpty() && !wanted.equals("all")) {
            Visibility visibility = Visibility.of(wanted)
                    .orElseThrow(() -> MullionException.invalid("Invalid visibility value: " + wanted));
            listing.where("t.visibility = :visibility", "visibility", visibility.name());
        }
        if (seesAll) {
            return;
        }
        String everybody = asked.isPresent() ? "t.visibility IN ('PUBLIC', 'COMMUNITY')" : "t.visibility = 'PUBLIC'";
        listing.where(
                "(t.owner = :own OR " + everybody + " OR (t.visibility = 'SHARED' AND t.id IN"
                        + " (SELECT m.image_id FROM image_members m WHERE m.member = :own" + accepted() + ")))",
                "own",
                own);
    }

    /** Which answers of the caller's own project count; checked, so that it can stand in the query. */
    private String accepted() {
        String status = request.query("member_status").orElse("accepted");
        return switch (status) {
            case "all" -> "";
            case "accepted", "pending", "rejected" -> " AND m.status = '" + status + "'";
            default -> throw MullionException.invalid("Invalid status: " + status);
        };
    }

    private void filter(String key) {
        for (String value : request.queryAll(key)) {
            filter(key, value);
        }
    }

    private void filter(String key, String value) {
        if (key.equals("id")) {
            listing.in("t.id", ids(value));
        } else if (key.equals("protected")) {
            listing.where("t.protected = :" + name(), last(), flag(key, value));
        } else if (NUMBERS.containsKey(key)) {
            listing.where(NUMBERS.get(key) + ":" + name(), last(), number(key, value));
        } else if (key.equals("created_at") || key.equals("updated_at")) {
            time("t." + key, value);
        } else if (COLUMNS.containsKey(key)) {
            listing.in(COLUMNS.get(key), values(key, value));
        } else {
            listing.where(
                    "t.id IN (SELECT p.image_id FROM image_properties p WHERE p.content = :" + name()
                            + " AND p.name = '" + key.replace("'", "''").replace(":", "\\:") + "')",
                    last(),
                    value);
        }
    }

    private static List<UUID> ids(String value) {
        return values("id", value).stream()
                .flatMap(text -> ImageIds.parse(text).stream())
                .toList();
    }

    /** {@code in:a,b} means any of them; a value in quotation marks may have commas. */
    private static List<String> values(String key, String value) {
        if (!value.startsWith("in:")) {
            return List.of(key.equals("status") ? value.toLowerCase(Locale.ROOT) : value);
        }
        List<String> all = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        boolean quoted = false;
        for (char c : value.substring(3).toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                all.add(current.toString());
                current.setLength(0);
            } else {
                current.append(c);
            }
        }
        all.add(current.toString());
        return all;
    }

    private void time(String column, String value) {
        int colon = value.indexOf(':');
        Optional<String> operator =
                colon < 0 ? Optional.empty() : Optional.ofNullable(COMPARED.get(value.substring(0, colon)));
        String text = operator.isPresent() ? value.substring(colon + 1) : value;
        listing.where(column + " " + operator.orElse("=") + " :" + name(), last(), instant(text));
    }

    private static Instant instant(String text) {
        try {
            return text.endsWith("Z") || text.matches(".*[+-]\\d\\d:\\d\\d")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException wrong) {
            throw new MullionException(
                    io.mullion.spi.error.ErrorCode.INVALID_INPUT, "'" + text + "' is not a valid time.", wrong);
        }
    }

    private static boolean flag(String key, String value) {
        return Words.flag(value)
                .orElseThrow(() -> MullionException.invalid(
                        "Invalid value '" + value + "' for '" + key + "': must be true or false."));
    }

    private static long number(String key, String value) {
        if (!value.matches("\\d{1,18}")) {
            throw MullionException.invalid("'" + key + "' must be a whole number of 0 or more, not '" + value + "'.");
        }
        return Long.parseLong(value);
    }

    private void sort() {
        List<String> keys = new ArrayList<>(request.queryAll("sort_key"));
        List<String> directions = new ArrayList<>(request.queryAll("sort_dir"));
        request.query("sort")
                .ifPresent(text -> Arrays.stream(text.split(",", -1)).forEach(part -> {
                    String[] words = part.strip().split(":", 2);
                    keys.add(words[0]);
                    directions.add(words.length > 1 ? words[1] : "desc");
                }));
        if (keys.isEmpty()) {
            keys.add("created_at");
        }
        for (int i = 0; i < keys.size(); i++) {
            String direction = directions.isEmpty() ? "desc" : directions.get(Math.min(i, directions.size() - 1));
            order(keys.get(i), direction);
        }
        listing.orderBy("t.id", descending(directions.isEmpty() ? "desc" : directions.getLast()));
    }

    private void order(String key, String direction) {
        String expression = Optional.ofNullable(SORT.get(key))
                .orElseThrow(() -> MullionException.invalid("Invalid sort key: " + key + ". It must be one of "
                        + String.join(", ", SORT.keySet().stream().sorted().toList()) + "."));
        listing.orderBy(expression, descending(direction));
    }

    private static boolean descending(String direction) {
        return switch (direction) {
            case "asc" -> false;
            case "desc" -> true;
            default -> throw MullionException.invalid("Invalid sort direction: " + direction);
        };
    }

    private void after(String marker) {
        ImageIds.parse(marker).ifPresentOrElse(id -> listing.after("id", id), () -> {
            throw MullionException.invalid("Invalid marker: Image could not be found.");
        });
    }
}
