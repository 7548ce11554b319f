package io.mullion.controller.http;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.Optional;
import org.slf4j.MDC;

/** Names the request before anything can go wrong, so that every answer and log line has the name. */
@PreMatching
@Priority(RequestStart.FIRST)
public final class RequestStart implements ContainerRequestFilter {
    static final int FIRST = 50;
    static final String BEGAN = "mullion.began";

    @Inject
    RequestStart() {}

    @Override
    public void filter(ContainerRequestContext context) {
        ApiService service = ApiService.ofPath(leading(context.getUriInfo().getPath(false)));
        RequestId id = RequestId.create();
        Microversion lowest =
                service == ApiService.VOLUME ? MicroversionRange.VOLUME.lowest() : MicroversionRange.COMPUTE.lowest();
        new ApiRequest(service, id, lowest, Optional.empty(), context.getUriInfo()).putInto(context);
        context.setProperty(BEGAN, System.nanoTime());
        MDC.put("request", id.value());
    }

    private static String leading(String path) {
        int start = 0;
        while (start < path.length() && path.charAt(start) == '/') {
            start++;
        }
        return path.substring(start);
    }
}
