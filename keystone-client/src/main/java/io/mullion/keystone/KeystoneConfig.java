package io.mullion.keystone;

import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The Keystone to trust.
 *
 * @param url with its version, such as {@code https://keystone:5000/v3}
 * @param service Mullion's own user, who may validate tokens: one with the role {@code service} or {@code admin}
 * @param certificate a PEM file with authorities to trust; empty for those the platform trusts
 * @param cache how long answers are believed
 * @param timeout for a connection, and for an answer
 */
public record KeystoneConfig(
        URI url, Credentials service, Optional<Path> certificate, CacheLimits cache, Duration timeout) {
    /** @throws MullionException {@code INVALID_CONFIGURATION} naming what is wrong */
    public KeystoneConfig {
        if (!List.of("http", "https").contains(String.valueOf(url.getScheme()))) {
            throw new MullionException(
                    ErrorCode.INVALID_CONFIGURATION, "the url of Keystone is not http or https: " + url);
        }
    }

    /** With usual limits: tokens are believed for five minutes, refusals for half a minute. */
    public static KeystoneConfig of(URI url, Credentials service) {
        return new KeystoneConfig(url, service, Optional.empty(), CacheLimits.defaults(), Duration.ofSeconds(20));
    }

    /**
     * How long Keystone's answers are believed without asking again.
     *
     * @param good for a good token, which may have been revoked meanwhile
     * @param bad for a bad one, which some client sends again and again
     * @param size how many tokens are remembered, 1 or more
     */
    public record CacheLimits(Duration good, Duration bad, int size) {
        /** Five minutes, half a minute, 10,000 tokens. */
        public static CacheLimits defaults() {
            return new CacheLimits(Duration.ofMinutes(5), Duration.ofSeconds(30), 10_000);
        }
    }
}
