package io.mullion.controller.images;

import com.fasterxml.jackson.databind.JsonNode;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Caller;
import io.mullion.controller.identity.Policy;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** {@code /images}: list, show, make, patch, delete. */
@Path("image/v2/images")
@Produces(MediaType.APPLICATION_JSON)
public final class ImagesResource {
    private final Images images;
    private final ImageView view;
    private final Policy policy;

    @Inject
    ImagesResource(Images images, ImageView view, Policy policy) {
        this.images = images;
        this.view = view;
        this.policy = policy;
    }

    /** Images that the caller may see. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        Caller caller = request.caller();
        ImageQuery query = new ImageQuery(request, images.seesAll(caller));
        List<Image> page = images.list(query.listing(), query.limit());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("images", page.stream().map(image -> view.of(caller, image)).toList());
        body.put("first", ImageLinks.page(request, Optional.empty()));
        if (!page.isEmpty() && page.size() >= query.limit()) {
            body.put(
                    "next",
                    ImageLinks.page(request, Optional.of(page.getLast().id().toString())));
        }
        body.put("schema", "/v2/schemas/images");
        return body;
    }

    /** One image. */
    @GET
    @Path("{id}")
    public Map<String, Object> show(@Context ApiRequest request, @PathParam("id") String id) {
        return view.of(request.caller(), images.require(request.caller(), id));
    }

    /** Describes an image; its data or its location come later, or with it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(@Context ApiRequest request, ImageBody body) {
        Caller caller = request.caller();
        Map<String, JsonNode> attributes = new LinkedHashMap<>(body.attributes());
        UUID id = Optional.ofNullable(attributes.remove("id"))
                .flatMap(text -> ImageIds.parse(text.asText()))
                .orElseGet(UUID::randomUUID);
        Optional<JsonNode> locations = Optional.ofNullable(attributes.remove("locations"));
        ImageChange fresh = images.fresh(id, Images.project(caller), Optional.empty());
        ImageAttributes setter = new ImageAttributes(fresh);
        attributes.forEach(setter::set);
        locations.ifPresent(value -> setter.set("locations", value));
        requireNew(caller, fresh, locations.isPresent());
        Image image = images.add(fresh);
        return Response.created(URI.create(request.link("v2/images/" + image.id())))
                .entity(view.of(caller, image))
                .build();
    }

    private void requireNew(Caller caller, ImageChange fresh, boolean located) {
        Map<String, String> target = Images.target(fresh.owner, "", fresh.visibility);
        policy.require(caller, "add_image", target);
        requireVisibility(caller, fresh.visibility, target);
        if (located) {
            policy.require(caller, "set_image_location", target);
        }
    }

    private void requireVisibility(Caller caller, Visibility wanted, Map<String, String> target) {
        switch (wanted) {
            case PUBLIC -> policy.require(caller, "publicize_image", target);
            case COMMUNITY -> policy.require(caller, "communitize_image", target);
            case PRIVATE, SHARED -> {}
        }
    }

    /** Changes an image by a JSON patch. */
    @PATCH
    @Path("{id}")
    @Consumes({"application/openstack-images-v2.1-json-patch", "application/openstack-images-v2.2-json-patch"})
    public Map<String, Object> patch(@Context ApiRequest request, @PathParam("id") String id, InputStream body)
            throws IOException {
        Caller caller = request.caller();
        Image image = images.require(caller, id);
        ImagePatch patch = ImagePatch.read(body);
        Map<String, String> target = images.target(caller, image);
        policy.require(caller, "modify_image", target);
        patch.visibility()
                .filter(wanted -> wanted != image.visibility())
                .ifPresent(wanted -> requireVisibility(caller, wanted, target));
        if (patch.touched().contains("locations")) {
            policy.require(caller, "set_image_location", target);
        }
        if (patch.touched().contains("owner") && !images.seesAll(caller)) {
            throw ImageAttributes.forbidden("Attribute 'owner' is set by administrators only.");
        }
        Image changed = images.update(image.id(), old -> {
            ImageChange change = old.change();
            patch.apply(change);
            return change.done(images.now());
        });
        return view.of(caller, changed);
    }

    /** Forgets an image; its disk on a storage back end stays. */
    @DELETE
    @Path("{id}")
    public Response delete(@Context ApiRequest request, @PathParam("id") String id) {
        Image image = images.find(request.caller(), id)
                .orElseThrow(() -> MullionException.notFound("Failed to find image " + id + " to delete"));
        policy.require(request.caller(), "delete_image", images.target(request.caller(), image));
        images.delete(image);
        return Response.noContent().build();
    }
}
