package io.mullion.controller.http;

import io.mullion.controller.identity.Caller;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What every resource needs to know of a request. Resources take it as a {@code @Context} parameter.
 *
 * @param service which API is asked
 * @param id the request's name
 * @param version negotiated microversion; the lowest one for services without
 * @param authenticated who asks; empty only where no token is needed
 * @param uri the address as the client wrote it, query included
 */
public record ApiRequest(
        ApiService service, RequestId id, Microversion version, Optional<Caller> authenticated, UriInfo uri) {
    private static final String PROPERTY = "mullion.request";

    /** Lets the request's context carry this from now on. */
    public void putInto(ContainerRequestContext context) {
        context.setProperty(PROPERTY, this);
    }

    /** The request that this context carries. */
    public static ApiRequest of(ContainerRequestContext context) {
        if (context.getProperty(PROPERTY) instanceof ApiRequest request) {
            return request;
        }
        throw new IllegalStateException("asked before the request was read");
    }

    /** The same request, now that it is known who asks. */
    public ApiRequest by(Caller caller) {
        return new ApiRequest(service, id, version, Optional.of(caller), uri);
    }

    ApiRequest at(Microversion negotiated) {
        return new ApiRequest(service, id, negotiated, authenticated, uri);
    }

    /** Who asks. @throws MullionException {@code UNAUTHENTICATED} where that is not known */
    public Caller caller() {
        return authenticated.orElseThrow(() ->
                new MullionException(ErrorCode.UNAUTHENTICATED, "The request you have made requires authentication."));
    }

    /** Query parameters, decoded. */
    public MultivaluedMap<String, String> query() {
        return uri.getQueryParameters();
    }

    /** The first value of a query parameter, if it is given. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(query().getFirst(name));
    }

    /** All values of a query parameter. */
    public List<String> queryAll(String name) {
        return query().getOrDefault(name, List.of());
    }

    /** An absolute link within this service's API, under the address that the client used. @param path without a leading slash */
    public String link(String path) {
        URI base = uri.getBaseUri();
        return base + (service.prefix().isEmpty() ? "" : service.prefix() + "/") + path;
    }
}
