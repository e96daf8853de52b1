package io.github.careplansdk.crypto.transport.protocol.internal;

import java.io.IOException;

/** A peer sends more than its answer may hold. */
public final class AnswerTooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long limit;

    AnswerTooLongException(long limit) {
        super("more than " + limit + " bytes");
        this.limit = limit;
    }

    public long limit() {
        return limit;
    }
}
