package io.mullion.controller.http;

import io.mullion.spi.error.MullionException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds out which microversion a request is written for: {@code OpenStack-API-Version: compute 2.53}, or the older
 * {@code X-OpenStack-Nova-API-Version: 2.53}. A version that is not of the right form is a 400, one that is not honoured a 406.
 */
@PreMatching
@Priority(MicroversionFilter.AFTER_START)
public final class MicroversionFilter implements ContainerRequestFilter {
    static final int AFTER_START = 60;
    static final String HEADER = "OpenStack-API-Version";
    static final String LEGACY = "X-OpenStack-Nova-API-Version";

    @Inject
    MicroversionFilter() {}

    @Override
    public void filter(ContainerRequestContext context) {
        ApiRequest request = ApiRequest.of(context);
        switch (request.service()) {
            case COMPUTE -> negotiate(context, request, MicroversionRange.COMPUTE);
            case VOLUME -> negotiate(context, request, MicroversionRange.VOLUME);
            case IDENTITY, IMAGE, NETWORK -> {}
        }
    }

    private static void negotiate(ContainerRequestContext context, ApiRequest request, MicroversionRange range) {
        Optional<String> asked = asked(context, request.service());
        if (asked.isEmpty()) {
            return;
        }
        Microversion version = asked.get().equalsIgnoreCase("latest")
                ? range.highest()
                : Microversion.parse(asked.get())
                        .orElseThrow(() -> MullionException.invalid("API Version String " + asked.get()
                                + " is of invalid format. Must be of format MajorNum.MinorNum."));
        if (!range.contains(version)) {
            throw new WebApplicationException(
                    "Version " + version + " is not supported by the API. Minimum is " + range.lowest()
                            + " and maximum is " + range.highest() + ".",
                    406);
        }
        request.at(version).putInto(context);
    }

    private static Optional<String> asked(ContainerRequestContext context, ApiService service) {
        Optional<String> standard = Optional.ofNullable(context.getHeaderString(HEADER)).stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .filter(part -> part.regionMatches(
                        true, 0, service.label() + " ", 0, service.label().length() + 1))
                .map(part -> part.substring(service.label().length() + 1).strip())
                .findFirst();
        return standard.or(() -> service == ApiService.COMPUTE
                ? Optional.ofNullable(context.getHeaderString(LEGACY)).map(String::strip)
                : Optional.empty());
    }
}
