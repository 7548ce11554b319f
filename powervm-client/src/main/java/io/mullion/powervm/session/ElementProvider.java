package io.mullion.powervm.session;

import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.XmlReader;
import io.mullion.powervm.xml.XmlWriter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Teaches CXF to stream documents straight into and out of element trees. */
final class ElementProvider implements MessageBodyReader<Element>, MessageBodyWriter<Element> {
    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Element.class;
    }

    /** Null for an empty body, which some changes are answered with. */
    @Override
    public @Nullable Element readFrom(
            Class<Element> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        PushbackInputStream body = new PushbackInputStream(in);
        int first = body.read();
        if (first < 0) {
            return null;
        }
        body.unread(first);
        return XmlReader.read(body);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Element.class;
    }

    @Override
    public void writeTo(
            Element root,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        // rendered before the first byte is sent: a document that cannot be written must not leave half a request
        ByteArrayOutputStream rendered = new ByteArrayOutputStream();
        XmlWriter.write(root, rendered);
        rendered.writeTo(out);
    }
}
