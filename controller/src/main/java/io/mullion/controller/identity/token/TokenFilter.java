package io.mullion.controller.identity.token;

import io.mullion.controller.http.ApiRequest;
import io.mullion.controller.http.PathRules;
import io.mullion.controller.identity.Caller;
import io.mullion.controller.identity.entity.Refusal;
import io.mullion.spi.error.MullionException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Knows callers by {@code X-Auth-Token}, for all services. Without a good one only version documents and the ways to get
 * a token are answered; everything else is a 401, also where there is nothing.
 */
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public final class TokenFilter implements ContainerRequestFilter {
    private static final String TOKEN = "X-Auth-Token";
    private static final String SERVICE_TOKEN = "X-Service-Token";
    private static final Pattern OPEN = Pattern.compile("v3/auth/tokens|v3/users/[^/]+/password");

    private final Tokens tokens;

    @Inject
    TokenFilter(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        Optional<Caller> caller =
                Optional.ofNullable(context.getHeaderString(TOKEN)).flatMap(tokens::caller);
        if (caller.isEmpty()) {
            requireOpen(context);
            return;
        }
        Caller known = caller.get();
        Optional<Caller> service =
                Optional.ofNullable(context.getHeaderString(SERVICE_TOKEN)).flatMap(tokens::caller);
        requireOwnProject(context, known);
        ApiRequest.of(context)
                .by(service.map(each -> known.through(each.roles())).orElse(known))
                .putInto(context);
    }

    private static void requireOpen(ContainerRequestContext context) {
        String path = context.getUriInfo().getPath(false);
        String plain = path.startsWith("/") ? path.substring(1) : path;
        boolean open = PathRules.isVersionDocument(plain)
                || (context.getMethod().equals("POST") && OPEN.matcher(plain).matches());
        if (!open) {
            throw Refusal.unauthenticated();
        }
    }

    /** Compute and block storage may have the project in the path too: it must be the token's. */
    private static void requireOwnProject(ContainerRequestContext context, Caller caller) {
        PathRules.projectInPath(context).ifPresent(written -> {
            String own = caller.project().map(Caller.Named::id).orElse("None");
            if (!written.equals(own)) {
                throw MullionException.invalid("Malformed request URL: URL's project_id '" + written
                        + "' doesn't match Context's project_id '" + own + "'");
            }
        });
    }
}
