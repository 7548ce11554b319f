package io.mullion.controller.servers.volumes;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.Paging;
import io.mullion.controller.servers.Server;
import io.mullion.controller.servers.ServerVolume;
import io.mullion.controller.servers.Servers;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** {@code /servers/{id}/os-volume_attachments}. */
@Path("compute/v2.1/servers/{id}/os-volume_attachments")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public final class VolumeAttachmentsResource {
    private static final String RULE = "os_compute_api:os-volumes-attachments:";

    private final Servers servers;
    private final ServerDisks disks;
    private final VolumeRequests requests;

    @Inject
    VolumeAttachmentsResource(Servers servers, ServerDisks disks, VolumeRequests requests) {
        this.servers = servers;
        this.disks = disks;
        this.requests = requests;
    }

    /** All volumes of a server. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request, @PathParam("id") String id) {
        Server server = servers.require(request, id, RULE + "index");
        int limit = Paging.of(request, 1000).limit();
        int offset =
                request.query("offset").map(VolumeAttachmentsResource::offset).orElse(0);
        List<ServerVolume> all = disks.of(server.id());
        return Map.of(
                "volumeAttachments",
                all.stream()
                        .skip(offset)
                        .limit(limit)
                        .map(volume -> VolumeAttachmentBody.of(request, volume))
                        .toList());
    }

    /** One volume of a server. */
    @GET
    @Path("{volume}")
    public Map<String, Object> show(
            @Context ApiRequest request, @PathParam("id") String id, @PathParam("volume") String volume) {
        Server server = servers.require(request, id, RULE + "show");
        return Map.of("volumeAttachment", VolumeAttachmentBody.of(request, require(server, volume)));
    }

    /** Begins to connect a volume. */
    @POST
    public Map<String, Object> attach(@Context ApiRequest request, @PathParam("id") String id, AttachBody body) {
        Server server = servers.require(request, id, RULE + "create");
        ServerVolume volume = requests.attach(request, server, body.volumeAttachment());
        return Map.of("volumeAttachment", VolumeAttachmentBody.of(request, volume));
    }

    /** Begins to disconnect a volume. */
    @DELETE
    @Path("{volume}")
    public Response detach(
            @Context ApiRequest request, @PathParam("id") String id, @PathParam("volume") String volume) {
        Server server = servers.require(request, id, RULE + "delete");
        requests.detach(request, server, require(server, volume));
        return Response.accepted().build();
    }

    private ServerVolume require(Server server, String volume) {
        return id(volume)
                .flatMap(id -> disks.find(server.id(), id))
                .orElseThrow(() ->
                        MullionException.notFound("Instance " + server.id() + " is not attached to volume " + volume));
    }

    private static java.util.Optional<UUID> id(String text) {
        try {
            return java.util.Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException wrong) {
            return java.util.Optional.empty();
        }
    }

    private static int offset(String text) {
        try {
            return Math.max(0, Integer.parseInt(text.strip()));
        } catch (NumberFormatException wrong) {
            throw MullionException.invalid("Invalid input for query parameters offset. Value: " + text);
        }
    }
}
