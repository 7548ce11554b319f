package io.mullion.controller.computeapi;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.MicroversionRange;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compute's version documents; no token is needed. Clients follow their links and read the microversions. */
@Path("compute")
@Produces(MediaType.APPLICATION_JSON)
public final class ComputeVersionsResource {
    @Inject
    ComputeVersionsResource() {}

    /** Both versions; the older one first, which is how clients know compute. */
    @GET
    public Map<String, Object> all(@Context ApiRequest request) {
        return Map.of("versions", List.of(two(request), twoOne(request)));
    }

    /** Version 2.0: what 2.1 is without microversions. */
    @GET
    @Path("v2")
    public Map<String, Object> older(@Context ApiRequest request) {
        return Map.of("version", alone(two(request), "2"));
    }

    /** Version 2.1, the one with microversions. */
    @GET
    @Path("v2.1")
    public Map<String, Object> current(@Context ApiRequest request) {
        return Map.of("version", alone(twoOne(request), "2.1"));
    }

    private static Map<String, Object> two(ApiRequest request) {
        return version(request, "v2.0", "SUPPORTED", "2011-01-21T11:33:21Z", "v2/", "", "");
    }

    private static Map<String, Object> twoOne(ApiRequest request) {
        return version(
                request,
                "v2.1",
                "CURRENT",
                "2013-07-23T11:33:21Z",
                "v2.1/",
                MicroversionRange.COMPUTE.highest().toString(),
                MicroversionRange.COMPUTE.lowest().toString());
    }

    private static Map<String, Object> version(
            ApiRequest request, String id, String status, String updated, String path, String most, String least) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", id);
        body.put("status", status);
        body.put("version", most);
        body.put("min_version", least);
        body.put("updated", updated);
        body.put("links", List.of(Map.of("rel", "self", "href", request.link(path))));
        return body;
    }

    private static Map<String, Object> alone(Map<String, Object> version, String number) {
        List<Object> links = new ArrayList<>((List<?>) version.get("links"));
        links.add(Map.of("rel", "describedby", "type", "text/html", "href", "http://docs.openstack.org/"));
        version.put("links", links);
        version.put(
                "media-types",
                List.of(Map.of(
                        "base",
                        "application/json",
                        "type",
                        "application/vnd.openstack.compute+json;version=" + number)));
        return version;
    }
}
