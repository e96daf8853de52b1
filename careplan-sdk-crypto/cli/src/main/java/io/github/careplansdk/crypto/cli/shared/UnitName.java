package io.github.careplansdk.crypto.cli.shared;

import io.github.careplansdk.core.unit.UnitId;

/** A unit's name for people and programs, as outboxes and messages write it. */
public final class UnitName {
    private UnitName() {}

    /** Serial, sender and receiver. */
    public static String of(UnitId unit) {
        return unit.serial() + "_" + unit.address();
    }
}
