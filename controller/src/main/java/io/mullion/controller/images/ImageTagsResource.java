package io.mullion.controller.images;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Tags of an image. */
@Path("image/v2/images/{id}/tags/{tag}")
public final class ImageTagsResource {
    private static final int LONGEST = 255;
    private static final int MOST = 128;

    private final Images images;
    private final Policy policy;

    @Inject
    ImageTagsResource(Images images, Policy policy) {
        this.images = images;
        this.policy = policy;
    }

    /** Adds a tag; it may be there already. */
    @PUT
    public Response add(@Context ApiRequest request, @PathParam("id") String id, @PathParam("tag") String tag) {
        if (tag.length() > LONGEST) {
            throw MullionException.invalid(
                    "Provided object does not match schema 'image': '" + tag.substring(0, 16) + "…' is too long");
        }
        change(request, id, tags -> {
            tags.add(tag);
            if (tags.size() > MOST) {
                throw new MullionException(
                        io.mullion.spi.error.ErrorCode.OVER_QUOTA,
                        "The limit of " + MOST + " has been exceeded on the allowed image tags.");
            }
        });
        return Response.noContent().build();
    }

    /** Removes a tag. */
    @DELETE
    public Response remove(@Context ApiRequest request, @PathParam("id") String id, @PathParam("tag") String tag) {
        change(request, id, tags -> {
            if (!tags.remove(tag)) {
                throw MullionException.notFound("Failed to find tag " + tag + " for image " + id + ".");
            }
        });
        return Response.noContent().build();
    }

    private void change(ApiRequest request, String id, Consumer<Set<String>> what) {
        Image image = images.require(request.caller(), id);
        policy.require(request.caller(), "modify_image", images.target(request.caller(), image));
        Image unused = images.update(image.id(), old -> {
            ImageChange change = old.change();
            Set<String> tags = new TreeSet<>(change.tags);
            what.accept(tags);
            change.tags = tags;
            return change.done(images.now());
        });
    }
}
