package io.mullion.keystone.connector;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.openstack4j.api.exceptions.ClientResponseException;
import org.openstack4j.core.transport.ClientConstants;
import org.openstack4j.core.transport.HttpRequest;
import org.openstack4j.core.transport.ObjectMapperSingleton;

/**
 * One of OpenStack4j's requests in the JDK's words.
 *
 * @param request what OpenStack4j wants to send
 */
record OutgoingRequest(HttpRequest<?> request) {
    /** Headers that the JDK's client sets itself, and OpenStack4j's own mark on log-ons. */
    private static final Set<String> NOT_SENT = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "upgrade",
            ClientConstants.HEADER_OS4J_AUTH.toLowerCase(Locale.ROOT));

    private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(60);

    /** Whether the body can be sent only once. */
    static boolean isStream(HttpRequest<?> request) {
        return request.getEntity() instanceof InputStream;
    }

    java.net.http.HttpRequest build() {
        java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(URI.create(request.getUrl()));
        BodyPublisher body = body();
        if (body.contentLength() != 0) {
            builder.header(ClientConstants.HEADER_CONTENT_TYPE, request.getContentType());
        }
        request.getHeaders().forEach((name, value) -> {
            if (value != null && !NOT_SENT.contains(name.toLowerCase(Locale.ROOT))) {
                builder.setHeader(name, String.valueOf(value));
            }
        });
        // the limit counts until the answer begins, and an image may take any time to upload
        if (!isStream(request)) {
            int limit = request.getConfig().getReadTimeout();
            builder.timeout(limit > 0 ? Duration.ofMillis(limit) : USUAL_TIMEOUT);
        }
        return builder.method(request.getMethod().name(), body).build();
    }

    private BodyPublisher body() {
        Object entity = request.getEntity();
        if (entity instanceof InputStream stream) {
            return BodyPublishers.ofInputStream(() -> stream);
        }
        if (entity != null) {
            return BodyPublishers.ofByteArray(json(entity));
        }
        return request.hasJson() ? BodyPublishers.ofString(request.getJson()) : BodyPublishers.noBody();
    }

    private static byte[] json(Object entity) {
        try {
            return ObjectMapperSingleton.getContext(entity.getClass()).writer().writeValueAsBytes(entity);
        } catch (JsonProcessingException notJson) {
            throw new ClientResponseException(notJson.getMessage(), 0, notJson);
        }
    }
}
