package io.mullion.controller.images;

import io.mullion.controller.computeapi.ComputeLinks;
import io.mullion.controller.computeapi.Times;
import io.mullion.controller.computeapi.VersionRules;
import io.mullion.controller.database.Listing;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.Paging;
import io.mullion.controller.http.Paging.Link;
import io.mullion.controller.identity.Policy;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Images as compute showed them up to 2.35: list, show, delete. */
@Path("compute/v2.1/images")
@Produces(MediaType.APPLICATION_JSON)
public final class ComputeImagesResource {
    private static final int UNTIL = 35;
    private static final int MOST = 1000;

    private final Images images;
    private final Policy policy;

    @Inject
    ComputeImagesResource(Images images, Policy policy) {
        this.images = images;
        this.policy = policy;
    }

    /** Ids and names. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        return page(request, "v2.1/images", ComputeImagesResource::brief);
    }

    /** All there is to know. */
    @GET
    @Path("detail")
    public Map<String, Object> detail(@Context ApiRequest request) {
        return page(request, "v2.1/images/detail", ComputeImagesResource::full);
    }

    private Map<String, Object> page(
            ApiRequest request, String path, BiFunction<ApiRequest, Image, Map<String, Object>> look) {
        VersionRules.until(request, UNTIL);
        Listing listing = Listing.of(ImageStore.SELECT, "images");
        if (!images.seesAll(request.caller())) {
            listing.where("(t.owner = :own OR t.visibility = 'PUBLIC')", "own", Images.project(request.caller()));
        }
        request.query("name").ifPresent(name -> listing.where("COALESCE(t.name, '') = :name", "name", name));
        request.query("status").ifPresent(word -> listing.in("t.status", statuses(word)));
        Paging paging = Paging.of(request, MOST);
        listing.orderBy("t.created_at", true).orderBy("t.id", true);
        paging.marker().flatMap(ImageIds::parse).ifPresent(id -> listing.after("id", id));
        List<Image> page = images.list(listing, paging.limit());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "images", page.stream().map(image -> look.apply(request, image)).toList());
        List<Link> next = paging.next(request, path, page, image -> image.id().toString());
        if (!next.isEmpty()) {
            body.put("images_links", next);
        }
        return body;
    }

    /** One image. */
    @GET
    @Path("{id}")
    public Map<String, Object> show(@Context ApiRequest request, @PathParam("id") String id) {
        VersionRules.until(request, UNTIL);
        return Map.of("image", full(request, require(request, id)));
    }

    /** Its properties. */
    @GET
    @Path("{id}/metadata")
    public Map<String, Object> metadata(@Context ApiRequest request, @PathParam("id") String id) {
        VersionRules.until(request, UNTIL + 3);
        return Map.of("metadata", require(request, id).properties());
    }

    /** Forgets an image. */
    @DELETE
    @Path("{id}")
    public Response delete(@Context ApiRequest request, @PathParam("id") String id) {
        VersionRules.until(request, UNTIL);
        Image image = require(request, id);
        policy.require(request.caller(), "delete_image", images.target(request.caller(), image));
        images.delete(image);
        return Response.noContent().build();
    }

    private Image require(ApiRequest request, String id) {
        return images.find(request.caller(), id)
                .orElseThrow(() -> io.mullion.spi.error.MullionException.notFound("Image not found."));
    }

    private static Map<String, Object> brief(ApiRequest request, Image image) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", image.id());
        body.put("name", image.name());
        List<Object> links =
                new ArrayList<>(ComputeLinks.of(request, "images", image.id().toString()));
        String root = request.uri().getBaseUri().toString();
        links.add(Map.of(
                "rel",
                "alternate",
                "type",
                "application/vnd.openstack.image",
                "href",
                root + "image/v2/images/" + image.id()));
        body.put("links", links);
        return body;
    }

    private static Map<String, Object> full(ApiRequest request, Image image) {
        Map<String, Object> body = brief(request, image);
        body.put("created", Times.seconds(image.created()));
        body.put("updated", Times.seconds(image.updated()));
        body.put("status", word(image.status()));
        body.put("progress", image.status() == ImageStatus.ACTIVE ? 100 : 0);
        body.put("minDisk", image.needs().diskGib());
        body.put("minRam", image.needs().ramMib());
        body.put("metadata", image.properties());
        body.put("OS-EXT-IMG-SIZE:size", image.content().size());
        Optional.ofNullable(image.properties().get("instance_uuid"))
                .ifPresent(server ->
                        body.put("server", Map.of("id", server, "links", ComputeLinks.of(request, "servers", server))));
        return body;
    }

    private static String word(ImageStatus status) {
        return switch (status) {
            case QUEUED, SAVING -> "SAVING";
            case ACTIVE -> "ACTIVE";
            case DEACTIVATED -> "UNKNOWN";
            case KILLED -> "ERROR";
        };
    }

    private static List<String> statuses(String word) {
        List<String> names = new ArrayList<>();
        for (ImageStatus status : ImageStatus.values()) {
            if (word(status).equalsIgnoreCase(word)) {
                names.add(status.name());
            }
        }
        return names;
    }
}
