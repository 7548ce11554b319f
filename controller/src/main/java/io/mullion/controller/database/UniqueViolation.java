package io.mullion.controller.database;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Knows when a row was refused because its key is taken; H2 and PostgreSQL both say {@code 23505}. */
public final class UniqueViolation {
    private UniqueViolation() {}

    /** Whether a taken key is behind a failure. PostgreSQL gives the whole transaction up with it. */
    public static boolean isBehind(Throwable failure) {
        for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Runs a statement, and says {@code refusal} where its key is taken. */
    public static void refuse(Runnable statement, Supplier<? extends RuntimeException> refusal) {
        try {
            statement.run();
        } catch (RuntimeException failure) {
            throw isBehind(failure) ? refusal.get() : failure;
        }
    }
}
