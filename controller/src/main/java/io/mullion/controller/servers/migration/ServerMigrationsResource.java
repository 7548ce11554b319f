package io.mullion.controller.servers.migration;

import io.mullion.controller.computeapi.VersionRules;
import io.mullion.controller.database.Listing;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.placement.ComputeDrivers;
import io.mullion.controller.servers.Server;
import io.mullion.controller.servers.Servers;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** {@code /servers/{id}/migrations}: live moves of one server that are under way; from 2.23. */
@Path("compute/v2.1/servers/{id}/migrations")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public final class ServerMigrationsResource {
    private static final String RULE = "os_compute_api:servers:migrations:";

    private final Servers servers;
    private final Migrations migrations;
    private final ComputeDrivers drivers;

    @Inject
    ServerMigrationsResource(Servers servers, Migrations migrations, ComputeDrivers drivers) {
        this.servers = servers;
        this.migrations = migrations;
        this.drivers = drivers;
    }

    /** Those under way. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request, @PathParam("id") String id) {
        VersionRules.from(request, 23);
        Server server = servers.require(request, id, RULE + "index");
        return Map.of(
                "migrations",
                underWay(server).stream()
                        .map(migration -> MigrationBody.live(request, migration))
                        .toList());
    }

    /** One of those under way. */
    @GET
    @Path("{migration}")
    public Map<String, Object> show(
            @Context ApiRequest request, @PathParam("id") String id, @PathParam("migration") String migration) {
        VersionRules.from(request, 23);
        Server server = servers.require(request, id, RULE + "show");
        return Map.of("migration", MigrationBody.live(request, require(server, migration)));
    }

    /** Asks the console to stop the move; the server stays where it is. */
    @DELETE
    @Path("{migration}")
    public Response abort(
            @Context ApiRequest request, @PathParam("id") String id, @PathParam("migration") String migration) {
        VersionRules.from(request, 24);
        Server server = servers.require(request, id, RULE + "delete");
        Migration move = require(server, migration);
        if (move.status() != MigrationStatus.RUNNING) {
            throw MullionException.invalid("Migration " + migration + " state of instance " + id + " is "
                    + move.status().word() + ". Cannot abort while the migration is in this state.");
        }
        Moves.of(drivers, move.source()).abort(server.requireHandle().on(move.source()));
        return Response.accepted().build();
    }

    private Migration require(Server server, String id) {
        return underWay(server).stream()
                .filter(migration -> String.valueOf(migration.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> MullionException.notFound(
                        "In-progress live migration " + id + " is not found for server " + server.id() + "."));
    }

    private List<Migration> underWay(Server server) {
        Listing listing = MigrationStore.listing()
                .where("t.server_id = :server", "server", server.id())
                .where("t.status IN ('ACCEPTED', 'PREPARING', 'RUNNING')")
                .orderBy("t.id", false);
        return migrations.list(listing, 100);
    }
}
