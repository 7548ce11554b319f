package io.mullion.keystone.connector;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import org.openstack4j.api.exceptions.ConnectionException;
import org.openstack4j.core.transport.ClientConstants;
import org.openstack4j.core.transport.HttpExecutorService;
import org.openstack4j.core.transport.HttpRequest;
import org.openstack4j.core.transport.HttpResponse;
import org.openstack4j.openstack.internal.OSAuthenticator;
import org.openstack4j.openstack.internal.OSClientSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends OpenStack4j's requests. An answer of 401 renews the session's token once and sends the request again, except for
 * log-ons, and for bodies that are streams: those are spent, so the caller must begin anew with the renewed session.
 */
public final class JdkConnector implements HttpExecutorService {
    private static final Logger LOG = LoggerFactory.getLogger(JdkConnector.class);
    private static final int UNAUTHORIZED = 401;

    private final JdkClients clients = new JdkClients();

    @Override
    public <R> HttpResponse execute(HttpRequest<R> request) {
        IncomingResponse response = send(request);
        if (response.getStatus() != UNAUTHORIZED || !renewToken(request)) {
            return response;
        }
        response.close();
        return send(request);
    }

    private <R> IncomingResponse send(HttpRequest<R> request) {
        try {
            var response = clients.forConfig(request.getConfig())
                    .send(new OutgoingRequest(request).build(), BodyHandlers.ofInputStream());
            LOG.debug("{} {} -> {}", request.getMethod(), request.getUrl(), response.statusCode());
            return new IncomingResponse(response);
        } catch (IOException failure) {
            throw new ConnectionException(request.getUrl() + ": " + reason(failure), 0, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ConnectionException(request.getUrl() + ": interrupted", 0, interrupted);
        }
    }

    private static String reason(IOException failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    /** Whether the request can be sent again with a new token. */
    private static <R> boolean renewToken(HttpRequest<R> request) {
        boolean isLogOn = request.getHeaders().containsKey(ClientConstants.HEADER_OS4J_AUTH);
        OSClientSession<?, ?> session = OSClientSession.getCurrent();
        if (isLogOn || session == null || !hasCredentials(session)) {
            return false;
        }
        OSAuthenticator.reAuthenticate();
        request.getHeaders().put(ClientConstants.HEADER_X_AUTH_TOKEN, session.getTokenId());
        return !OutgoingRequest.isStream(request);
    }

    private static boolean hasCredentials(OSClientSession<?, ?> session) {
        return session instanceof OSClientSession.OSClientSessionV3 v3
                && v3.getToken().getCredentials() != null;
    }

    @Override
    public String getExecutorDisplayName() {
        return "java.net.http";
    }
}
