package io.github.careplansdk.core;

/**
 * Something the SDK was asked to do and could not: a programming or environment error. Bad data is never an exception;
 * it is a problem in a report. The message says what to do next and holds no cell content.
 */
public class CarePlanException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /** An error with a stable code and a message that says what to do next. */
    public CarePlanException(String code, String message) {
        super(code + ": " + message);
        this.code = code;
    }

    /** As above, with its cause. */
    public CarePlanException(String code, String message, Throwable cause) {
        super(code + ": " + message, cause);
        this.code = code;
    }

    /** The code, stable over versions. */
    public final String code() {
        return code;
    }
}
