package io.mullion.controller.volumes.attachments;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.volumes.VolumesConfig;
import io.mullion.controller.volumes.api.ActionCall;
import io.mullion.controller.volumes.api.ListCall;
import io.mullion.controller.volumes.api.Owner;
import io.mullion.controller.volumes.api.ResourceFilters;
import io.mullion.controller.volumes.api.Since;
import io.mullion.controller.volumes.api.VolumeAccess;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** {@code /attachments}, from 3.27 on (reference/volume-api.md §6). */
@Path("volume/v3/attachments")
@Produces(MediaType.APPLICATION_JSON)
public final class AttachmentsResource {
    private static final int FIRST = 27;
    private static final int COMPLETE = 44;
    private static final String KEY = "attachment";

    private final AttachmentCalls calls;
    private final AttachmentStore store;
    private final VolumeAccess access;
    private final Database database;
    private final VolumesConfig config;

    @Inject
    AttachmentsResource(
            AttachmentCalls calls,
            AttachmentStore store,
            VolumeAccess access,
            Database database,
            VolumesConfig config) {
        this.calls = calls;
        this.store = store;
        this.access = access;
        this.database = database;
        this.config = config;
    }

    /** The short form. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        return list(request, AttachmentView::summary);
    }

    /** All that is known. */
    @GET
    @Path("detail")
    public Map<String, Object> detail(@Context ApiRequest request) {
        return list(request, AttachmentView::detail);
    }

    /** One. */
    @GET
    @Path("{id}")
    public Map<String, Object> show(@PathParam("id") String id, @Context ApiRequest request) {
        return shown(allowed(request, id, "volume:get"));
    }

    /** Reserves a volume, and exports it where a connector is given. */
    @POST
    public Map<String, Object> create(CreateAttachmentBody body, @Context ApiRequest request) {
        Since.minor(request, FIRST);
        access.require(request.caller(), "volume:attachment_create");
        return shown(calls.create(request, body.attachment()));
    }

    /** Exports it. */
    @PUT
    @Path("{id}")
    public Map<String, Object> update(
            @PathParam("id") String id, UpdateAttachmentBody body, @Context ApiRequest request) {
        Attachment attachment = allowed(request, id, "volume:attachment_update");
        return shown(calls.connect(request, attachment, body.attachment().connector()));
    }

    /** Ends it. */
    @DELETE
    @Path("{id}")
    public Map<String, Object> delete(@PathParam("id") String id, @Context ApiRequest request) {
        List<Attachment> left = calls.delete(request, allowed(request, id, "volume:attachment_delete"));
        return Map.of("attachments", left.stream().map(AttachmentView::summary).toList());
    }

    /** {@code os-complete}, from 3.44 on: the server has it. */
    @POST
    @Path("{id}/action")
    public Response act(@PathParam("id") String id, JsonNode body, @Context ApiRequest request) {
        Attachment attachment = allowed(request, id, "volume:attachment_complete");
        ActionCall call = ActionCall.of(body);
        if (!call.name().equals("os-complete")) {
            throw call.unknown();
        }
        Since.minor(request, COMPLETE);
        calls.complete(attachment);
        return Response.noContent().build();
    }

    private Attachment allowed(ApiRequest request, String id, String rule) {
        Since.minor(request, FIRST);
        Attachment attachment = calls.visible(request, id);
        access.require(request.caller(), rule, new Owner(attachment.projectId(), ""));
        return attachment;
    }

    private Map<String, Object> list(ApiRequest request, Function<Attachment, Map<String, Object>> view) {
        Since.minor(request, FIRST);
        access.require(request.caller(), "volume:get_all");
        boolean admin = access.admin(request.caller());
        ListCall call = ResourceFilters.rules(KEY)
                .apply(ListCall.of(request, config.maxLimit(), admin, AttachmentStore.SORTABLE), request, admin);
        List<Attachment> page = database.read(handle -> store.page(handle, call));
        return Map.of("attachments", page.stream().map(view).toList());
    }

    private static Map<String, Object> shown(Attachment attachment) {
        return Map.of(KEY, AttachmentView.detail(attachment));
    }
}
