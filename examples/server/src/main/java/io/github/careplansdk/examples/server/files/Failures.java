package io.github.careplansdk.examples.server.files;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;

/** Logs failures that are not foreseen: what failed and where, but no message, since that might quote a file. */
public final class Failures {
    private static final int FRAMES = 8;

    private Failures() {}

    /** Logs a failure and what caused it. */
    public static void log(Logger log, String what, Throwable failure) {
        log.error("{}: {}", what, told(failure));
    }

    private static String told(Throwable failure) {
        String frames = Stream.of(failure.getStackTrace())
                .limit(FRAMES)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < "));
        String told = failure.getClass().getName() + " at " + frames;
        return failure.getCause() == null ? told : told + "; because of " + told(failure.getCause());
    }
}
