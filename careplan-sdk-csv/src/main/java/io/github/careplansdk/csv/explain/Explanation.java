package io.github.careplansdk.csv.explain;

import io.github.careplansdk.core.move.ExchangeMove;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.OfficialMessage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What lies behind an official message: its causes and, where the files were checked, which of them it is.
 *
 * @param message the message that was shown
 * @param move what is announced about the move of the exchange
 * @param today the day of the explanation, before the move or after it
 * @param diagnosis what the files show, or empty where none were checked
 */
public record Explanation(OfficialMessage message, ExchangeMove move, LocalDate today, Optional<Diagnosis> diagnosis) {

    /** Returns the causes, the likeliest first. */
    public List<Cause> causes() {
        return Cause.of(message);
    }

    /** Returns what to do about a cause on the day of the explanation. */
    public String whatToDo(Cause cause, Language language) {
        return cause.whatToDo(language, move, today);
    }
}
