package io.github.careplansdk.examples.server.files;

/** Thrown when the server does not do what it was asked to do: {@link Why} says why, for people and programs. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Why why;

    /** Creates a refusal. */
    public Refused(Why why) {
        super(why.name());
        this.why = why;
    }

    /** Returns the reason. */
    public Why why() {
        return why;
    }

    /** The reasons, each with a text {@code refused.…} in the bundles. */
    public enum Why {
        /** Nothing was uploaded. */
        NOTHING_UPLOADED(400),
        /** A ZIP is not one, or a file has no name. */
        NOT_READABLE(400),
        /** An office number or another value is not one. */
        NOT_VALID(400),
        /** A file of the request is larger than allowed, packed or unpacked. */
        TOO_LARGE(413),
        /** The files cannot be converted. */
        NOT_CONVERTED(422),
        /** There is no such upload or unit, or no more. */
        NOT_THERE(404),
        /** The session has as many uploads as it may. */
        TOO_MANY(409),
        /** All memory for uploads is in use. */
        BUSY(503),
        /** No platform is configured. */
        NO_PLATFORM(409);

        private final int status;

        Why(int status) {
            this.status = status;
        }

        /** Returns the HTTP status. */
        public int status() {
            return status;
        }
    }
}
