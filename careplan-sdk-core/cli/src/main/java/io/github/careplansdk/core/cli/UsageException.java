package io.github.careplansdk.core.cli;

/** The command cannot do what it was asked to, and the caller can help it: said in both languages. */
public class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String japanese;
    private final String english;

    /** An exception with its words in both languages. */
    public UsageException(String japanese, String english) {
        super(english);
        this.japanese = japanese;
        this.english = english;
    }

    /** What to tell the caller, in Japanese. */
    public final String japanese() {
        return japanese;
    }

    /** What to tell the caller, in English. */
    public final String english() {
        return english;
    }
}
