package io.mullion.controller.volumes.discovery;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.MicroversionRange;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /} and {@code /v3/}: which versions there are; no token needed (reference/volume-api.md §2). */
@Path("volume")
@Produces(MediaType.APPLICATION_JSON)
public final class VersionsResource {
    private static final int MULTIPLE_CHOICES = 300;

    @Inject
    VersionsResource() {}

    /** All versions, of which a client may choose. */
    @GET
    public Response versions(@Context ApiRequest request) {
        return Response.status(MULTIPLE_CHOICES).entity(document(request)).build();
    }

    /** The one version. */
    @GET
    @Path("v3")
    public Map<String, Object> version(@Context ApiRequest request) {
        return document(request);
    }

    private static Map<String, Object> document(ApiRequest request) {
        Map<String, Object> version = new LinkedHashMap<>();
        version.put("id", "v3.0");
        version.put("status", "CURRENT");
        version.put("version", MicroversionRange.VOLUME.highest().toString());
        version.put("min_version", MicroversionRange.VOLUME.lowest().toString());
        version.put("updated", "2022-08-31T00:00:00Z");
        version.put(
                "links",
                List.of(
                        Map.of("rel", "describedby", "type", "text/html", "href", "https://docs.openstack.org/"),
                        Map.of("rel", "self", "href", request.link("v3/"))));
        version.put(
                "media-types",
                List.of(Map.of("base", "application/json", "type", "application/vnd.openstack.volume+json;version=3")));
        return Map.of("versions", List.of(version));
    }
}
