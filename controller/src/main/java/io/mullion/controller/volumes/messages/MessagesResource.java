package io.mullion.controller.volumes.messages;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.Paging.Link;
import io.mullion.controller.volumes.VolumesConfig;
import io.mullion.controller.volumes.api.FilterRules;
import io.mullion.controller.volumes.api.Ids;
import io.mullion.controller.volumes.api.ListCall;
import io.mullion.controller.volumes.api.Owner;
import io.mullion.controller.volumes.api.ResourceFilters;
import io.mullion.controller.volumes.api.Since;
import io.mullion.controller.volumes.api.VolumeAccess;
import io.mullion.controller.volumes.api.VolumeLinks;
import io.mullion.controller.volumes.api.WireTime;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /messages}, from 3.3 on. */
@Path("volume/v3/messages")
@Produces(MediaType.APPLICATION_JSON)
public final class MessagesResource {
    private static final int FIRST = 3;
    private static final int PAGED = 5;

    private final MessageStore store;
    private final VolumeAccess access;
    private final Database database;
    private final VolumesConfig config;

    @Inject
    MessagesResource(MessageStore store, VolumeAccess access, Database database, VolumesConfig config) {
        this.store = store;
        this.access = access;
        this.database = database;
        this.config = config;
    }

    /** The project's; administrators may see all. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        Since.minor(request, FIRST);
        access.require(request.caller(), "message:get_all");
        boolean admin = access.admin(request.caller());
        ListCall all = ListCall.of(request, config.maxLimit(), admin, MessageStore.SORTABLE);
        FilterRules rules = ResourceFilters.rules("message");
        ListCall call = request.version().from(PAGED) ? rules.apply(all, request, admin) : all.with(Map.of());
        List<Message> page = database.read(handle -> store.page(handle, call));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "messages", page.stream().map(message -> view(request, message)).toList());
        List<Link> links =
                call.paging().next(request, VolumeLinks.path(request, "messages"), page, message -> message.id() + "");
        if (!links.isEmpty()) {
            body.put("messages_links", links);
        }
        return body;
    }

    /** One. */
    @GET
    @Path("{id}")
    public Map<String, Object> show(@PathParam("id") String id, @Context ApiRequest request) {
        Since.minor(request, FIRST);
        return Map.of("message", view(request, visible(id, "message:get", request)));
    }

    /** Removes one. */
    @DELETE
    @Path("{id}")
    public void delete(@PathParam("id") String id, @Context ApiRequest request) {
        Since.minor(request, FIRST);
        Message message = visible(id, "message:delete", request);
        Boolean unused = database.inTransaction(handle -> store.delete(handle, message.id()));
    }

    private Message visible(String id, String rule, ApiRequest request) {
        return Ids.parse(id)
                .flatMap(uuid -> database.read(handle -> store.find(handle, uuid)))
                .filter(message -> access.allows(request.caller(), rule, new Owner(message.projectId(), "")))
                .orElseThrow(() -> MullionException.notFound("Message " + id + " could not be found."));
    }

    private static Map<String, Object> view(ApiRequest request, Message message) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", message.id());
        view.put("event_id", message.eventId());
        view.put("user_message", message.text());
        view.put("message_level", "ERROR");
        view.put("created_at", WireTime.of(message.createdAt()));
        view.put("guaranteed_until", WireTime.of(message.until()));
        view.put("request_id", message.requestId());
        view.put("links", VolumeLinks.of(request, "messages", message.id()));
        view.put("resource_type", message.resourceType());
        view.put("resource_uuid", message.resourceId());
        return view;
    }
}
