package io.mullion.controller.identity.auth;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.identity.Policy;
import io.mullion.controller.identity.entity.Filter;
import io.mullion.controller.identity.token.Session;
import io.mullion.controller.identity.token.Tokens;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /v3/auth/tokens}: log in, look at a token, void it. */
@Path("v3/auth/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TokensResource {
    private static final String SUBJECT = "X-Subject-Token";

    private final Authentication authentication;
    private final Tokens tokens;
    private final TokenView view;
    private final Policy policy;

    @Inject
    TokensResource(Authentication authentication, Tokens tokens, TokenView view, Policy policy) {
        this.authentication = authentication;
        this.tokens = tokens;
        this.view = view;
        this.policy = policy;
    }

    /** Makes a token. */
    @POST
    public Response issue(@Context ApiRequest request, AuthBody body) {
        Tokens.Issued issued = authentication.authenticate(body);
        return Response.status(Response.Status.CREATED)
                .header(SUBJECT, issued.text())
                .entity(view.of(request, issued.session()))
                .build();
    }

    /** What a token stands for. */
    @GET
    public Response show(@Context ApiRequest request, @HeaderParam(SUBJECT) @Nullable String token) {
        Session session = allowed(request, token, "identity:validate_token");
        return Response.ok(view.of(request, session)).header(SUBJECT, token).build();
    }

    /** Whether a token is good. */
    @HEAD
    public Response check(@Context ApiRequest request, @HeaderParam(SUBJECT) @Nullable String token) {
        allowed(request, token, "identity:check_token");
        return Response.ok().header(SUBJECT, token).build();
    }

    /** Voids a token. */
    @DELETE
    public Response revoke(@Context ApiRequest request, @HeaderParam(SUBJECT) @Nullable String token) {
        tokens.revoke(allowed(request, token, "identity:revoke_token"));
        return Response.noContent().build();
    }

    /** As in Keystone, a token that is not good is a 404 for everybody. */
    private Session allowed(ApiRequest request, @Nullable String token, String rule) {
        boolean expired = request.query("allow_expired").filter(Filter::truth).isPresent();
        Session session = Optional.ofNullable(token)
                .flatMap(each -> expired ? tokens.sessionEvenIfExpired(each) : tokens.session(each))
                .orElseThrow(() -> MullionException.notFound("Could not find token."));
        policy.require(
                request.caller(),
                rule,
                Map.of("target.token.user_id", session.user().id()));
        return session;
    }
}
