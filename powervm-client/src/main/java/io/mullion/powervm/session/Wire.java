package io.mullion.powervm.session;

import io.mullion.powervm.xml.Element;
import io.mullion.powervm.xml.MalformedDocumentException;
import io.mullion.powervm.xml.XmlReader;
import io.mullion.spi.error.MullionException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.apache.cxf.configuration.jsse.TLSClientParameters;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.jaxrs.client.JAXRSClientFactoryBean;
import org.apache.cxf.jaxrs.client.WebClient;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;
import org.jspecify.annotations.Nullable;

/** HTTP exchanges with one console over Apache CXF. An exchange ends within its limit, whatever the console does. */
final class Wire implements AutoCloseable {
    private static final int LONGEST_ERROR = 64 * 1024;

    private final String base;
    private final Map<Request.Patience, WebClient> clients = new EnumMap<>(Request.Patience.class);
    private final Limits limits;
    private final ExecutorService exchanges;

    Wire(ConsoleConfig console) {
        this.limits = console.limits();
        this.base = console.url().getScheme() + "://" + console.url().getRawAuthority();
        SSLContext context = TrustStore.context(console);
        for (Request.Patience patience : Request.Patience.values()) {
            clients.put(patience, client(patience, context));
        }
        // CXF holds a monitor during an exchange, which would pin a virtual thread to its carrier before JDK 24
        Thread.Builder threads = Runtime.version().feature() >= 24
                ? Thread.ofVirtual().name("exchange-" + console.name())
                : Thread.ofPlatform().daemon().name("exchange-" + console.name());
        this.exchanges = Executors.newThreadPerTaskExecutor(threads.factory());
    }

    private WebClient client(Request.Patience patience, @Nullable SSLContext context) {
        JAXRSClientFactoryBean factory = new JAXRSClientFactoryBean();
        factory.setAddress(base);
        factory.setProvider(new ElementProvider());
        WebClient client = factory.createWebClient();
        WebClient.getConfig(client).getOutInterceptors().add(new SentOnce());
        HTTPConduit conduit = WebClient.getConfig(client).getHttpConduit();
        HTTPClientPolicy policy = new HTTPClientPolicy();
        policy.setConnectionTimeout(limits.connect().toMillis());
        policy.setReceiveTimeout(limit(patience).toMillis());
        policy.setAllowChunking(patience == Request.Patience.UPLOAD);
        policy.setAutoRedirect(false);
        policy.setVersion("1.1");
        conduit.setClient(policy);
        if (context != null) {
            TLSClientParameters tls = new TLSClientParameters();
            tls.setSslContext(context);
            conduit.setTlsClientParameters(tls);
        }
        return client;
    }

    private Duration limit(Request.Patience patience) {
        return switch (patience) {
            case READ, LONG_POLL -> limits.read();
            case UPDATE, UPLOAD -> limits.update();
        };
    }

    /**
     * Sends a request and reads the whole reply.
     *
     * @throws IOException when there was no answer, or not all of it, within the limit
     */
    Reply exchange(Request request, Map<String, String> sessionHeaders) throws IOException {
        Future<Reply> reply = exchanges.submit(() -> blocking(request, sessionHeaders));
        try {
            return reply.get(limit(request.patience()).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            reply.cancel(true);
            throw new HttpTimeoutException("no complete answer within " + limit(request.patience()));
        } catch (InterruptedException interrupted) {
            reply.cancel(true);
            throw Pause.cancelled(interrupted);
        } catch (ExecutionException failed) {
            throw unwrapped(failed);
        }
    }

    private static IOException unwrapped(ExecutionException failed) {
        Throwable first = failed.getCause();
        for (Throwable cause = first; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case MullionException refused -> throw refused;
                case IOException io -> {
                    return io;
                }
                default -> {}
            }
        }
        if (first instanceof ProcessingException || first instanceof Fault) {
            return new IOException(first.getMessage(), first);
        }
        throw new IllegalStateException(first);
    }

    private Reply blocking(Request request, Map<String, String> sessionHeaders) throws IOException {
        WebClient template = clients.get(request.patience());
        WebClient client = WebClient.fromClient(template).to(base + request.target(), false);
        client.header("User-Agent", "mullion");
        sessionHeaders.forEach(client::header);
        request.headers().forEach(client::header);
        try (Body body = Body.open(request.body());
                Response response = client.invoke(request.method(), body.entity())) {
            return read(response);
        }
    }

    private static Reply read(Response response) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.getStringHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        int status = response.getStatus();
        if (status == 204 || status == 304) {
            return new Reply(status, headers, Optional.empty(), "");
        }
        if (status >= 200 && status < 300 && isXml(response.getMediaType())) {
            return new Reply(status, headers, Optional.ofNullable(response.readEntity(Element.class)), "");
        }
        return lenient(status, headers, response.readEntity(InputStream.class));
    }

    private static boolean isXml(@Nullable MediaType type) {
        return type != null && type.getSubtype().toLowerCase(Locale.ROOT).endsWith("xml");
    }

    /** Errors can be documents, HTML of a proxy, plain text or nothing: all of it is only a message. */
    private static Reply lenient(int status, Map<String, String> headers, @Nullable InputStream body)
            throws IOException {
        boolean wanted = status >= 200 && status < 300;
        String text = body == null
                ? ""
                : new String(wanted ? body.readAllBytes() : body.readNBytes(LONGEST_ERROR), StandardCharsets.UTF_8);
        if (text.stripLeading().startsWith("<")) {
            try {
                return new Reply(status, headers, Optional.of(XmlReader.read(text.strip())), text);
            } catch (MalformedDocumentException ignored) {
                // then it is text
            }
        }
        return new Reply(status, headers, Optional.empty(), text);
    }

    @Override
    public void close() {
        clients.values().forEach(WebClient::close);
        exchanges.shutdownNow();
    }

    /** The entity to send; a file is open as long as this is. */
    private record Body(@Nullable Object entity) implements AutoCloseable {
        static Body open(Request.Body body) throws IOException {
            return switch (body) {
                case Request.Body.None none -> new Body(null);
                case Request.Body.Document document -> new Body(document.root());
                case Request.Body.File file -> new Body(Files.newInputStream(file.path()));
            };
        }

        @Override
        public void close() throws IOException {
            if (entity instanceof InputStream stream) {
                stream.close();
            }
        }
    }
}
