package io.github.careplansdk.crypto.testkit.store;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.crypto.transport.store.TransportStores;
import java.io.IOException;

/**
 * The contract of {@link TransportStores} as tests for JUnit 5. The test class of an implementation implements this
 * interface and provides its stores:
 *
 * <pre>{@code
 * class MyStoresTest implements StoreContract {
 *     @TempDir
 *     private Path folder;
 *
 *     @Override
 *     public TransportStores stores() {
 *         return MyStores.in(folder).of(OFFICE);
 *     }
 *
 *     @Override
 *     public boolean admitsSeveralWorkers() {
 *         return false;
 *     }
 * }
 * }</pre>
 */
public interface StoreContract extends OutboxContract, InboxContract, TrailContract, WorkersContract {
    /** The office whose stores are tested. */
    OfficeNumber OFFICE = StoreSamples.OFFICE;

    /**
     * Returns the stores of {@link #OFFICE}. Within a test all calls return stores of the same content, which is empty
     * at first.
     */
    @Override
    TransportStores stores() throws IOException;

    /** Returns whether several workers may have the stores open at a time. */
    @Override
    boolean admitsSeveralWorkers();
}
