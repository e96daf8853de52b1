package io.github.careplansdk.crypto.testkit;

import io.github.careplansdk.crypto.transport.store.DirectoryStores;
import io.github.careplansdk.crypto.transport.store.TransportStores;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class DirectoryStoresTest extends StoreContract {
    @TempDir
    private Path folder;

    @Override
    protected TransportStores stores() {
        return DirectoryStores.below(folder).of(OFFICE);
    }

    @Override
    protected boolean admitsSeveralWorkers() {
        return false;
    }
}
