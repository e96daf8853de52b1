package io.github.careplansdk.crypto.transport.protocol;

import java.time.Duration;

/** One attempt of a call, with its time limits and its progress. Safe for use by several threads. */
public interface Attempt {
    /** Returns the number of the attempt, 1 for the first. */
    int number();

    /** Returns whether an earlier attempt for the same unit, in this or an earlier process, may have arrived. */
    boolean mayHaveArrived();

    /** Returns how long the call may take with all its attempts. */
    Duration deadline();

    /** Returns the time left until the deadline; zero or negative when it has passed. */
    Duration left();

    /** Returns how long the attempt may go without progress before it is given up. */
    Duration stall();

    /** Records that bytes of a unit's body were sent. */
    void sent(long bytes);

    /** Records that bytes were received. */
    void received(long bytes);

    /** Returns the number of bytes of a unit's body that may have been sent. */
    long bytesSent();

    /** Returns the number of bytes received. */
    long bytesReceived();
}
