package io.mullion.spi.error;

/**
 * Every way in which Mullion says no. Codes are documented in {@code docs/errors.md}, appear in logs and in the
 * details of instance actions, and are never renamed.
 */
public enum ErrorCode {
    /** A field of a request is missing, of the wrong type, or out of range. */
    INVALID_INPUT(Kind.INVALID),
    /** A flavor key with the {@code powervm:} prefix is unknown or its value is not legal. */
    INVALID_EXTRA_SPEC(Kind.INVALID),
    /** The configuration file has an unknown key or a value that cannot be used. */
    INVALID_CONFIGURATION(Kind.INVALID),
    /** The body is larger than the limit. */
    BODY_TOO_LARGE(Kind.TOO_LARGE),
    /** No valid token, or wrong credentials. */
    UNAUTHENTICATED(Kind.UNAUTHENTICATED),
    /** A policy rule forbids it to this caller. */
    FORBIDDEN(Kind.FORBIDDEN),
    /** No such object, or not one that this caller may see. */
    NOT_FOUND(Kind.NOT_FOUND),
    /** An object with this name or key exists already. */
    DUPLICATE(Kind.CONFLICT),
    /** The object is not in a state in which this may be done. */
    STATE_CONFLICT(Kind.CONFLICT),
    /** Somebody else changed the object at the same time and the change could not be redone. */
    CONCURRENT_CHANGE(Kind.CONFLICT),
    /** A quota would be exceeded. */
    OVER_QUOTA(Kind.OVER_LIMIT),
    /** No host passed all filters. */
    NO_VALID_HOST(Kind.CAPACITY),
    /** No storage pool can hold the volume. */
    NO_VALID_POOL(Kind.CAPACITY),
    /** Hosts were chosen, but all claims on them were lost to others. */
    CLAIM_LOST(Kind.CAPACITY),
    /** A management console does not answer or refuses the log-on. */
    CONSOLE_UNREACHABLE(Kind.BACKEND),
    /** A management console refused a request; the message carries its own id (HSCL…, PVME…). */
    CONSOLE_REFUSED(Kind.BACKEND),
    /** A job of a management console failed; the message carries its own id. */
    JOB_FAILED(Kind.BACKEND),
    /** A job did not end in its time; it may still end on the console. */
    JOB_TIMED_OUT(Kind.BACKEND),
    /** The entry kept changing under us: the last 412 after all attempts. */
    ETAG_CONFLICT(Kind.BACKEND),
    /** No, or too few, active virtual I/O servers for this work. */
    VIOS_UNAVAILABLE(Kind.BACKEND),
    /** The partition's management connection (RMC) is not active, so it cannot be changed while running. */
    RMC_INACTIVE(Kind.BACKEND),
    /** The partition cannot move to that host; the message says why. */
    MIGRATION_REFUSED(Kind.BACKEND),
    /** A storage array does not answer or refuses the log-on. */
    ARRAY_UNREACHABLE(Kind.BACKEND),
    /** A storage array refused a command; the message carries its own id (CMMVC…). */
    ARRAY_REFUSED(Kind.BACKEND),
    /** The volume has no device on the virtual I/O servers that were asked. */
    DEVICE_NOT_FOUND(Kind.BACKEND),
    /** The external Keystone does not answer, or refuses the log-on of Mullion's own user. */
    IDENTITY_UNREACHABLE(Kind.BACKEND),
    /** The work was given up because somebody asked for it, or because the process is stopping. */
    CANCELLED(Kind.CANCELLED),
    /** A defect of ours. */
    INTERNAL(Kind.INTERNAL);

    /** What a code means to a caller and to an operator. */
    public enum Kind {
        /** The request itself is wrong: 400. */
        INVALID,
        /** 413 without a quota behind it. */
        TOO_LARGE,
        /** 401. */
        UNAUTHENTICATED,
        /** 403. */
        FORBIDDEN,
        /** 404. */
        NOT_FOUND,
        /** 409; the volume service answers 400, as OpenStack does. */
        CONFLICT,
        /** 403 in compute, 413 in volume: a quota. */
        OVER_LIMIT,
        /** No room: the work fails, the request was fine. */
        CAPACITY,
        /** A console, array or host said no or did not answer. */
        BACKEND,
        /** Given up on purpose. */
        CANCELLED,
        /** A defect: 500, logged with its stack. */
        INTERNAL
    }

    private final Kind kind;

    ErrorCode(Kind kind) {
        this.kind = kind;
    }

    /** What the code means to a caller and to an operator. */
    public Kind kind() {
        return kind;
    }
}
