package io.github.careplansdk.crypto.testkit.sandbox;

/** A request that the platform does not fulfil, as RFC 9457 has it. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String word;
    private final String title;

    Refusal(int status, String word, String title) {
        super(word, null, false, false);
        this.status = status;
        this.word = word;
        this.title = title;
    }

    int status() {
        return status;
    }

    String word() {
        return word;
    }

    String title() {
        return title;
    }
}
