package io.github.careplansdk.crypto.jdbc.internal;

import io.github.careplansdk.crypto.transport.store.Body;
import io.github.careplansdk.crypto.transport.store.BodyStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.sql.Connection;

/** Bytes in a store of the vendor's: there before the row that names them, and deleted after it. */
public final class BodiesElsewhere implements Bodies {
    private final BodyStore store;

    /** Keeps bytes in that store. */
    public BodiesElsewhere(BodyStore store) {
        this.store = store;
    }

    @Override
    public void write(Connection connection, String key, Body body) throws IOException {
        store.write(key, body);
    }

    /** Does nothing: they are deleted when the transaction is committed. */
    @Override
    public void delete(Connection connection, String key) {}

    @Override
    public void forget(String key) throws IOException {
        store.delete(key);
    }

    @Override
    public InputStream open(String key) throws IOException {
        return store.find(key).orElseThrow(() -> new NoSuchFileException(key)).open();
    }
}
