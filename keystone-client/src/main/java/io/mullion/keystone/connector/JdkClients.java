package io.mullion.keystone.connector;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.openstack4j.api.exceptions.ConnectionException;
import org.openstack4j.core.transport.Config;
import org.openstack4j.core.transport.ProxyHost;

/** One HTTP client for each way of connecting, shared by all sessions that connect so. */
final class JdkClients {
    private static final Duration USUAL_CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private record Way(
            int connectTimeout,
            @Nullable SSLContext tls,
            @Nullable ProxyHost proxy) {}

    private final Map<Way, HttpClient> clients = new ConcurrentHashMap<>();

    HttpClient forConfig(Config config) {
        if (config.isIgnoreSSLVerification() || config.getHostNameVerifier() != null) {
            throw new ConnectionException(
                    "certificates are always verified: trust a private one with an SSLContext", 0, null);
        }
        Way way = new Way(config.getConnectTimeout(), config.getSslContext(), config.getProxy());
        return clients.computeIfAbsent(way, JdkClients::open);
    }

    private static HttpClient open(Way way) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(way.connectTimeout > 0 ? Duration.ofMillis(way.connectTimeout) : USUAL_CONNECT_TIMEOUT)
                .executor(Executors.newVirtualThreadPerTaskExecutor());
        if (way.tls != null) {
            builder.sslContext(way.tls);
        }
        if (way.proxy != null) {
            builder.proxy(ProxySelector.of(new InetSocketAddress(way.proxy.getRawHost(), way.proxy.getPort())));
        }
        return builder.build();
    }
}
