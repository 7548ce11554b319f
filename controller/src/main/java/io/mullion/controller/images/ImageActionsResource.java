package io.mullion.controller.images;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/** Whether an image may be used. */
@Path("image/v2/images/{id}/actions")
public final class ImageActionsResource {
    private final Images images;
    private final Policy policy;

    @Inject
    ImageActionsResource(Images images, Policy policy) {
        this.images = images;
        this.policy = policy;
    }

    /** Keeps an image from use. */
    @POST
    @Path("deactivate")
    public Response deactivate(@Context ApiRequest request, @PathParam("id") String id) {
        move(require(request, id, "deactivate"), ImageStatus.DEACTIVATED);
        return Response.noContent().build();
    }

    /** Lets it be used again. */
    @POST
    @Path("reactivate")
    public Response reactivate(@Context ApiRequest request, @PathParam("id") String id) {
        move(require(request, id, "reactivate"), ImageStatus.ACTIVE);
        return Response.noContent().build();
    }

    private void move(Image image, ImageStatus next) {
        Set<ImageStatus> from = Set.of(ImageStatus.ACTIVE, ImageStatus.DEACTIVATED);
        if (!from.contains(image.status())) {
            throw new MullionException(
                    ErrorCode.FORBIDDEN,
                    "Not allowed to change an image in status '"
                            + image.status().word() + "' so.");
        }
        images.update(image.id(), from, old -> old.change().status(next).done(images.now()));
    }

    private Image require(ApiRequest request, String id, String rule) {
        Image image = images.require(request.caller(), id);
        policy.require(request.caller(), rule, images.target(request.caller(), image));
        return image;
    }
}
