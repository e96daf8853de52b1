package io.github.careplansdk.crypto.transport.store;

import io.github.careplansdk.core.name.OfficeNumber;

/** The stores of many offices. */
@FunctionalInterface
public interface OfficeStores {
    /** Returns the stores of an office, which may be new. All stores returned for an office share their content. */
    TransportStores of(OfficeNumber office);
}
