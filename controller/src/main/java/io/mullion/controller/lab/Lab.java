package io.mullion.controller.lab;

import io.mullion.controller.configuration.Settings;
import io.mullion.controller.hosts.HostReporter;
import io.mullion.controller.service.Service;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;

/** A simulated site and a service for it, in one process but joined by HTTP only. */
public final class Lab implements AutoCloseable {
    private final RunningSite site;
    private final Service service;
    private final Account account;

    private Lab(RunningSite site, Service service, Account account) {
        this.site = site;
        this.service = service;
        this.account = account;
    }

    /** How to log on as the administrator. */
    public record Account(URI authUrl, String user, String password, String project) {
        @Override
        public String toString() {
            return user + " at " + authUrl;
        }
    }

    /**
     * Starts both; when it returns, the hosts have been asked for and everything answers.
     *
     * @param folder for its files; a database of a former lab there is removed
     * @param port of the APIs; 0 for any free one
     * @param clock how fast the site's time goes: {@code real}, {@code instant} or {@code faster:N}
     */
    public static Lab start(Path folder, int port, String clock) {
        LabFiles files = new LabFiles(folder);
        files.forgetDatabase();
        RunningSite site = RunningSite.start(folder.resolve("site"), clock);
        try {
            Path configuration = files.configuration(site.description(), port);
            Service service = Service.open(Settings.of(configuration), Clock.systemUTC());
            return new Lab(site, service, begin(files, service));
        } catch (RuntimeException failure) {
            site.close();
            throw failure;
        }
    }

    /**
     * Prepares a folder for {@code ./mullion serve}: a configuration for a site that runs elsewhere, and a database with what
     * the lab has.
     *
     * @param site the file that the site wrote
     * @param port of the APIs; 0 for any free one
     * @return the administrator's password
     */
    public static String prepare(Path folder, Path site, int port) {
        LabFiles files = new LabFiles(folder);
        files.forgetDatabase();
        Path configuration = files.configuration(RunningSite.read(site), port);
        String password = LabFiles.password();
        try (Service service = Service.open(Settings.of(configuration), Clock.systemUTC())) {
            new LabSeeds(service).sow(password);
        }
        return password;
    }

    private static Account begin(LabFiles files, Service service) {
        String password = LabFiles.password();
        new LabSeeds(service).sow(password);
        service.get(HostReporter.class).poll();
        service.start();
        Account account = new Account(URI.create(service.uri() + "v3"), LabSeeds.USER, password, LabSeeds.PROJECT);
        files.credentials(account.authUrl(), account.user(), password, account.project());
        return account;
    }

    /** How to log on. */
    public Account account() {
        return account;
    }

    /** Where the site's own state can be asked for. */
    public URI siteAdmin() {
        return URI.create(site.description().path("admin").asText());
    }

    /** Stops the service, then the site. */
    @Override
    public void close() {
        service.close();
        site.close();
    }
}
