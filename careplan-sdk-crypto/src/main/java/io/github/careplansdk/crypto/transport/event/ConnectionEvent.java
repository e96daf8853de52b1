package io.github.careplansdk.crypto.transport.event;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.FindingCode;
import java.time.Duration;
import java.util.Optional;

/**
 * A session with the other side was opened or closed, or could not be opened. Connections below it, which the JDK opens and
 * keeps as it needs them, are not told.
 *
 * @param change what happened
 * @param peer the other side, as it stands in the audit trail
 * @param office the office whose session it is; empty where its certificate does not tell
 * @param failure the code of what went wrong; empty where nothing did
 * @param took how long opening took, with the login where there is one; zero for the end
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
