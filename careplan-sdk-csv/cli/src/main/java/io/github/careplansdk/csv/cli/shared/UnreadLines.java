package io.github.careplansdk.csv.cli.shared;

import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.internal.SafeText;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Problem;
import java.util.List;

/** What a command says of what it could not read: the findings that {@code validate} reports, a line each. */
public final class UnreadLines {
    private UnreadLines() {}

    public static void say(List<Problem> problems, Language language, Terminal terminal) {
        Messages messages = Messages.in(language);
        for (Problem problem : problems) {
            String place = messages.place(problem.location());
            terminal.out()
                    .println(SafeText.of(
                            problem.code() + (place.isEmpty() ? "" : " " + place) + ": " + messages.message(problem)));
        }
    }
}
