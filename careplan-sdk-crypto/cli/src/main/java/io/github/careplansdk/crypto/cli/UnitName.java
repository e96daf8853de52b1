package io.github.careplansdk.crypto.cli;

import io.github.careplansdk.core.unit.UnitId;

/** A unit's name for people and programs, as outboxes and messages write it. */
final class UnitName {
    private UnitName() {}

    /** Serial, sender and receiver. */
    static String of(UnitId unit) {
        return unit.serial() + "_" + unit.address();
    }
}
