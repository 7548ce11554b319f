package io.mullion.spi.error;

import org.jspecify.annotations.Nullable;

/**
 * The one exception that crosses module borders. The message is a whole sentence which names the thing and, for bad
 * input, the field: it is shown to users as it is.
 */
public final class MullionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    /** A failure with a code and a sentence. */
    public MullionException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    /** A failure with a code, a sentence and what led to it. */
    public MullionException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** What went wrong, for programs. */
    public ErrorCode code() {
        return code;
    }

    /** What went wrong, for people: never null. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** Bad input: 400 with a sentence that names the field. */
    public static MullionException invalid(String message) {
        return new MullionException(ErrorCode.INVALID_INPUT, message);
    }

    /** No such object: 404. */
    public static MullionException notFound(String message) {
        return new MullionException(ErrorCode.NOT_FOUND, message);
    }

    /** Not in this state: 409, or 400 in the volume service. */
    public static MullionException stateConflict(String message) {
        return new MullionException(ErrorCode.STATE_CONFLICT, message);
    }

    /** A defect of ours, with its cause. */
    public static MullionException internal(String message, Throwable cause) {
        return new MullionException(ErrorCode.INTERNAL, message, cause);
    }
}
