package io.mullion.controller.keypairs;

import io.mullion.spi.error.MullionException;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;

/**
 * An RSA key made here.
 *
 * @param publicKey one line in OpenSSH's form
 * @param privateKey PEM in the form that every SSH client reads, old ones of AIX included (PKCS #1)
 */
record NewKey(String publicKey, String privateKey) {
    private static final int BITS = 2048;
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;

    static NewKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            return new NewKey(openSsh((RSAPublicKey) pair.getPublic()), pem((RSAPrivateCrtKey) pair.getPrivate()));
        } catch (GeneralSecurityException missing) {
            throw MullionException.internal("no RSA", missing);
        }
    }

    private static String openSsh(RSAPublicKey key) {
        ByteArrayOutputStream blob = new ByteArrayOutputStream();
        for (byte[] part : List.of(
                "ssh-rsa".getBytes(StandardCharsets.US_ASCII),
                key.getPublicExponent().toByteArray(),
                key.getModulus().toByteArray())) {
            blob.writeBytes(new byte[] {0, 0, (byte) (part.length >> 8), (byte) part.length});
            blob.writeBytes(part);
        }
        return "ssh-rsa " + Base64.getEncoder().encodeToString(blob.toByteArray()) + " Generated-by-Mullion";
    }

    private static String pem(RSAPrivateCrtKey key) {
        ByteArrayOutputStream numbers = new ByteArrayOutputStream();
        for (BigInteger number : List.of(
                BigInteger.ZERO,
                key.getModulus(),
                key.getPublicExponent(),
                key.getPrivateExponent(),
                key.getPrimeP(),
                key.getPrimeQ(),
                key.getPrimeExponentP(),
                key.getPrimeExponentQ(),
                key.getCrtCoefficient())) {
            numbers.writeBytes(der(INTEGER, number.toByteArray()));
        }
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der(SEQUENCE, numbers.toByteArray()));
        return "-----BEGIN RSA PRIVATE KEY-----\n" + body + "\n-----END RSA PRIVATE KEY-----\n";
    }

    private static byte[] der(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        int length = content.length;
        if (length < 0x80) {
            out.write(length);
        } else if (length < 0x100) {
            out.writeBytes(new byte[] {(byte) 0x81, (byte) length});
        } else {
            out.writeBytes(new byte[] {(byte) 0x82, (byte) (length >> 8), (byte) length});
        }
        out.writeBytes(content);
        return out.toByteArray();
    }
}
