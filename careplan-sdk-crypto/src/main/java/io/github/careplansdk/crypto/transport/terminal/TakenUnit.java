package io.github.careplansdk.crypto.transport.terminal;

import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.ContentDigest;
import java.time.Instant;

/**
 * A unit that a terminal has taken.
 *
 * @param unit serial, sender and receiver
 * @param terminal the name of the terminal
 * @param at when it was stored there, by that terminal's clock
 * @param digest the digest of what it has received
 */
public record TakenUnit(UnitId unit, String terminal, Instant at, ContentDigest digest) {}
