package io.mullion.controller.http;

import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns every failure into the answer that the asked service would give; a defect is logged with its stack. */
public final class ErrorMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorMapper.class);

    @Context
    private @Nullable Provider<ContainerRequestContext> context;

    @Inject
    ErrorMapper() {}

    @Override
    public Response toResponse(Throwable failure) {
        ApiRequest request = ApiRequest.of(Objects.requireNonNull(context).get());
        Fault fault = fault(failure, request.service());
        if (fault.status() >= 500) {
            LOG.error("{} failed", request.id(), failure);
        } else {
            LOG.info("{} refused: {} {}", request.id(), fault.status(), fault.message());
        }
        Response.ResponseBuilder answer = Response.status(fault.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(fault.body(request.service()));
        if (fault.status() == 401) {
            answer.header(
                    HttpHeaders.WWW_AUTHENTICATE,
                    "Keystone uri=\"" + request.uri().getBaseUri() + "v3\"");
        }
        if (fault.status() == 413) {
            answer.header(HttpHeaders.RETRY_AFTER, "0");
        }
        return answer.build();
    }

    private static Fault fault(Throwable failure, ApiService service) {
        return switch (failure) {
            case MullionException known -> new Fault(status(known.code(), service), message(known));
            case WebApplicationException web -> new Fault(web.getResponse().getStatus(), sentence(web));
            default ->
                new Fault(
                        500,
                        service == ApiService.COMPUTE
                                ? "Unexpected API Error. Please report this with the request id of this answer."
                                : "The server could not fulfil the request. Please report this with the request id of this answer.");
        };
    }

    private static String message(MullionException failure) {
        return failure.code() == ErrorCode.INTERNAL
                ? "The server could not fulfil the request. Please report this with the request id of this answer."
                : failure.getMessage();
    }

    private static String sentence(WebApplicationException web) {
        int status = web.getResponse().getStatus();
        return switch (status) {
            case 404 -> "The resource could not be found.";
            case 405 -> "The method is not allowed for this resource.";
            case 415 -> "Unsupported Content-Type: a JSON body is needed here.";
            default -> String.valueOf(web.getMessage());
        };
    }

    private static int status(ErrorCode code, ApiService service) {
        return switch (code.kind()) {
            case INVALID -> 400;
            case TOO_LARGE -> 413;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> code == ErrorCode.STATE_CONFLICT && service == ApiService.VOLUME ? 400 : 409;
            case OVER_LIMIT -> overLimit(service);
            case CAPACITY, CANCELLED -> 409;
            case BACKEND -> 503;
            case INTERNAL -> 500;
        };
    }

    private static int overLimit(ApiService service) {
        return switch (service) {
            case VOLUME, IMAGE -> 413;
            case COMPUTE, IDENTITY -> 403;
            case NETWORK -> 409;
        };
    }
}
