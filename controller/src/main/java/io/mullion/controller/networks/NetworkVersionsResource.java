package io.mullion.controller.networks;

import io.mullion.controller.http.ApiRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** The network API's version documents; no token is needed. */
@Path("network")
@Produces(MediaType.APPLICATION_JSON)
public final class NetworkVersionsResource {
    private static final List<String> COLLECTIONS = List.of("networks", "subnets", "ports", "quotas", "extensions");

    @Inject
    NetworkVersionsResource() {}

    /** Which versions there are. */
    @GET
    public Map<String, Object> versions(@Context ApiRequest request) {
        return Map.of("versions", List.of(version(request)));
    }

    private static Map<String, Object> version(ApiRequest request) {
        return Map.of(
                "id", "v2.0",
                "status", "CURRENT",
                "links", List.of(Map.of("rel", "self", "href", request.link("v2.0/"))));
    }

    /** Which resources the version has. */
    @GET
    @Path("v2.0")
    public Map<String, Object> resources(@Context ApiRequest request) {
        return Map.of(
                "resources",
                COLLECTIONS.stream()
                        .map(collection -> Map.of(
                                "name",
                                collection.substring(0, collection.length() - 1),
                                "collection",
                                collection,
                                "links",
                                List.of(Map.of("rel", "self", "href", request.link("v2.0/" + collection)))))
                        .toList());
    }
}
