package io.mullion.nova.site;

import io.mullion.powervm.session.ConsoleConfig;
import io.mullion.powervm.session.Limits;
import io.mullion.powervm.session.Trust;
import io.mullion.spi.compute.HostInventory.Management.Kind;
import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One management console and who we are to it.
 *
 * @param name how it is called in messages
 * @param kind what it is expected to be; what it says itself at log-on counts
 * @param url scheme, host and port
 * @param user log-on name
 * @param password its secret, not in {@link #toString}
 * @param certificates PEM file with its certificate, or folder with one {@code <host>.crt} for each console; empty for the
 *     platform's trust store
 */
public record ConsoleAccess(
        String name, Kind kind, URI url, String user, String password, Optional<Path> certificates) {
    /** A console that does not answer is told apart quickly and asked again soon: everything above waits for it. */
    private static final Limits LIMITS = new Limits(
            Duration.ofSeconds(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            24,
            Duration.ofMinutes(10),
            1,
            Duration.ofSeconds(5));

    /** @throws MullionException {@code INVALID_CONFIGURATION} naming what is wrong */
    public ConsoleAccess {
        if (!List.of("http", "https").contains(String.valueOf(url.getScheme())) || url.getHost() == null) {
            throw new MullionException(
                    ErrorCode.INVALID_CONFIGURATION, "url of console " + name + " is no http or https address: " + url);
        }
    }

    /** A console whose certificate the platform trusts. */
    public static ConsoleAccess of(String name, Kind kind, URI url, String user, String password) {
        return new ConsoleAccess(name, kind, url, user, password, Optional.empty());
    }

    ConsoleConfig config() {
        return ConsoleConfig.of(name, url, user, password).with(LIMITS).with(trust());
    }

    private Trust trust() {
        return certificates
                .<Trust>map(path ->
                        Files.isDirectory(path) ? new Trust.CertificateFolder(path) : new Trust.CertificateFile(path))
                .orElseGet(Trust.SystemStore::new);
    }

    @Override
    public String toString() {
        return "ConsoleAccess[name=" + name + ", kind=" + kind + ", url=" + url + ", user=" + user + "]";
    }
}
