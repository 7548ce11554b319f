package io.mullion.cinder.svc.rest;

import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts exactly the certificates of a PEM file and asks for no host name: an array signs its own certificate, often
 * without its address in it, so the certificate itself is what identifies it.
 */
final class TrustedCertificates extends X509ExtendedTrustManager {
    private final Collection<? extends Certificate> trusted;

    private TrustedCertificates(Collection<? extends Certificate> trusted) {
        this.trusted = trusted;
    }

    /** A context for connections to servers that show one of the certificates in {@code pem}. */
    static SSLContext context(Path pem) {
        try (InputStream in = Files.newInputStream(pem)) {
            var certificates = CertificateFactory.getInstance("X.509").generateCertificates(in);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustedCertificates(certificates)}, null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new MullionException(
                    ErrorCode.INVALID_CONFIGURATION, "cannot read certificates from " + pem + ": " + e.getMessage(), e);
        }
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        if (!trusted.contains(chain[0])) {
            throw new CertificateException(
                    "the certificate of " + chain[0].getSubjectX500Principal() + " is not one of the trusted ones");
        }
        chain[0].checkValidity();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("clients are not trusted");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("clients are not trusted");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("clients are not trusted");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
