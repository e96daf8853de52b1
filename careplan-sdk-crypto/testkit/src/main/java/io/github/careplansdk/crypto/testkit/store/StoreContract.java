package io.github.careplansdk.crypto.testkit.store;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.crypto.transport.store.TransportStores;
import java.io.IOException;

/**
 * What every {@link TransportStores} has to do, as tests for JUnit 5. A test class of a store implements this interface and says
 * how its stores are made:
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
    /** The office whose stores are tested: units that are sent come from it, those received are for it. */
    OfficeNumber OFFICE = StoreSamples.OFFICE;

    /** Returns the stores of {@link #OFFICE}; within a test, always stores of the same content, at first of none. */
    @Override
    TransportStores stores() throws IOException;

    /** Tells whether several workers may have the stores open at a time. */
    @Override
    boolean admitsSeveralWorkers();
}
