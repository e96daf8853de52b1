package io.github.careplansdk.crypto.transport.store;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;

/**
 * A queued unit whose record cannot be read. It is not sent, for nobody knows its key any more, and stays where it is until a
 * person has looked at it.
 *
 * @param unit serial, sender and receiver
 * @param mayHaveLeft whether a byte of it may have left
 * @param finding what is damaged, and what to do
 */
public record DamagedUnit(UnitId unit, boolean mayHaveLeft, Finding finding) {}
