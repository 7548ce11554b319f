package io.mullion.controller.servers.delete;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.servers.Server;
import io.mullion.controller.servers.ServerActionHandler;
import io.mullion.controller.servers.Servers;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** {@code DELETE /servers/{id}}, and {@code forceDelete}, which does the same: nothing is kept for later here. */
@Path("compute/v2.1/servers")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public final class DeleteServersResource {
    private final Begin begin;

    @Inject
    DeleteServersResource(Begin begin) {
        this.begin = begin;
    }

    /** Begins to remove a server. */
    @DELETE
    @Path("{id}")
    public Response delete(@Context ApiRequest request, @PathParam("id") String id) {
        return begin.begin(request, id, "os_compute_api:servers:delete");
    }

    /** Begins a removal. */
    @Singleton
    static final class Begin {
        private final Servers servers;
        private final DeleteServer operation;

        @Inject
        Begin(Servers servers, DeleteServer operation) {
            this.servers = servers;
            this.operation = operation;
        }

        Response begin(ApiRequest request, String id, String rule) {
            Server server = servers.require(request, id, rule);
            servers.beginRemoval(request, server, operation, new DeleteServer.Context(server.id()));
            return Response.noContent().build();
        }
    }

    /** {@code {"forceDelete": null}}. */
    @Singleton
    static final class Force implements ServerActionHandler<ServerActionHandler.NoBody> {
        private final Begin begin;

        @Inject
        Force(Begin begin) {
            this.begin = begin;
        }

        @Override
        public String key() {
            return "forceDelete";
        }

        @Override
        public Class<NoBody> body() {
            return NoBody.class;
        }

        @Override
        public Response act(ApiRequest request, String id, NoBody body) {
            begin.begin(request, id, "os_compute_api:os-deferred-delete:force");
            return Response.accepted().build();
        }
    }
}
