package io.github.careplansdk.csv.cli;

/** The command cannot do what it was asked to, and the caller can help it: said in both languages. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String japanese;
    private final String english;

    UsageException(String japanese, String english) {
        super(english);
        this.japanese = japanese;
        this.english = english;
    }

    String japanese() {
        return japanese;
    }

    String english() {
        return english;
    }
}
