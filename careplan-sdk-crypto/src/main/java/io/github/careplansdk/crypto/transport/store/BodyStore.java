package io.github.careplansdk.crypto.transport.store;

import java.io.IOException;
import java.util.Optional;

/**
 * Keeps the bytes of units apart from what is remembered of them: on a disk that workers share, or in object storage. A store
 * writes a body before it remembers the unit, and forgets the unit before it deletes the body; so a crash leaves at most a
 * body that nothing speaks of.
 *
 * <p>Keys are chosen by the store that uses this: segments of {@code A-Za-z0-9._-}, none of them {@code .} or {@code ..}, divided
 * by {@code /}, at most 200 characters. No key is used again for other bytes.
 */
public interface BodyStore {
    /**
     * Keeps bytes under a key. They are written aside and appear whole: who asks for the key meanwhile, or after a crash in
     * the middle, finds nothing. When this returns, they are safe. What was kept under the key before is replaced.
     *
     * @return how many bytes were kept
     */
    long write(String key, Body body) throws IOException;

    /** Returns what is kept under a key; empty where there is nothing. */
    Optional<Body> find(String key) throws IOException;

    /** Deletes what is kept under a key; nothing where there is nothing. */
    void delete(String key) throws IOException;
}
