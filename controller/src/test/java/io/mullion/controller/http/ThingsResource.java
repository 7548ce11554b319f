package io.mullion.controller.http;

import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** A resource for the tests of this package. */
@Path("{service:compute/v2.1|volume/v3|image/v2|network/v2.0|v3}/things")
@Produces(MediaType.APPLICATION_JSON)
public final class ThingsResource {
    @Inject
    ThingsResource() {}

    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        List<String> ids = List.of("a", "b");
        Paging page = Paging.of(request, 1000);
        return Map.of(
                "things", ids.stream().limit(page.limit()).toList(),
                "version", request.version().toString(),
                "things_links", page.next(request, "v2.1/things", ids.subList(0, Math.min(2, page.limit())), id -> id));
    }

    @GET
    @Path("{id}")
    public Map<String, Object> show(@PathParam("id") String id) {
        if (id.equals("broken")) {
            throw new IllegalStateException("a defect");
        }
        throw MullionException.notFound("Thing " + id + " could not be found.");
    }

    @POST
    public Map<String, Object> create(ThingBody body) {
        return Map.of("thing", body.thing());
    }
}
