package io.mullion.controller.servers.create;

import io.mullion.controller.computeapi.ComputeLinks;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.servers.Server;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code POST /servers}. */
@Path("compute/v2.1/servers")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public final class CreateServersResource {
    private final AcceptServers accept;

    @Inject
    CreateServersResource(AcceptServers accept) {
        this.accept = accept;
    }

    /** Accepts a wish for one or several servers; their making goes on after the answer. */
    @POST
    public Response create(@Context ApiRequest request, CreateServerBody body) {
        List<Server> made = accept.accept(request, body);
        Server first = made.getFirst();
        if (Loose.flag(body.server().returnReservation(), "return_reservation_id", false)) {
            return Response.accepted(Map.of("reservation_id", first.reservation()))
                    .build();
        }
        String self = request.link("v2.1/servers/" + first.id());
        Map<String, Object> server = new LinkedHashMap<>();
        server.put("id", first.id());
        server.put("links", ComputeLinks.of(request, "servers", first.id().toString()));
        server.put("OS-DCF:diskConfig", first.options().manualDiskConfig() ? "MANUAL" : "AUTO");
        server.put(
                "security_groups",
                first.options().securityGroups().stream()
                        .map(name -> Map.of("name", name))
                        .toList());
        first.options().adminPass().ifPresent(password -> server.put("adminPass", password));
        return Response.accepted(Map.of("server", server))
                .location(URI.create(self))
                .build();
    }
}
