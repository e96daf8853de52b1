package io.github.careplansdk.examples.server.files;

/** Thrown when the server does not do what it was asked to do: {@link Why} says why, for people and programs. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Why why;
    private final String[] about;

    /**
     * Creates a refusal.
     *
     * @param about what the text has in its gaps, such as the name of a parameter; never what a request says
     */
    public Refused(Why why, String... about) {
        super(why.name());
        this.why = why;
        this.about = about.clone();
    }

    /** Returns the reason. */
    public Why why() {
        return why;
    }

    /** Returns what the text has in its gaps. */
    public String[] about() {
        return about.clone();
    }

    /** The reasons, each with a text {@code refused.…} in the bundles. */
    public enum Why {
        /** Nothing was uploaded. */
        NOTHING_UPLOADED(400),
        /** A ZIP is not one. */
        NOT_READABLE(400),
        /** A body is no ZIP, and no file name says what it is. */
        NAME_MISSING(400),
        /** A parameter has a value that it may not have. */
        NOT_VALID(400),
        /** A parameter is missing. */
        PARAMETER_MISSING(400),
        /** A request is none of those that are described. */
        BAD_REQUEST(400),
        /** A program has not sent the token. */
        TOKEN(401),
        /** Somebody has not logged in, or a form is not of a page of this session. */
        FORBIDDEN(403),
        /** A call has another method. */
        METHOD(405),
        /** The answer cannot have the type that is asked for. */
        NOT_ACCEPTABLE(406),
        /** The body has a type that is not read. */
        MEDIA_TYPE(415),
        /** A file of the request is larger than allowed, packed or unpacked. */
        TOO_LARGE(413),
        /** The files cannot be converted. */
        NOT_CONVERTED(422),
        /** A file has a name that it cannot have in a folder. */
        UNUSABLE_NAME(422),
        /** There is no file of the standard to convert. */
        NOTHING_TO_CONVERT(422),
        /** There is no such page or upload, or no more. */
        NOT_THERE(404),
        /** There is no such call. */
        NO_SUCH_CALL(404),
        /** There is no such unit in the inbox, or no more. */
        UNIT_NOT_THERE(404),
        /** The session has as many uploads as it may. */
        TOO_MANY(409),
        /** All memory for uploads is in use. */
        BUSY(503),
        /** No platform is configured. */
        NO_PLATFORM(409),
        /** The server failed. */
        FAILED(500);

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
