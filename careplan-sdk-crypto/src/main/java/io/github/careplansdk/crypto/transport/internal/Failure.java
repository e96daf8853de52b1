package io.github.careplansdk.crypto.transport.internal;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;

/** What is said of something that went wrong with one unit and stops no other. */
public final class Failure {
    private Failure() {}

    /** @param what the unit or folder that was worked on */
    public static Finding of(Exception failure, Object what) {
        if (failure instanceof CarePlanException known) {
            return known.finding();
        }
        if (failure instanceof StoreException store) {
            return store.finding();
        }
        // An interrupt closes the file that is being read or written.
        return Thread.currentThread().isInterrupted()
                ? Finding.of(TransportCode.EXCHANGE_STOPPED)
                : Finding.of(TransportCode.NOT_PROCESSED, what, reason(failure));
    }

    /**
     * The kind of a failure, and the words of a file system; not its paths, since attachments may be called after
     * people, nor the messages of other exceptions, which may quote content.
     */
    private static String reason(Exception failure) {
        if (failure instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return reason(unchecked.getCause());
        }
        String kind = failure.getClass().getSimpleName();
        String words = null;
        if (failure instanceof FileSystemException ofTheSystem) {
            words = ofTheSystem.getReason();
        } else if (failure.getClass() == IOException.class) {
            words = failure.getMessage();
        }
        return words == null ? kind : kind + ": " + words;
    }
}
