package io.mullion.controller.servers.migration;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.BodySchema;
import io.mullion.controller.placement.ComputeDrivers;
import io.mullion.controller.servers.Server;
import io.mullion.controller.servers.ServerAction;
import io.mullion.controller.servers.ServerActionHandler;
import io.mullion.controller.servers.Servers;
import io.mullion.controller.servers.TaskState;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code {"os-migrateLive": {"host": null, "block_migration": "auto"}}}. */
@Singleton
final class LiveMigrateAction implements ServerActionHandler<LiveMigrateAction.Body> {
    private final Servers servers;
    private final Migrations migrations;
    private final LiveMigrate operation;
    private final ComputeDrivers drivers;

    @Inject
    LiveMigrateAction(Servers servers, Migrations migrations, LiveMigrate operation, ComputeDrivers drivers) {
        this.servers = servers;
        this.migrations = migrations;
        this.operation = operation;
        this.drivers = drivers;
    }

    /** Where to. */
    @BodySchema("live-migrate.json")
    record Body(@JsonProperty("os-migrateLive") Wish wish) {
        record Wish(
                Optional<String> host,
                @JsonProperty("block_migration") @Nullable JsonNode block,
                @JsonProperty("disk_over_commit") @Nullable JsonNode overCommit,
                @Nullable JsonNode force) {}
    }

    @Override
    public String key() {
        return "os-migrateLive";
    }

    @Override
    public Class<Body> body() {
        return Body.class;
    }

    @Override
    public Response act(ApiRequest request, String id, Body body) {
        Server server = servers.require(request, id, "os_compute_api:os-migrate-server:migrate_live");
        if (blocks(body.wish())) {
            throw MullionException.invalid("Block migration of instance " + id
                    + " is not possible: its volumes are shared by all hosts. Leave block_migration out or false.");
        }
        body.wish().host().ifPresent(this::requireHost);
        String source = server.requireHandle().host();
        MigrateContext context = MigrateContext.of(
                server.id(), UUID.randomUUID(), source, body.wish().host());
        servers.begin(
                request,
                server,
                ServerAction.LIVE_MIGRATE,
                TaskState.MIGRATING,
                operation,
                context,
                handle -> migrations.accept(handle, request, server, context));
        return Response.accepted().build();
    }

    private void requireHost(String host) {
        if (!drivers.knows(host)) {
            throw MullionException.invalid("Compute host " + host + " could not be found.");
        }
    }

    private static boolean blocks(Body.Wish wish) {
        return wish.block() != null
                && (wish.block().asBoolean() || wish.block().asText().equalsIgnoreCase("true"));
    }
}
