package io.mullion.controller.images;

import io.mullion.controller.http.ApiRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The image API's version documents; no token is needed. */
@Path("image")
@Produces(MediaType.APPLICATION_JSON)
public final class ImageVersionsResource {
    private static final List<String> MINORS = List.of("v2.7", "v2.5", "v2.4", "v2.3", "v2.2", "v2.1", "v2.0");

    @Inject
    ImageVersionsResource() {}

    /** Which versions there are; all of them at the same address. */
    @GET
    public Response root(@Context ApiRequest request) {
        return Response.status(300).entity(versions(request)).build();
    }

    /** As the root, without the status that says there is a choice. */
    @GET
    @Path("versions")
    public Map<String, Object> all(@Context ApiRequest request) {
        return versions(request);
    }

    /** The version's own root has no document of its own. */
    @GET
    @Path("v2")
    public Response version(@Context ApiRequest request) {
        return root(request);
    }

    private static Map<String, Object> versions(ApiRequest request) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String minor : MINORS) {
            all.add(Map.of(
                    "id",
                    minor,
                    "status",
                    all.isEmpty() ? "CURRENT" : "SUPPORTED",
                    "links",
                    List.of(Map.of("rel", "self", "href", request.link("v2/")))));
        }
        return Map.of("versions", all);
    }
}
