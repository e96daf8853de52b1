package io.github.careplansdk.crypto.transport.protocol;

import java.time.Duration;

/** One attempt of a call: how long it may take, and what has moved. Safe to use by several threads. */
public interface Attempt {
    /** Returns which attempt of its call it is: 1 for the first. */
    int number();

    /** Tells whether an earlier attempt for the same unit, also one of an earlier process, may have arrived. */
    boolean mayHaveArrived();

    /** Returns how long the call may take with all its attempts. */
    Duration deadline();

    /** Returns how much of that is left; nothing or less when it has passed. */
    Duration left();

    /** Returns how long nothing may move before the attempt is given up. */
    Duration stall();

    /** Tells that so many bytes of a unit's body have left. */
    void sent(long bytes);

    /** Tells that so many bytes have arrived. */
    void received(long bytes);

    /** Returns how many bytes of a unit's body may have left. */
    long bytesSent();

    /** Returns how many bytes have arrived. */
    long bytesReceived();
}
