package io.mullion.controller.identity.entity;

import io.mullion.spi.error.ErrorCode;
import io.mullion.spi.error.MullionException;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The ways in which identity says no, in Keystone's words. */
public final class Refusal {
    private static final String UNIQUE_VIOLATION = "23505";

    private Refusal() {}

    /** 404: {@code Could not find project: x.}. */
    public static MullionException notFound(String kind, String id) {
        return MullionException.notFound("Could not find " + kind + ": " + id + ".");
    }

    /** 409. */
    public static MullionException conflict(String kind, String why) {
        return new MullionException(ErrorCode.DUPLICATE, "Conflict occurred attempting to store " + kind + " - " + why);
    }

    /** 403: {@code You are not authorized to perform the requested action: …}. */
    public static MullionException forbidden(String action) {
        return new MullionException(
                ErrorCode.FORBIDDEN, "You are not authorized to perform the requested action: " + action + ".");
    }

    /** 401, without a hint of what was wrong. */
    public static MullionException unauthenticated() {
        return new MullionException(ErrorCode.UNAUTHENTICATED, "The request you have made requires authentication.");
    }

    /** Writes; a name that is taken becomes a 409. */
    public static <T> T unlessTaken(String kind, String name, Supplier<T> write) {
        try {
            return write.get();
        } catch (RuntimeException failure) {
            if (violatesUniqueness(failure)) {
                throw conflict(kind, "Duplicate entry found with name " + name + ".");
            }
            throw failure;
        }
    }

    private static boolean violatesUniqueness(Throwable failure) {
        for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
