package io.mullion.controller.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the records that name a {@link BodySchema}, and plain {@link JsonNode}s for calls that look at the body first. */
@Consumes(MediaType.APPLICATION_JSON)
public final class JsonReader implements MessageBodyReader<Object> {
    @Context
    private @Nullable Provider<ContainerRequestContext> context;

    @Inject
    JsonReader() {}

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == JsonNode.class || type.isAnnotationPresent(BodySchema.class);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        JsonNode body = JsonBodies.parse(in);
        return isTree(type) ? body : JsonBodies.read(body, type, version());
    }

    private static boolean isTree(Class<?> type) {
        return type == JsonNode.class;
    }

    private Microversion version() {
        return ApiRequest.of(Objects.requireNonNull(context).get()).version();
    }
}
