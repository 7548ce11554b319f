package io.mullion.controller.identity.application;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import io.mullion.controller.identity.entity.CollectionBody;
import io.mullion.controller.identity.entity.ListQuery;
import io.mullion.controller.identity.entity.Page;
import io.mullion.controller.identity.entity.Refusal;
import io.mullion.controller.identity.token.Session;
import io.mullion.controller.identity.token.Tokens;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /v3/users/{user}/application_credentials}. */
@Path("v3/users/{user}/application_credentials")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ApplicationCredentialsResource {
    private static final String TOKEN = "X-Auth-Token";

    private final ApplicationCredentials credentials;
    private final ApplicationCredentialView view;
    private final Tokens tokens;
    private final Policy policy;

    @Inject
    ApplicationCredentialsResource(
            ApplicationCredentials credentials, ApplicationCredentialView view, Tokens tokens, Policy policy) {
        this.credentials = credentials;
        this.view = view;
        this.tokens = tokens;
        this.policy = policy;
    }

    /** The user's. */
    @GET
    public Map<String, Object> list(@Context ApiRequest request, @PathParam("user") String user) {
        allowed(request, "identity:list_application_credentials", user);
        Page<ApplicationCredential> page = credentials.list(ListQuery.of(request, "name"), user);
        return CollectionBody.of(request, "application_credentials", page, view.of(request));
    }

    /** One. */
    @GET
    @Path("{id}")
    public Map<String, Object> show(
            @Context ApiRequest request, @PathParam("user") String user, @PathParam("id") String id) {
        allowed(request, "identity:get_application_credential", user);
        return Map.of("application_credential", view.of(request).apply(credentials.require(user, id)));
    }

    /** Makes one, and shows its secret for the only time. */
    @POST
    public Response create(
            @Context ApiRequest request,
            @HeaderParam(TOKEN) String token,
            @PathParam("user") String user,
            CreateApplicationCredentialBody body) {
        allowed(request, "identity:create_application_credential", user);
        Session session = unrestricted(token);
        ApplicationCredentials.Made made = credentials.create(session, body.wanted());
        Map<String, @Nullable Object> shown = view.of(request).apply(made.credential());
        shown.put("secret", made.secret());
        return Response.status(Response.Status.CREATED)
                .entity(Map.of("application_credential", shown))
                .build();
    }

    /** Deletes one. */
    @DELETE
    @Path("{id}")
    public Response delete(
            @Context ApiRequest request,
            @HeaderParam(TOKEN) String token,
            @PathParam("user") String user,
            @PathParam("id") String id) {
        allowed(request, "identity:delete_application_credential", user);
        Session unused = unrestricted(token);
        credentials.delete(credentials.require(user, id));
        return Response.noContent().build();
    }

    /** A program must not give itself more credentials, unless it was told so. */
    private Session unrestricted(String token) {
        Session session = tokens.session(token).orElseThrow(Refusal::unauthenticated);
        if (session.credential().filter(each -> !each.unrestricted()).isPresent()) {
            throw Refusal.forbidden(
                    "Using method 'application_credential' is not allowed for managing additional application credentials");
        }
        return session;
    }

    private void allowed(ApiRequest request, String rule, String user) {
        policy.require(request.caller(), rule, Map.of("user_id", user, "target.user.id", user));
    }
}
