package io.mullion.controller.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that every store is tested on; each call gives an empty one. */
public enum TestDatabase {
    /** A file, as the embedded default. */
    H2 {
        @Override
        public DatabaseConfig create() {
            try {
                Path folder = Files.createTempDirectory("mullion-h2-");
                return new DatabaseConfig("jdbc:h2:file:" + folder.resolve("db"), "mullion", "", 24);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    },
    /** A server, as several controllers share it. */
    POSTGRESQL {
        @Override
        public DatabaseConfig create() {
            String name = "mullion" + NUMBER.incrementAndGet();
            try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            return new DatabaseConfig(Server.POSTGRES.getJdbcUrl("postgres", name), "postgres", "postgres", 24);
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** The address of an empty database. */
    public abstract DatabaseConfig create();

    /** An empty database, schema included. */
    public Database open() {
        return Database.open(create());
    }

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
