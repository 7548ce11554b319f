package io.mullion.controller.images;

import io.mullion.controller.computeapi.Times;
import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Caller;
import io.mullion.controller.identity.Policy;
import io.mullion.controller.images.MemberStore.Member;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** {@code /images/{id}/members}: projects that an image is shared with. A member sees itself only. */
@Path("image/v2/images/{id}/members")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MembersResource {
    private final Images images;
    private final Members members;
    private final Policy policy;

    @Inject
    MembersResource(Images images, Members members, Policy policy) {
        this.images = images;
        this.members = members;
        this.policy = policy;
    }

    /** The projects. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request, @PathParam("id") String id) {
        Image image = shared(request, id);
        List<Map<String, Object>> all = members.of(image.id()).stream()
                .filter(member -> sees(request.caller(), image, member))
                .map(MembersResource::body)
                .toList();
        if (all.isEmpty() && !keeps(request.caller(), image)) {
            throw Images.unknown(id);
        }
        return Map.of("members", all, "schema", "/v2/schemas/members");
    }

    /** One of them. */
    @GET
    @Path("{member}")
    public Map<String, Object> show(
            @Context ApiRequest request, @PathParam("id") String id, @PathParam("member") String project) {
        Image image = shared(request, id);
        return members.find(image.id(), project)
                .filter(member -> sees(request.caller(), image, member))
                .map(MembersResource::body)
                .orElseThrow(() -> Members.unknown(image.id(), project));
    }

    /** Shares the image with one more project. */
    @POST
    public Map<String, Object> add(@Context ApiRequest request, @PathParam("id") String id, MemberBody body) {
        Image image = shared(request, id);
        policy.require(request.caller(), "add_member", images.target(request.caller(), image));
        return body(members.add(image.id(), body.member()));
    }

    /** What the project itself decides. */
    @PUT
    @Path("{member}")
    public Map<String, Object> decide(
            @Context ApiRequest request,
            @PathParam("id") String id,
            @PathParam("member") String project,
            MemberStatusBody body) {
        Image image = shared(request, id);
        if (!project.equals(Images.project(request.caller())) && !images.seesAll(request.caller())) {
            throw ImageAttributes.forbidden("Not allowed to decide for project " + project + ".");
        }
        return body(members.decide(image.id(), project, body.status()));
    }

    /** Shares it no longer. */
    @DELETE
    @Path("{member}")
    public Response remove(
            @Context ApiRequest request, @PathParam("id") String id, @PathParam("member") String project) {
        Image image = shared(request, id);
        policy.require(request.caller(), "delete_member", images.target(request.caller(), image));
        members.remove(image.id(), project);
        return Response.noContent().build();
    }

    private Image shared(ApiRequest request, String id) {
        Image image = images.require(request.caller(), id);
        if (image.visibility() != Visibility.SHARED) {
            throw ImageAttributes.forbidden("Only shared images have members.");
        }
        return image;
    }

    private boolean keeps(Caller caller, Image image) {
        return image.owner().equals(Images.project(caller)) || images.seesAll(caller);
    }

    private boolean sees(Caller caller, Image image, Member member) {
        return keeps(caller, image) || member.member().equals(Images.project(caller));
    }

    private static Map<String, Object> body(Member member) {
        return Map.of(
                "image_id", member.image(),
                "member_id", member.member(),
                "status", member.status(),
                "created_at", Times.seconds(member.created()),
                "updated_at", Times.seconds(member.updated()),
                "schema", "/v2/schemas/member");
    }
}
