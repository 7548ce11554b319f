package io.mullion.controller.networks;

import io.mullion.controller.http.ApiRequest;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** {@code /extensions}. */
@Path("network/v2.0/extensions")
@Produces(MediaType.APPLICATION_JSON)
public final class NetworkExtensionsResource {
    @Inject
    NetworkExtensionsResource() {}

    /** All of them. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        request.caller();
        List<Map<String, Object>> all = Arrays.stream(NetworkExtension.values())
                .map(NetworkExtension::body)
                .toList();
        return Map.of("extensions", all);
    }

    /** One of them. */
    @GET
    @Path("{alias}")
    public Map<String, Object> show(@Context ApiRequest request, @PathParam("alias") String alias) {
        request.caller();
        return NetworkExtension.of(alias)
                .map(extension -> Map.<String, Object>of("extension", extension.body()))
                .orElseThrow(() -> MullionException.notFound("Extension with alias " + alias + " does not exist"));
    }
}
