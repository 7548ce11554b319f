package io.mullion.controller.computeapi;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.MicroversionRange;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The compute API's version documents: which versions there are, for clients to choose from; no token needed. */
@Path("compute")
@Produces(MediaType.APPLICATION_JSON)
public final class ComputeVersionsResource {
    @Inject
    ComputeVersionsResource() {}

    /** All versions; those before microversions stand first, as clients expect. */
    @GET
    public Map<String, Object> versions(@Context ApiRequest request) {
        return Map.of("versions", List.of(old(request), current(request)));
    }

    /** The version with microversions. */
    @GET
    @Path("v2.1")
    public Map<String, Object> version(@Context ApiRequest request) {
        return Map.of("version", detailed(current(request), "2.1"));
    }

    /** The version before microversions. */
    @GET
    @Path("{old: v2(\\.0)?}")
    public Map<String, Object> oldVersion(@Context ApiRequest request) {
        return Map.of("version", detailed(old(request), "2"));
    }

    private static Map<String, Object> old(ApiRequest request) {
        return version("v2.0", "SUPPORTED", "2011-01-21T11:33:21Z", "", "", self(request, "v2/"));
    }

    private static Map<String, Object> current(ApiRequest request) {
        return version(
                "v2.1",
                "CURRENT",
                "2013-07-23T11:33:21Z",
                MicroversionRange.COMPUTE.highest().toString(),
                MicroversionRange.COMPUTE.lowest().toString(),
                self(request, "v2.1/"));
    }

    private static Map<String, Object> version(
            String id, String status, String updated, String highest, String lowest, Map<String, String> self) {
        Map<String, Object> version = new LinkedHashMap<>();
        version.put("id", id);
        version.put("status", status);
        version.put("version", highest);
        version.put("min_version", lowest);
        version.put("updated", updated);
        version.put("links", List.of(self));
        return version;
    }

    private static Map<String, String> self(ApiRequest request, String path) {
        return Map.of("rel", "self", "href", request.link(path));
    }

    private static Map<String, Object> detailed(Map<String, Object> version, String type) {
        version.put(
                "links",
                List.of(
                        ((List<?>) version.getOrDefault("links", List.of())).getFirst(),
                        Map.of("rel", "describedby", "type", "text/html", "href", "https://docs.openstack.org/")));
        version.put(
                "media-types",
                List.of(Map.of(
                        "base",
                        MediaType.APPLICATION_JSON,
                        "type",
                        "application/vnd.openstack.compute+json;version=" + type)));
        return version;
    }
}
