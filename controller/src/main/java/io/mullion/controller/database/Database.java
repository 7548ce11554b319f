package io.mullion.controller.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Pool, schema and sessions in one. Stores take a {@link Handle}, so that a caller decides what is one transaction;
 * transactions which lost against another one are run again.
 */
public final class Database implements AutoCloseable {
    private static final int ATTEMPTS = 20;

    private final HikariDataSource dataSource;
    private final Jdbi jdbi;

    private Database(HikariDataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbi = Jdbi.create(dataSource);
    }

    /** Connects, and brings the schema up to date. */
    public static Database open(DatabaseConfig config) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(config.effectiveUrl());
        pool.setUsername(config.user());
        pool.setPassword(config.password());
        pool.setMaximumPoolSize(config.connections());
        pool.setPoolName("database");
        HikariDataSource dataSource = new HikariDataSource(pool);
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:io/mullion/controller/database/migration")
                .load()
                .migrate();
        return new Database(dataSource);
    }

    /** One transaction; run again if it lost against another one, so it must have no effect beside the database. */
    public <T> T inTransaction(Function<Handle, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return jdbi.inTransaction(TransactionIsolationLevel.READ_COMMITTED, work::apply);
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || !LostTransaction.isBehind(failure)) {
                    throw failure;
                }
            }
        }
    }

    /** As {@link #inTransaction}, without a result. */
    public void useTransaction(Consumer<Handle> work) {
        Boolean unused = inTransaction(handle -> {
            work.accept(handle);
            return true;
        });
    }

    /** Reads; each statement sees what is committed when it begins. */
    public <T> T read(Function<Handle, T> work) {
        return jdbi.withHandle(work::apply);
    }

    /** The pool itself, for libraries that bring their own SQL. */
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
