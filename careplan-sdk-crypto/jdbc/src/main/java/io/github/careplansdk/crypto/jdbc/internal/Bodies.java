package io.github.careplansdk.crypto.jdbc.internal;

import io.github.careplansdk.crypto.transport.store.Body;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;

/** Where the bytes of units are kept: in rows of their own, or in a store of the vendor's. */
interface Bodies {
    /** Keeps bytes under a new key, at the latest when the transaction is committed. */
    void write(Connection connection, String key, Body body) throws SQLException, IOException;

    /** Deletes bytes with the transaction, where that can be. */
    void delete(Connection connection, String key) throws SQLException;

    /** Deletes bytes of which a committed transaction has forgotten the key, or that it did not come to note. */
    void forget(String key) throws IOException;

    /**
     * Opens bytes for reading.
     *
     * @throws java.nio.file.NoSuchFileException if there are none under that key
     */
    InputStream open(String key) throws IOException;
}
