package io.mullion.controller.http;

import io.mullion.spi.error.MullionException;
import java.net.URI;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.glassfish.jersey.jetty.JettyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** Serves all APIs on one port, each request on a virtual thread of its own. */
public final class ApiServer implements AutoCloseable {
    /** Bodies up to this size are read before anything is done. */
    private static final int EAGERLY = 256 * 1024;

    private final Server server;
    private final ServerConnector connector;
    private final HttpConfig config;

    ApiServer(HttpConfig config, ResourceConfig application) {
        this.config = config;
        QueuedThreadPool pool = new QueuedThreadPool(64, 8);
        pool.setName("http");
        pool.setVirtualThreadsExecutor(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("request-", 0).factory()));
        server = new Server(pool);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(32 * 1024);
        // fog writes doubled slashes (reference/client-notes.md); PathRules makes one of them
        http.setUriCompliance(UriCompliance.DEFAULT.with("doubled", UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT));
        connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(config.host());
        connector.setPort(config.port());
        connector.setIdleTimeout(120_000);
        server.addConnector(connector);
        // a request is refused only when its body is here: a connection with an unread rest would be closed under
        // clients
        // that send the next request on it
        server.setHandler(new EagerContentHandler(
                ContainerFactory.createContainer(JettyHttpContainer.class, application),
                new EagerContentHandler.RetainedContentLoaderFactory(EAGERLY, -1, false)));
        server.setStopTimeout(2_000);
    }

    /** Begins to listen. @throws MullionException if the port is taken */
    public void start() {
        try {
            server.start();
        } catch (Exception failure) {
            throw new MullionException(
                    io.mullion.spi.error.ErrorCode.INVALID_CONFIGURATION,
                    "cannot listen on " + config.host() + ":" + config.port() + ": " + failure.getMessage(),
                    failure);
        }
    }

    /** The address it listens on, with a slash at the end. */
    public URI uri() {
        return URI.create("http://" + config.host() + ":" + connector.getLocalPort() + "/");
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failure) {
            throw MullionException.internal("the API server did not stop", failure);
        }
    }
}
