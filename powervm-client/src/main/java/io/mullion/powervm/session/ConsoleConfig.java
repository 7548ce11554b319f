package io.mullion.powervm.session;

import java.net.URI;

/**
 * One management console.
 *
 * @param name how it is called in messages and configuration, such as {@code hmc1}
 * @param url scheme, host and port; HMC up to V10R3 {@code https://…:12443}, from V11 {@code https://…:443}
 * @param credentials how to log on
 * @param trust which certificates are believed
 * @param limits how much is asked of it
 */
public record ConsoleConfig(String name, URI url, Credentials credentials, Trust trust, Limits limits) {
    public ConsoleConfig {
        if (url.getHost() == null || url.getScheme() == null) {
            throw new IllegalArgumentException("console " + name + ": " + url + " has no scheme or host");
        }
    }

    /** A console with a password, the system's trust store and default limits. */
    public static ConsoleConfig of(String name, URI url, String user, String secret) {
        return new ConsoleConfig(
                name, url, new Credentials.Password(user, secret), new Trust.SystemStore(), Limits.DEFAULTS);
    }

    /** The same console with other limits. */
    public ConsoleConfig with(Limits other) {
        return new ConsoleConfig(name, url, credentials, trust, other);
    }

    /** The same console with other credentials. */
    public ConsoleConfig with(Credentials other) {
        return new ConsoleConfig(name, url, other, trust, limits);
    }

    /** The same console with another trust. */
    public ConsoleConfig with(Trust other) {
        return new ConsoleConfig(name, url, credentials, other, limits);
    }
}
