package io.github.careplansdk.csv.validate.internal.unit;

import io.github.careplansdk.csv.validate.internal.key.FirstRow;
import org.jspecify.annotations.Nullable;

/** How often a service of a user is counted, and the first row that counts it. */
class ServiceCount extends FirstRow {
    private long count;
    private @Nullable ServiceCount counterpart;

    final void add(long times) {
        count += times;
    }

    final long count() {
        return count;
    }

    /** Notes that the other table counts the same service with the same units and equipment. */
    final void pair(ServiceCount other) {
        counterpart = other;
        other.counterpart = this;
    }

    /** How the other table counts the same, or null where it does not. */
    final @Nullable ServiceCount counterpart() {
        return counterpart;
    }
}
