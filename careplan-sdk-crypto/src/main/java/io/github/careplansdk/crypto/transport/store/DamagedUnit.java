package io.github.careplansdk.crypto.transport.store;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;

/**
 * A queued unit whose record cannot be read. It is not sent, since its key is lost, and stays in the queue until a
 * person has looked at it.
 *
 * @param unit serial, sender and receiver
 * @param mayHaveLeft whether a byte of it may have been sent
 * @param finding what is damaged, and what to do
 */
public record DamagedUnit(UnitId unit, boolean mayHaveLeft, Finding finding) {}
