package io.mullion.powervm.session;

import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Believes the certificates of a PEM file as they are, and what they have signed if the host name fits too. */
final class TrustStore extends X509ExtendedTrustManager {
    private final Set<X509Certificate> pinned;
    private final X509ExtendedTrustManager authorities;

    private TrustStore(Collection<X509Certificate> certificates) throws GeneralSecurityException, IOException {
        this.pinned = Set.copyOf(certificates);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (X509Certificate certificate : certificates) {
            store.setCertificateEntry(String.valueOf(store.size()), certificate);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(store);
        this.authorities = (X509ExtendedTrustManager) factory.getTrustManagers()[0];
    }

    /** The context for a console, or null for the system's own. */
    static @Nullable SSLContext context(ConsoleConfig console) {
        return switch (console.trust()) {
            case Trust.SystemStore system -> null;
            case Trust.CertificateFile certificate -> context(console, certificate.file());
            case Trust.CertificateFolder folder ->
                context(console, folder.fileOf(console.url().getHost()));
        };
    }

    private static SSLContext context(ConsoleConfig console, Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            List<X509Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            if (certificates.isEmpty()) {
                throw new CertificateException("there is no certificate in it");
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustStore(certificates)}, null);
            return context;
        } catch (IOException | GeneralSecurityException unusable) {
            throw new MullionException(
                    ErrorCode.INVALID_CONFIGURATION,
                    "Console " + console.name() + ": certificate file " + file + " cannot be used: "
                            + unusable.getMessage(),
                    unusable);
        }
    }

    private boolean pinned(X509Certificate[] chain) {
        return chain.length > 0 && pinned.contains(chain[0]);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        if (!pinned(chain)) {
            authorities.checkServerTrusted(chain, type, engine);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        if (!pinned(chain)) {
            authorities.checkServerTrusted(chain, type, socket);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        if (!pinned(chain)) {
            throw new CertificateException("the host name was not checked");
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("consoles are never clients");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw new CertificateException("consoles are never clients");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("consoles are never clients");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return authorities.getAcceptedIssuers();
    }
}
