package io.mullion.controller.identity.credential;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import io.mullion.controller.identity.entity.CollectionBody;
import io.mullion.controller.identity.entity.Filter;
import io.mullion.controller.identity.entity.ListQuery;
import io.mullion.controller.identity.user.Users;
import io.mullion.spi.error.ErrorCode;
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
import java.util.Map;

/** {@code /v3/credentials}. */
@Path("v3/credentials")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CredentialsResource {
    private static final String OWNER = "target.credential.user_id";

    private final Credentials credentials;
    private final Users users;
    private final Policy policy;

    @Inject
    CredentialsResource(Credentials credentials, Users users, Policy policy) {
        this.credentials = credentials;
        this.users = users;
        this.policy = policy;
    }

    /** Some of them; who may not see all sees the own ones. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request) {
        ListQuery query = ListQuery.of(request, "user_id", "type", "project_id");
        String self = request.caller().user().id();
        if (!policy.allows(request.caller(), "identity:list_credentials", Map.of(OWNER, ""))) {
            policy.require(request.caller(), "identity:list_credentials", Map.of(OWNER, self));
            query = query.with(Filter.equal("user_id", self));
        }
        return CollectionBody.of(
                request, "credentials", credentials.list(query), each -> CredentialBodies.view(request, each));
    }

    /** One. */
    @GET
    @Path("{id}")
    public Map<String, Object> show(@Context ApiRequest request, @PathParam("id") String id) {
        return shown(request, allowed(request, id, "identity:get_credential"));
    }

    /** Keeps one. */
    @POST
    public Response create(@Context ApiRequest request, CredentialBodies.CreateCredentialBody body) {
        Credential wanted = CredentialBodies.credential(
                body.credential(), request.caller().user().id());
        policy.require(request.caller(), "identity:create_credential", Map.of(OWNER, wanted.userId()));
        users.require(wanted.userId());
        return Response.status(Response.Status.CREATED)
                .entity(shown(request, credentials.create(wanted)))
                .build();
    }

    /** Changes one. */
    @PATCH
    @Path("{id}")
    public Map<String, Object> update(
            @Context ApiRequest request, @PathParam("id") String id, CredentialBodies.UpdateCredentialBody body) {
        Credential before = allowed(request, id, "identity:update_credential");
        Credential after = CredentialBodies.changed(before, body.credential());
        policy.require(request.caller(), "identity:update_credential", Map.of(OWNER, after.userId()));
        users.require(after.userId());
        if (after.type().equals(AccessKey.TYPE) && !AccessKey.of(after).id().equals(id)) {
            throw MullionException.invalid("Invalid input for field 'blob': the access key cannot be changed.");
        }
        return shown(request, credentials.update(after));
    }

    /** Forgets one. */
    @DELETE
    @Path("{id}")
    public Response delete(@Context ApiRequest request, @PathParam("id") String id) {
        credentials.delete(allowed(request, id, "identity:delete_credential").id());
        return Response.noContent().build();
    }

    private Credential allowed(ApiRequest request, String id, String rule) {
        try {
            Credential credential = credentials.require(id);
            policy.require(request.caller(), rule, Map.of(OWNER, credential.userId()));
            return credential;
        } catch (MullionException absent) {
            if (absent.code() == ErrorCode.NOT_FOUND) {
                policy.require(request.caller(), rule, Map.of(OWNER, ""));
            }
            throw absent;
        }
    }

    private static Map<String, Object> shown(ApiRequest request, Credential credential) {
        return Map.of("credential", CredentialBodies.view(request, credential));
    }
}
