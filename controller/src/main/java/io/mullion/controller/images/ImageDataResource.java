package io.mullion.controller.images;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;

/** Data of an image. */
@Path("image/v2/images/{id}/file")
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
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response upload(@Context ApiRequest request, @PathParam("id") String id, InputStream in) throws IOException {
        Image image = require(request, id, "upload_image");
        data.upload(image, in);
        return Response.noContent().build();
    }

    /** Gives the data out. */
    @GET
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

    private Image require(ApiRequest request, String id, String rule) {
        Image image = images.require(request.caller(), id);
        policy.require(request.caller(), rule, images.target(request.caller(), image));
        return image;
    }
}
