package io.github.careplansdk.crypto.transport.store;

import java.io.IOException;
import java.util.Optional;

/**
 * Keeps the bytes of units apart from their records: on a disk that workers share, or in object storage. A store writes
 * a body before the record, and deletes the record before the body, so a crash leaves at most an unreferenced body.
 *
 * <p>Keys are chosen by the store that uses this: segments of {@code A-Za-z0-9._-}, none of which begins with a dot,
 * separated by {@code /}, at most 200 characters. A key is not reused for other bytes.
 */
public interface BodyStore {
    /**
     * Stores bytes under a key, atomically: while this runs, and after a crash, the key is not found. When this
     * returns, the bytes are durable. Bytes that were stored under the key before are replaced.
     *
     * @return the number of bytes stored
     */
    long write(String key, Body body) throws IOException;

    /** Returns the bytes stored under a key, or empty if there are none. */
    Optional<Body> find(String key) throws IOException;

    /** Deletes the bytes stored under a key, if there are any. */
    void delete(String key) throws IOException;
}
