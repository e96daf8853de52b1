package io.github.careplansdk.crypto.transport.store;

import io.github.careplansdk.core.name.OfficeNumber;

/** Keeps the units of many offices apart. */
@FunctionalInterface
public interface OfficeStores {
    /** Returns the stores of an office; they need not hold anything yet. Two calls give stores of the same content. */
    TransportStores of(OfficeNumber office);
}
