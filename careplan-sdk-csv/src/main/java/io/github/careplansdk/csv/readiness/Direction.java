package io.github.careplansdk.csv.readiness;

/** Which way a file went. */
public enum Direction {
    /** The product exported it, to be sent. */
    EXPORTED,
    /** Another office's product exported it, and it was received. */
    RECEIVED
}
