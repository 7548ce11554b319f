package io.mullion.controller.database;

import io.mullion.controller.configuration.Settings;

/**
 * Where the database is.
 *
 * @param url JDBC address; {@code jdbc:h2:file:…} for one controller, {@code jdbc:postgresql:…} for several
 * @param user role to connect as
 * @param password its password; may be empty
 * @param connections most connections held, 2 to 500
 */
public record DatabaseConfig(String url, String user, String password, int connections) {
    private static final String SECTION = "database";

    /** Reads section {@code [database]}. */
    public static DatabaseConfig from(Settings settings) {
        return new DatabaseConfig(
                settings.text(SECTION, "url", "jdbc:h2:file:./mullion"),
                settings.text(SECTION, "user", "mullion"),
                settings.text(SECTION, "password", ""),
                settings.number(SECTION, "connections", 24, 2, 500));
    }

    /** Whether it is the embedded database, which one process has for itself. */
    public boolean embedded() {
        return url.startsWith("jdbc:h2:");
    }

    /**
     * The address with what we rely on: H2 would otherwise keep committed changes in memory for half a second, and a
     * killed process would lose them.
     */
    String effectiveUrl() {
        return embedded() && !url.contains("WRITE_DELAY")
                ? url + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000"
                : url;
    }
}
