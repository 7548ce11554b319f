package io.mullion.cinder.svc.rest;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where an array is and who we are to it.
 *
 * @param name the name Mullion has for it, used in messages
 * @param url scheme, host and port, such as {@code https://svc1:7443}; a path {@code /rest} or {@code /rest/v1} may
 *     follow and is not needed
 * @param user a user with the role Administrator or RestrictedAdmin
 * @param password of that user
 * @param certificate a PEM file with the certificates to trust, since arrays sign their own; empty for those the
 *     platform trusts
 */
public record ArrayAddress(String name, URI url, String user, String password, Optional<Path> certificate) {
    /** Scheme, host and port without a path. */
    URI root() {
        String text = url.toString().replaceFirst("/rest(/v1)?/?$", "").replaceFirst("/$", "");
        return URI.create(text);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "ArrayAddress[" + name + ", " + url + ", " + user + "]";
    }
}
