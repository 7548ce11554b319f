package io.mullion.controller.volumes.types;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.Paging.Link;
import io.mullion.controller.volumes.VolumesConfig;
import io.mullion.controller.volumes.api.BooleanText;
import io.mullion.controller.volumes.api.ListCall;
import io.mullion.controller.volumes.api.VolumeAccess;
import io.mullion.controller.volumes.api.VolumeLinks;
import io.mullion.spi.error.MullionException;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /types} (reference/volume-api.md §10). */
@Path("volume/v3/types")
@Produces(MediaType.APPLICATION_JSON)
public final class TypesResource {
    private static final String KEY = "volume_type";

    private final TypeChanges changes;
    private final VolumeTypes types;
    private final TypeStore store;
    private final TypeView view;
    private final VolumeAccess access;
    private final Database database;
    private final VolumesConfig config;

    @Inject
    TypesResource(
            TypeChanges changes,
            VolumeTypes types,
            TypeStore store,
            TypeView view,
            VolumeAccess access,
            Database database,
            VolumesConfig config) {
        this.changes = changes;
        this.types = types;
        this.store = store;
        this.view = view;
        this.access = access;
        this.database = database;
        this.config = config;
    }

    /** Lists what the caller may use; administrators choose by {@code is_public}, {@code None} meaning both kinds. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        access.require(request.caller(), "volume_extension:type_get_all");
        boolean admin = access.admin(request.caller());
        ListCall call = ListCall.of(request, config.maxLimit(), admin, TypeStore.SORTABLE);
        Optional<String> own =
                admin ? Optional.empty() : Optional.of(request.caller().projectId());
        Optional<Boolean> isPublic = admin ? isPublic(request) : Optional.empty();
        Optional<SpecsFilter> specs = SpecsFilter.of(request, access);
        List<VolumeType> page = database.read(handle -> store.page(handle, call, isPublic, own));
        List<VolumeType> kept = page.stream()
                .filter(type -> specs.map(filter -> filter.admits(type)).orElse(true))
                .toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "volume_types",
                kept.stream().map(type -> view.of(request.caller(), type)).toList());
        List<Link> links =
                call.paging().next(request, VolumeLinks.path(request, "types"), page, type -> type.id() + "");
        if (!links.isEmpty()) {
            body.put("volume_type_links", links);
        }
        return body;
    }

    /** Shows one; {@code default} is the one that volumes of the caller get without asking. */
    @GET
    @Path("{id}")
    public Map<String, Object> show(@PathParam("id") String id, @Context ApiRequest request) {
        access.require(request.caller(), "volume_extension:type_get");
        VolumeType type = database.read(handle -> id.equals("default")
                ? types.defaultFor(handle, request.caller().projectId())
                        .orElseThrow(() -> MullionException.notFound("Default volume type can not be found."))
                : types.visible(handle, request.caller(), id));
        return Map.of(KEY, view.of(request.caller(), type));
    }

    /** Makes one. */
    @POST
    public Map<String, Object> create(CreateTypeBody body, @Context ApiRequest request) {
        access.require(request.caller(), "volume_extension:type_create");
        return Map.of(KEY, view.created(request.caller(), changes.create(body.type())));
    }

    /** Changes name, description and visibility. */
    @PUT
    @Path("{id}")
    public Map<String, Object> update(@PathParam("id") String id, UpdateTypeBody body, @Context ApiRequest request) {
        access.require(request.caller(), "volume_extension:type_update");
        return Map.of(KEY, view.updated(request.caller(), changes.update(request.caller(), id, body.type())));
    }

    /** Removes one that nothing uses. */
    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id, @Context ApiRequest request) {
        access.require(request.caller(), "volume_extension:type_delete");
        changes.delete(request.caller(), id);
        return Response.accepted().build();
    }

    private static Optional<Boolean> isPublic(ApiRequest request) {
        String wish = request.query("is_public").orElse("true");
        return wish.equalsIgnoreCase("none") ? Optional.empty() : Optional.of(BooleanText.parameter("is_public", wish));
    }
}
