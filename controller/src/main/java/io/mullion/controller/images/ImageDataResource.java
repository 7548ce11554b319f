package io.mullion.controller.images;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** Data of an image, and whether it may be used. */
@Path("image/v2/images/{id}")
public final class ImageDataResource {
    private final Images images;
    private final ImageData data;
    private final Policy policy;

    @Inject
    ImageDataResource(Images images, ImageData data, Policy policy) {
        this.images = images;
        this.data = data;
        this.policy = policy;
    }

    /** Takes the data in. */
    @PUT
    @Path("file")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response upload(@Context ApiRequest request, @PathParam("id") String id, InputStream in) throws IOException {
        Image image = require(request, id, "upload_image");
        data.upload(image, in);
        return Response.noContent().build();
    }

    /** Gives the data out. */
    @GET
    @Path("file")
    public Response download(@Context ApiRequest request, @PathParam("id") String id) {
        Image image = require(request, id, "download_image");
        if (image.status() == ImageStatus.DEACTIVATED) {
            throw new MullionException(
                    ErrorCode.FORBIDDEN, "The requested image has been deactivated. Image data download is forbidden.");
        }
        if (image.disk().isPresent()) {
            throw MullionException.notFound("The data of image " + id + " is a disk on a storage back end.");
        }
        if (image.status() != ImageStatus.ACTIVE) {
            return Response.noContent().build();
        }
        StreamingOutput out = stream -> data.download(image.id(), stream);
        Response.ResponseBuilder answer = Response.ok(out, MediaType.APPLICATION_OCTET_STREAM_TYPE);
        image.content().size().ifPresent(size -> answer.header("Content-Length", size));
        image.content().checksum().ifPresent(sum -> answer.header("Content-MD5", sum));
        return answer.build();
    }

    /** Keeps an image from use. */
    @POST
    @Path("actions/deactivate")
    public Response deactivate(@Context ApiRequest request, @PathParam("id") String id) {
        move(require(request, id, "deactivate"), ImageStatus.DEACTIVATED);
        return Response.noContent().build();
    }

    /** Lets it be used again. */
    @POST
    @Path("actions/reactivate")
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
