package io.mullion.controller.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Repeats the request's name and microversion in the answer, and writes one log line for each request. */
public final class ResponseHeaders implements ContainerResponseFilter {
    private static final Logger LOG = LoggerFactory.getLogger("io.mullion.requests");

    private static final int FIRST_REFUSAL = 400;

    @Inject
    ResponseHeaders() {}

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext answer) {
        ApiRequest request = ApiRequest.of(context);
        MultivaluedMap<String, Object> headers = answer.getHeaders();
        headers.putSingle("x-openstack-request-id", request.id().value());
        switch (request.service()) {
            case COMPUTE -> {
                headers.putSingle("x-compute-request-id", request.id().value());
                headers.putSingle(MicroversionFilter.HEADER, "compute " + request.version());
                headers.putSingle(MicroversionFilter.LEGACY, request.version().toString());
                headers.putSingle(HttpHeaders.VARY, MicroversionFilter.HEADER + ", " + MicroversionFilter.LEGACY);
            }
            case VOLUME -> {
                headers.putSingle("x-compute-request-id", request.id().value());
                headers.putSingle(MicroversionFilter.HEADER, "volume " + request.version());
                headers.putSingle(HttpHeaders.VARY, MicroversionFilter.HEADER);
            }
            case IDENTITY -> headers.putSingle(HttpHeaders.VARY, "X-Auth-Token");
            case IMAGE, NETWORK -> {}
        }
        if (answer.getStatus() >= FIRST_REFUSAL) {
            drain(context);
        }
        log(context, request, answer.getStatus());
        MDC.remove("request");
    }

    /** A connection with an unread rest is closed, perhaps while the client still sends: it would never read the refusal. */
    private static void drain(ContainerRequestContext context) {
        try {
            JsonBodies.drain(context.getEntityStream());
        } catch (IOException | RuntimeException gone) {
            LOG.debug("the rest of a refused body cannot be read: {}", gone.toString());
        }
    }

    private static void log(ContainerRequestContext context, ApiRequest request, int status) {
        long began = context.getProperty(RequestStart.BEGAN) instanceof Long nanos ? nanos : System.nanoTime();
        LOG.info(
                "{} {} {} {} {} ms user={} project={}",
                request.id(),
                context.getMethod(),
                context.getUriInfo().getRequestUri().getPath(),
                status,
                (System.nanoTime() - began) / 1_000_000,
                request.authenticated().map(caller -> caller.user().id()).orElse("-"),
                request.authenticated()
                        .flatMap(caller -> caller.project())
                        .map(project -> project.id())
                        .orElse("-"));
    }
}
