package io.mullion.controller.identity.version;

import io.mullion.controller.http.ApiRequest;
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

/** {@code /} and {@code /v3}: the version documents. Clients follow their links. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class VersionsResource {
    private static final int MULTIPLE_CHOICES = 300;

    @Inject
    VersionsResource() {}

    /** All versions. */
    @GET
    public Response all(@Context ApiRequest request) {
        return Response.status(MULTIPLE_CHOICES)
                .header("Location", request.link("v3/"))
                .entity(Map.of("versions", Map.of("values", List.of(version(request)))))
                .build();
    }

    /** Version 3. */
    @GET
    @Path("v3")
    public Map<String, Object> three(@Context ApiRequest request) {
        return Map.of("version", version(request));
    }

    private static Map<String, Object> version(ApiRequest request) {
        Map<String, Object> version = new LinkedHashMap<>();
        version.put("id", "v3.14");
        version.put("status", "stable");
        version.put("updated", "2020-04-07T00:00:00Z");
        version.put("links", List.of(Map.of("rel", "self", "href", request.link("v3/"))));
        version.put(
                "media-types",
                List.of(Map.of("base", "application/json", "type", "application/vnd.openstack.identity-v3+json")));
        return version;
    }
}
