package io.mullion.controller.images;

import com.fasterxml.jackson.core.type.TypeReference;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.Json;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code /schemas}: what images and members look like, for clients that build their commands from it. */
@Path("image/v2/schemas/{name}")
@Produces(MediaType.APPLICATION_JSON)
public final class ImageSchemasResource {
    private static final Set<String> NAMES = Set.of("image", "images", "member", "members");

    @Inject
    ImageSchemasResource() {}

    /** One schema. */
    @GET
    public Map<String, Object> show(@Context ApiRequest request, @PathParam("name") String name) {
        request.caller();
        return NAMES.contains(name) ? read(name) : absent();
    }

    private static Map<String, Object> absent() {
        throw new NotFoundException("The resource could not be found.");
    }

    private static Map<String, Object> read(String name) {
        try (InputStream in = ImageSchemasResource.class.getResourceAsStream("schema-" + name + ".json")) {
            return Json.MAPPER.readValue(Optional.ofNullable(in).orElseThrow(), new TypeReference<>() {});
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
