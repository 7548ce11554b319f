package io.mullion.controller.database;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows when the database gave a transaction up for another one: serialisation failure and deadlock in the SQL standard
 * and PostgreSQL ({@code 40001, 40P01}), lock time-out and concurrent update in H2 ({@code HYT00, 90131}).
 */
final class LostTransaction {
    private static final Set<String> LOST = Set.of("40001", "40P01", "HYT00", "90131");

    private LostTransaction() {}

    static boolean isBehind(Throwable failure) {
        for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getSQLState() != null && LOST.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
