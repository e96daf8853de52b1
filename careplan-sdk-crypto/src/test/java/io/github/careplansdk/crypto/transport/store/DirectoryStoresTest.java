package io.github.careplansdk.crypto.transport.store;

import io.github.careplansdk.crypto.testkit.store.StoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class DirectoryStoresTest implements StoreContract {
    @TempDir
    private Path folder;

    @Override
    public TransportStores stores() {
        return DirectoryStores.below(folder).of(OFFICE);
    }

    @Override
    public boolean admitsSeveralWorkers() {
        return false;
    }
}
