package io.github.careplansdk.crypto.cli.exchange;

import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.internal.SafeText;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.cli.shared.JapanTime;
import io.github.careplansdk.crypto.cli.shared.UnitName;
import java.time.Clock;
import java.util.Optional;

/**
 * The log of a watch: a line for each event, with the time in Japan, written at once.
 *
 * @param terminal where the lines go
 */
record WatchLog(Terminal terminal, Language language, Clock clock) {
    void tell(String event) {
        terminal.out().println(SafeText.of(JapanTime.shown(clock.instant()) + "  " + event));
        terminal.out().flush();
    }

    /** Tells what stands in the way, and what to do. */
    void tell(String what, Optional<UnitId> unit, Finding finding) {
        tell(what + unit.map(id -> ": " + UnitName.of(id)).orElse("") + "  "
                + finding.code().name() + "  " + finding.message(language) + " " + finding.hint(language));
    }
}
