package io.mullion.controller.volumes.groups;

import io.mullion.controller.database.Database;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.Paging.Link;
import io.mullion.controller.volumes.VolumesConfig;
import io.mullion.controller.volumes.api.BooleanText;
import io.mullion.controller.volumes.api.ListCall;
import io.mullion.controller.volumes.api.Since;
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

/** {@code /group_types}, from 3.11 on. */
@Path("volume/v3/group_types")
@Produces(MediaType.APPLICATION_JSON)
public final class GroupTypesResource {
    private static final int FIRST = 11;
    private static final String KEY = "group_type";

    private final GroupTypes types;
    private final GroupTypeStore store;
    private final VolumeAccess access;
    private final VolumesConfig config;
    private final Database database;

    @Inject
    GroupTypesResource(
            GroupTypes types, GroupTypeStore store, VolumeAccess access, VolumesConfig config, Database database) {
        this.types = types;
        this.store = store;
        this.access = access;
        this.config = config;
        this.database = database;
    }

    /** Those that the caller may use; administrators choose by {@code is_public}. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        Since.minor(request, FIRST);
        ListCall call =
                ListCall.of(request, config.maxLimit(), access.admin(request.caller()), GroupTypeStore.SORTABLE);
        List<GroupType> page = database.read(handle -> store.page(handle, call, isPublic(request)));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("group_types", page.stream().map(type -> view(request, type)).toList());
        List<Link> links = call.paging()
                .next(
                        request,
                        VolumeLinks.path(request, "group_types"),
                        page,
                        type -> type.id().toString());
        if (!links.isEmpty()) {
            body.put("group_type_links", links);
        }
        return body;
    }

    /** One; {@code default} is the one that is configured, of which there is none. */
    @GET
    @Path("{id}")
    public Map<String, Object> show(@PathParam("id") String id, @Context ApiRequest request) {
        Since.minor(request, FIRST);
        return Map.of(KEY, view(request, types.visible(request, id)));
    }

    /** Makes one. */
    @POST
    public Response create(GroupTypeBody body, @Context ApiRequest request) {
        Since.minor(request, FIRST);
        access.require(request.caller(), "group:group_types:create");
        String name = Optional.ofNullable(body.type().name())
                .orElseThrow(() -> MullionException.invalid(
                        "Invalid input for field/attribute group_type. 'name' is a required property"));
        GroupType created = types.create(body.type().create(name));
        return Response.accepted(Map.of(KEY, view(request, created))).build();
    }

    /** Changes name, description and visibility. */
    @PUT
    @Path("{id}")
    public Map<String, Object> update(@PathParam("id") String id, GroupTypeBody body, @Context ApiRequest request) {
        Since.minor(request, FIRST);
        access.require(request.caller(), "group:group_types:update");
        GroupType old = types.visible(request, id);
        return Map.of(
                KEY, view(request, types.change(old.id(), now -> body.type().over(now))));
    }

    /** Removes one that no group has. */
    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id, @Context ApiRequest request) {
        Since.minor(request, FIRST);
        access.require(request.caller(), "group:group_types:delete");
        types.delete(types.visible(request, id));
        return Response.accepted().build();
    }

    private Optional<Boolean> isPublic(ApiRequest request) {
        String wish = request.query("is_public").orElse("true");
        if (!access.admin(request.caller())) {
            return Optional.of(true);
        }
        return wish.equalsIgnoreCase("none") ? Optional.empty() : Optional.of(BooleanText.parameter("is_public", wish));
    }

    private Map<String, Object> view(ApiRequest request, GroupType type) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", type.id());
        view.put("name", type.name());
        view.put("description", type.description().orElse(null));
        view.put("is_public", type.isPublic());
        if (access.allows(request.caller(), "group:access_group_types_specs")) {
            view.put("group_specs", type.specs());
        }
        return view;
    }
}
