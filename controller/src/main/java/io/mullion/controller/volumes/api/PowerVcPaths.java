package io.mullion.controller.volumes.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.net.URI;

/**
 * Takes PowerVC's path prefix for a part of the service's address, so that paths behind it mean the same, links in answers
 * keep it, and {@link Dialect} can tell.
 */
@PreMatching
@Priority(PowerVcPaths.BEFORE_ALL)
public final class PowerVcPaths implements ContainerRequestFilter {
    static final int BEFORE_ALL = 40;

    @Inject
    PowerVcPaths() {}

    @Override
    public void filter(ContainerRequestContext context) {
        String path = context.getUriInfo().getPath(false);
        String plain = path.startsWith("/") ? path.substring(1) : path;
        if (plain.startsWith(Dialect.PREFIX)) {
            URI base = context.getUriInfo().getBaseUri();
            context.setRequestUri(
                    URI.create(base + Dialect.PREFIX), context.getUriInfo().getRequestUri());
        }
    }
}
