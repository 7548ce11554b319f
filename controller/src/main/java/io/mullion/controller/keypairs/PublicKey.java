package io.mullion.controller.keypairs;

import io.mullion.controller.keypairs.Keypair.Kind;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads public keys far enough to know that they are ones, and names them by their fingerprint. */
final class PublicKey {
    private static final Set<String> ALGORITHMS = Set.of(
            "ssh-rsa",
            "ssh-dss",
            "ssh-ed25519",
            "ecdsa-sha2-nistp256",
            "ecdsa-sha2-nistp384",
            "ecdsa-sha2-nistp521",
            "sk-ecdsa-sha2-nistp256@openssh.com",
            "sk-ssh-ed25519@openssh.com");
    private static final HexFormat HEX = HexFormat.ofDelimiter(":");

    private PublicKey() {}

    /** The fingerprint of a key. @throws MullionException {@code INVALID_INPUT} if it is none of that kind */
    static String fingerprint(Kind kind, String text) {
        return switch (kind) {
            case SSH -> ssh(text);
            case X509 -> x509(text);
        };
    }

    private static String ssh(String text) {
        String[] words = text.strip().split("\\s+", 3);
        if (words.length < 2 || !ALGORITHMS.contains(words[0])) {
            throw invalid(null);
        }
        try {
            byte[] blob = Base64.getDecoder().decode(words[1]);
            requireAlgorithm(blob, words[0]);
            return digest("MD5", blob);
        } catch (IllegalArgumentException notBase64) {
            throw invalid(notBase64);
        }
    }

    /** The blob begins with the algorithm's name, its length in four bytes before it (RFC 4253 §6.6). */
    private static void requireAlgorithm(byte[] blob, String algorithm) {
        byte[] name = algorithm.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer buffer = ByteBuffer.wrap(blob);
        if (blob.length <= 4 + name.length || buffer.getInt() != name.length) {
            throw invalid(null);
        }
        byte[] actual = new byte[name.length];
        buffer.get(actual);
        if (!MessageDigest.isEqual(actual, name)) {
            throw invalid(null);
        }
    }

    private static String x509(String text) {
        try {
            byte[] pem = text.strip().getBytes(StandardCharsets.US_ASCII);
            return digest(
                    "SHA-1",
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(pem))
                            .getEncoded());
        } catch (CertificateException notOne) {
            throw invalid(notOne);
        }
    }

    private static String digest(String algorithm, byte[] bytes) {
        try {
            return HEX.formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (GeneralSecurityException missing) {
            throw MullionException.internal("no " + algorithm, missing);
        }
    }

    private static MullionException invalid(@Nullable Throwable cause) {
        return new MullionException(
                ErrorCode.INVALID_INPUT, "Keypair data is invalid: failed to generate fingerprint", cause);
    }
}
