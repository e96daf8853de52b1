package io.github.careplansdk.csv.validate;

/** How often a service of a user is counted, and the first row that counts it. */
class ServiceCount extends FirstRow {
    private long count;

    final void add(long times) {
        count += times;
    }

    final long count() {
        return count;
    }
}
