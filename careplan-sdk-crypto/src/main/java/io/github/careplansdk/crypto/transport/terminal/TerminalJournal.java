package io.github.careplansdk.crypto.transport.terminal;

import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.terminal.internal.FolderJournal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The journal of an office whose terminals all download: which terminal has taken which unit. The platform gives a unit only
 * once, so that it is on that terminal and on no other. Implementations are safe for use by several threads and
 * processes.
 */
public interface TerminalJournal {
    /**
     * Returns the journal in a folder that all terminals share, such as one of a file server. Each terminal writes to a file of its
     * own, to which it only adds.
     *
     * @param folder created when the first unit is taken
     * @param terminal the name of this terminal, which no other has: at most 64 letters, digits, {@code -}, {@code _}
     *     and {@code .}
     * @throws IllegalArgumentException if the name has another form, or cannot be the name of a file
     */
    static TerminalJournal folder(Path folder, String terminal) {
        return new FolderJournal(folder, terminal);
    }

    /** Returns what all terminals have taken by the journal in a folder, the oldest first; nothing if it does not exist. */
    static List<TakenUnit> read(Path folder) throws IOException {
        return FolderJournal.read(folder);
    }

    /** Returns the name of this terminal. */
    String terminal();

    /**
     * Records that this terminal has taken a unit. The record is durable on return. Calls with the same unit may record
     * it again; {@link #all} returns it once.
     */
    void taken(StoredUnit unit) throws IOException;

    /** Returns what all terminals have taken, the oldest first. */
    List<TakenUnit> all() throws IOException;
}
