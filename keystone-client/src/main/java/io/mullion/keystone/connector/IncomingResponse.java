package io.mullion.keystone.connector;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openstack4j.api.exceptions.ClientResponseException;
import org.openstack4j.core.transport.ClientConstants;
import org.openstack4j.core.transport.ExecutionOptions;
import org.openstack4j.core.transport.HttpEntityHandler;
import org.openstack4j.core.transport.HttpResponse;
import org.openstack4j.core.transport.ObjectMapperSingleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An answer as OpenStack4j wants it. Closing it gives the connection back, so a body that was not read to its end closes
 * the connection.
 *
 * @param response what the JDK's client received
 */
record IncomingResponse(java.net.http.HttpResponse<InputStream> response) implements HttpResponse {
    private static final Logger LOG = LoggerFactory.getLogger(IncomingResponse.class);

    @Override
    public <T> @Nullable T getEntity(Class<T> type) {
        return getEntity(type, null);
    }

    @Override
    public <T> @Nullable T getEntity(Class<T> type, @Nullable ExecutionOptions<T> options) {
        return HttpEntityHandler.handle(this, type, options, true);
    }

    /** The body as a type; null when there is no body. */
    @Override
    public <T> @Nullable T readEntity(Class<T> type) {
        try (InputStream body = response.body()) {
            byte[] bytes = body.readAllBytes();
            ObjectMapper mapper = ObjectMapperSingleton.getContext(type);
            return bytes.length == 0 ? null : mapper.readerFor(type).readValue(bytes);
        } catch (IOException unreadable) {
            throw new ClientResponseException(
                    response.uri() + " answered with something unreadable: " + unreadable.getMessage(),
                    getStatus(),
                    unreadable);
        }
    }

    @Override
    public int getStatus() {
        return response.statusCode();
    }

    @Override
    public @Nullable String getContentType() {
        return header(ClientConstants.HEADER_CONTENT_TYPE);
    }

    @Override
    public String getStatusMessage() {
        return response.request().method() + " " + response.uri() + " was answered with HTTP " + getStatus();
    }

    @Override
    public InputStream getInputStream() {
        return response.body();
    }

    @Override
    public @Nullable String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    @Override
    public Map<String, String> headers() {
        Map<String, String> first = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().map().forEach((name, values) -> first.put(name, values.getFirst()));
        return first;
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException ignored) {
            LOG.debug("closing the answer of {}", response.uri(), ignored);
        }
    }
}
