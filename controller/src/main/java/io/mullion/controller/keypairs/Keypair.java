package io.mullion.controller.keypairs;

import java.time.Instant;

/**
 * A user's public key.
 *
 * @param id number that never comes twice
 * @param user whose it is: key pairs belong to users, not to projects
 * @param name unique for its user
 * @param kind SSH key or certificate
 * @param fingerprint pairs of hexadecimal digits with colons: MD5 of an SSH key, SHA-1 of a certificate
 * @param publicKey as it was imported or made
 * @param created when
 */
public record Keypair(
        long id, String user, String name, Kind kind, String fingerprint, String publicKey, Instant created) {
    /** What a public key is. */
    public enum Kind {
        /** An OpenSSH public key in one line. */
        SSH,
        /** A PEM certificate, for guests that log users on by certificate. */
        X509
    }
}
