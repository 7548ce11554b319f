package io.mullion.controller.servers.migration;

import io.mullion.controller.computeapi.QueryRules;
import io.mullion.controller.database.Listing;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.Paging;
import io.mullion.controller.identity.Policy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** {@code /os-migrations}: moves of all servers. */
@Path("compute/v2.1/os-migrations")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public final class MigrationsResource {
    private static final int MOST = 1000;
    private static final Set<String> KNOWN = Set.of(
            "hidden",
            "host",
            "instance_uuid",
            "source_compute",
            "status",
            "migration_type",
            "limit",
            "marker",
            "changes-since");

    private final Migrations migrations;
    private final Policy policy;

    @Inject
    MigrationsResource(Migrations migrations, Policy policy) {
        this.migrations = migrations;
        this.policy = policy;
    }

    /** The latest first. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        policy.require(request.caller(), "os_compute_api:os-migrations:index");
        QueryRules.strictFrom(request, 59, known(request));
        Listing listing = listing(request);
        Paging paging = paging(request);
        if (request.version().from(59)) {
            paging.marker().ifPresent(marker -> listing.after("uuid", requireMarker(marker)));
        }
        List<Migration> page = migrations.list(listing, paging.limit());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "migrations",
                page.stream()
                        .map(migration -> MigrationBody.listed(request, migration))
                        .toList());
        List<Paging.Link> next = request.version().from(59)
                ? paging.next(
                        request,
                        "v2.1/os-migrations",
                        page,
                        migration -> migration.uuid().toString())
                : List.of();
        if (!next.isEmpty()) {
            body.put("migrations_links", next);
        }
        return body;
    }

    private static Set<String> known(ApiRequest request) {
        Set<String> known = new HashSet<>(KNOWN);
        if (request.version().from(66)) {
            known.add("changes-before");
        }
        if (request.version().from(80)) {
            known.addAll(Set.of("user_id", "project_id"));
        }
        return known;
    }

    private static Paging paging(ApiRequest request) {
        return request.version().from(59) ? Paging.of(request, MOST) : new Paging(MOST, java.util.Optional.empty());
    }

    private static Listing listing(ApiRequest request) {
        Listing listing = MigrationStore.listing().orderBy("t.id", true);
        request.query("host")
                .ifPresent(host -> listing.where("(t.source_host = :host OR t.target_host = :host)", "host", host));
        request.query("source_compute").ifPresent(host -> listing.where("t.source_host = :source", "source", host));
        request.query("status")
                .ifPresent(status -> listing.where("t.status = :status", "status", status.toUpperCase(Locale.ROOT)));
        request.query("migration_type").ifPresent(kind -> listing.where("t.kind = :kind", "kind", kind));
        request.query("instance_uuid")
                .ifPresent(id -> listing.where("CAST(t.server_id AS VARCHAR) = :server", "server", id));
        if (request.version().from(59)) {
            request.query("changes-since")
                    .ifPresent(text ->
                            listing.where("t.updated_at >= :since", "since", QueryRules.time("changes-since", text)));
            request.query("changes-before")
                    .ifPresent(text -> listing.where(
                            "t.updated_at <= :before", "before", QueryRules.time("changes-before", text)));
        }
        if (request.version().from(80)) {
            request.query("user_id").ifPresent(user -> listing.where("t.user_id = :user", "user", user));
            request.query("project_id")
                    .ifPresent(project -> listing.where("t.project_id = :project", "project", project));
        }
        return listing;
    }

    private UUID requireMarker(String marker) {
        try {
            UUID id = UUID.fromString(marker);
            Listing one = MigrationStore.listing().where("t.uuid = :id", "id", id);
            if (!migrations.list(one, 1).isEmpty()) {
                return id;
            }
        } catch (IllegalArgumentException wrong) {
            // said below
        }
        throw io.mullion.spi.error.MullionException.invalid("Marker " + marker + " could not be found.");
    }
}
