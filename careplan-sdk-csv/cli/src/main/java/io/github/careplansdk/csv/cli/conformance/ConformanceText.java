package io.github.careplansdk.csv.cli.conformance;

import io.github.careplansdk.core.internal.SafeText;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.csv.cli.conformance.Outcome.Result;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The outcomes for people: how many cases are as expected, then each case, and how an answer differs. */
public final class ConformanceText {
    private static final int MOST_FINDINGS = 20;
    private static final String INDENT = "    ";

    private final Texts texts;
    private final Messages messages;

    /** Reports in that language. */
    public ConformanceText(Language language) {
        this.texts = Texts.beside(ConformanceText.class, language);
        this.messages = Messages.in(language);
    }

    /**
     * Writes a report, its lines ended by LF.
     *
     * @throws IOException if {@code out} takes no more
     */
    public void write(List<Outcome> outcomes, Appendable out) throws IOException {
        long good = count(outcomes, Result.AS_EXPECTED);
        line(
                out,
                texts.with(
                        good == outcomes.size() ? "conforms" : "conformsNot",
                        Map.of(
                                "cases", String.valueOf(outcomes.size()),
                                "good", String.valueOf(good),
                                "differ", String.valueOf(count(outcomes, Result.DIFFERS)),
                                "none", String.valueOf(count(outcomes, Result.NO_ANSWER)))));
        line(out, "");
        for (Outcome outcome : outcomes) {
            write(outcome, out);
        }
    }

    private static long count(List<Outcome> outcomes, Result result) {
        return outcomes.stream().filter(outcome -> outcome.result() == result).count();
    }

    private void write(Outcome outcome, Appendable out) throws IOException {
        line(
                out,
                texts.with(
                        "case." + outcome.result(),
                        Map.of(
                                "name", outcome.asked().name(),
                                "title", outcome.asked().title())));
        if (outcome.noAnswer().isPresent()) {
            line(out, INDENT + outcome.noAnswer().get().words(texts.language()));
            return;
        }
        String expected = outcome.asked().expected().verdict();
        String answered = outcome.verdict().orElse("");
        if (!answered.equals(expected)) {
            line(out, INDENT + texts.with("verdict", Map.of("expected", expected, "answered", answered)));
        }
        write("missing", outcome.missing(), out);
        write("unexpected", outcome.unexpected(), out);
    }

    private void write(String key, List<Finding> findings, Appendable out) throws IOException {
        for (Finding finding : findings.subList(0, Math.min(findings.size(), MOST_FINDINGS))) {
            line(out, difference(key, finding.code() + "  " + place(finding)));
        }
        int more = findings.size() - MOST_FINDINGS;
        if (more > 0) {
            line(out, difference(key, texts.with("more", Map.of("count", String.valueOf(more)))));
        }
    }

    private String place(Finding finding) {
        return messages.place(new Location(finding.file(), finding.line(), finding.row(), finding.column(), "", ""));
    }

    private String difference(String key, String finding) {
        return INDENT + texts.with(key, Map.of("finding", finding));
    }

    private static void line(Appendable out, String text) throws IOException {
        // A kit may come from anybody, its titles and names too.
        out.append(SafeText.of(text.stripTrailing())).append('\n');
    }
}
