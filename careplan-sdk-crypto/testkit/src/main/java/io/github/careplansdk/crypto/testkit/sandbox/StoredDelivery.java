package io.github.careplansdk.crypto.testkit.sandbox;

/**
 * A unit as the platform keeps it, in {@code unit.json} beside its body.
 *
 * @param ref the number under which its receiver gets it
 * @param unit serial, sender and receiver as in the header
 * @param digest 64 hexadecimal digits
 */
record StoredDelivery(
        String ref,
        String unit,
        String from,
        String to,
        String key,
        String bulk,
        String type,
        long size,
        String digest,
        String storedAt) {}
