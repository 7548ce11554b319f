package io.mullion.controller.identity.credential;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import io.mullion.controller.identity.entity.CollectionBody;
import io.mullion.controller.identity.entity.Extra;
import io.mullion.controller.identity.entity.Filter;
import io.mullion.controller.identity.entity.ListQuery;
import io.mullion.controller.identity.entity.Refusal;
import io.mullion.controller.identity.project.Projects;
import io.mullion.controller.identity.user.Users;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /v3/users/{user}/credentials/OS-EC2}: access keys in Amazon's style, for services that know them. */
@Path("v3/users/{user}/credentials/OS-EC2")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AccessKeysResource {
    private final Credentials credentials;
    private final Users users;
    private final Projects projects;
    private final Policy policy;

    @Inject
    AccessKeysResource(Credentials credentials, Users users, Projects projects, Policy policy) {
        this.credentials = credentials;
        this.users = users;
        this.projects = projects;
        this.policy = policy;
    }

    /** The user's. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request, @PathParam("user") String user) {
        allowed(request, "identity:ec2_list_credentials", user);
        ListQuery query = ListQuery.ALL.with(Filter.equal("user_id", user)).with(Filter.equal("type", AccessKey.TYPE));
        return CollectionBody.of(request, "credentials", credentials.list(query), each -> view(request, each));
    }

    /** One. */
    @GET
    @Path("{access}")
    public Map<String, Object> show(
            @Context ApiRequest request, @PathParam("user") String user, @PathParam("access") String access) {
        allowed(request, "identity:ec2_get_credential", user);
        return Map.of("credential", view(request, require(user, access)));
    }

    /** Makes one for a project. */
    @POST
    public Response create(@Context ApiRequest request, @PathParam("user") String user, AccessKeyBody body) {
        allowed(request, "identity:ec2_create_credential", user);
        String owner = users.require(user).id();
        String project = projects.require(body.project()).id();
        AccessKey key = AccessKey.create();
        Credential made = credentials.create(
                new Credential(key.id(), owner, Optional.of(project), AccessKey.TYPE, key.blob(), Extra.NONE));
        return Response.status(Response.Status.CREATED)
                .entity(Map.of("credential", view(request, made)))
                .build();
    }

    /** Forgets one. */
    @DELETE
    @Path("{access}")
    public Response delete(
            @Context ApiRequest request, @PathParam("user") String user, @PathParam("access") String access) {
        allowed(request, "identity:ec2_delete_credential", user);
        credentials.delete(require(user, access).id());
        return Response.noContent().build();
    }

    private Credential require(String user, String access) {
        Credential found = credentials.require(AccessKey.id(access));
        if (!found.userId().equals(user)) {
            throw Refusal.notFound("credential", access);
        }
        return found;
    }

    private void allowed(ApiRequest request, String rule, String user) {
        policy.require(request.caller(), rule, Map.of("target.credential.user_id", user, "user_id", user));
    }

    private static Map<String, @Nullable Object> view(ApiRequest request, Credential credential) {
        AccessKey key = AccessKey.of(credential);
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("user_id", credential.userId());
        body.put("tenant_id", credential.projectId().orElse(null));
        body.put("access", key.access());
        body.put("secret", key.secret());
        body.put("trust_id", null);
        body.put(
                "links",
                Map.of(
                        "self",
                        request.link("v3/users/" + credential.userId() + "/credentials/OS-EC2/" + key.access())));
        return body;
    }
}
