package io.mullion.controller.flavors;

import io.mullion.controller.computeapi.QueryRules;
import io.mullion.controller.computeapi.Words;
import io.mullion.controller.database.Listing;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.Paging;
import io.mullion.spi.error.MullionException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Query parameters of the two list calls. */
final class FlavorQuery {
    private static final Map<String, String> SORT = Map.ofEntries(
            Map.entry("created_at", "t.created_at"),
            Map.entry("description", "COALESCE(t.description, '')"),
            Map.entry("disabled", "t.disabled"),
            Map.entry("ephemeral_gb", "t.ephemeral_gb"),
            Map.entry("flavorid", "t.id"),
            Map.entry("id", "t.number"),
            Map.entry("is_public", "t.is_public"),
            Map.entry("memory_mb", "t.ram_mb"),
            Map.entry("name", "t.name"),
            Map.entry("root_gb", "t.root_gb"),
            Map.entry("rxtx_factor", "t.rxtx_factor"),
            Map.entry("swap", "t.swap_mb"),
            Map.entry("updated_at", "COALESCE(t.updated_at, t.created_at)"),
            Map.entry("vcpu_weight", "0"),
            Map.entry("vcpus", "t.vcpus"));
    private static final Set<String> KNOWN =
            Set.of("limit", "marker", "is_public", "minRam", "minDisk", "sort_key", "sort_dir");
    private static final int MOST = 1000;

    private final ApiRequest request;
    private final Flavors flavors;
    private final Paging paging;

    FlavorQuery(ApiRequest request, Flavors flavors) {
        QueryRules.strictFrom(request, 75, KNOWN);
        this.request = request;
        this.flavors = flavors;
        this.paging = Paging.of(request, MOST);
    }

    Paging paging() {
        return paging;
    }

    List<Flavor> page() {
        Listing listing = Listing.of(FlavorStore.COLUMNS, "flavors");
        visible(listing);
        QueryRules.whole(request, "minRam", "minRam")
                .ifPresent(least -> listing.where("t.ram_mb >= :minRam", "minRam", least));
        QueryRules.whole(request, "minDisk", "minDisk")
                .ifPresent(least -> listing.where("t.root_gb >= :minDisk", "minDisk", least));
        String key = QueryRules.choice(request, "sort_key", SORT.keySet()).orElse("flavorid");
        boolean descending = QueryRules.choice(request, "sort_dir", List.of("asc", "desc"))
                .filter("desc"::equals)
                .isPresent();
        listing.orderBy(SORT.getOrDefault(key, "t.id"), descending).orderBy("t.number", descending);
        paging.marker().ifPresent(marker -> {
            if (!flavors.exists(marker)) {
                throw MullionException.invalid("marker [" + marker + "] not found");
            }
            listing.after("id", marker);
        });
        return flavors.list(listing, paging.limit());
    }

    private void visible(Listing listing) {
        boolean all = flavors.seesAll(request.caller());
        if (!all) {
            listing.where("t.disabled = FALSE");
        }
        Optional<Boolean> wanted = all ? isPublic() : Optional.of(true);
        if (wanted.isEmpty()) {
            return;
        }
        if (wanted.get()) {
            listing.where(
                    "(t.is_public = TRUE OR t.id IN (SELECT a.flavor_id FROM flavor_access a WHERE a.project_id = :own))",
                    "own",
                    request.caller().project().map(project -> project.id()).orElse(""));
        } else {
            listing.where("t.is_public = FALSE");
        }
    }

    /** What an administrator asks for; empty for all. */
    private Optional<Boolean> isPublic() {
        Optional<String> asked = request.query("is_public");
        if (asked.isEmpty()) {
            return Optional.of(true);
        }
        if (asked.get().equalsIgnoreCase("none")) {
            return Optional.empty();
        }
        return Optional.of(Words.flag(asked.get())
                .orElseThrow(() -> MullionException.invalid("Invalid is_public filter [" + asked.get() + "]")));
    }
}
