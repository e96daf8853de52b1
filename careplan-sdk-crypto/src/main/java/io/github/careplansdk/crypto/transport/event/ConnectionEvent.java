package io.github.careplansdk.crypto.transport.event;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.FindingCode;
import java.time.Duration;
import java.util.Optional;

/**
 * A session with the peer was opened or closed, or could not be opened. The connections of the JDK below it are not
 * reported.
 *
 * @param change what happened
 * @param peer the peer, as in the audit trail
 * @param office the office of the session; empty if its certificate does not name it
 * @param failure the code of the error; empty if there was none
 * @param took how long opening took, including a login; zero for closing
 */
public record ConnectionEvent(
        Change change, String peer, Optional<OfficeNumber> office, Optional<FindingCode> failure, Duration took) {
    /** What happened to a session. */
    public enum Change {
        /** It was opened. */
        OPENED,
        /** It could not be opened. */
        NOT_OPENED,
        /** It was closed. */
        CLOSED
    }
}
