package io.github.careplansdk.csv.cli.conformance;

import io.github.careplansdk.core.internal.SafeText;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.csv.cli.conformance.Outcome.Result;
import java.io.IOException;
import java.util.List;

/** The outcomes for people: how many cases are as expected, then each case, and how an answer differs. */
public final class ConformanceText {
    private static final int MOST_FINDINGS = 20;
    private static final String INDENT = "    ";

    private final Language language;
    private final Messages messages;

    /** Reports in that language. */
    public ConformanceText(Language language) {
        this.language = language;
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
                (good == outcomes.size() ? in("適合", "CONFORMS") : in("不適合", "DOES NOT CONFORM")) + "  "
                        + in(
                                outcomes.size() + "件中 " + good + "件が期待どおり、不一致 "
                                        + count(outcomes, Result.DIFFERS)
                                        + "件、回答なし " + count(outcomes, Result.NO_ANSWER) + "件",
                                good + " of " + outcomes.size() + " cases as expected, "
                                        + count(outcomes, Result.DIFFERS) + " differ, "
                                        + count(outcomes, Result.NO_ANSWER) + " without an answer"));
        line(out, "");
        for (Outcome outcome : outcomes) {
            write(outcome, out);
        }
    }

    private static long count(List<Outcome> outcomes, Result result) {
        return outcomes.stream().filter(outcome -> outcome.result() == result).count();
    }

    private void write(Outcome outcome, Appendable out) throws IOException {
        String word = switch (outcome.result()) {
            case AS_EXPECTED -> in("一致  ", "ok    ");
            case DIFFERS -> in("不一致", "DIFFER");
            case NO_ANSWER -> in("無回答", "NONE  ");
        };
        line(out, word + "  " + outcome.asked().name() + "  " + outcome.asked().title());
        if (outcome.noAnswer().isPresent()) {
            line(out, INDENT + outcome.noAnswer().get().words(language));
            return;
        }
        String expected = outcome.asked().expected().verdict();
        String answered = outcome.verdict().orElse("");
        if (!answered.equals(expected)) {
            line(
                    out,
                    INDENT
                            + in("判定: 期待 " + expected + "、回答 ", "verdict: expected " + expected + ", answered ")
                            + answered);
        }
        write(in("足りない: ", "missing: "), outcome.missing(), out);
        write(in("余分: ", "unexpected: "), outcome.unexpected(), out);
    }

    private void write(String word, List<Finding> findings, Appendable out) throws IOException {
        for (Finding finding : findings.subList(0, Math.min(findings.size(), MOST_FINDINGS))) {
            line(out, INDENT + word + finding.code() + "  " + place(finding));
        }
        int more = findings.size() - MOST_FINDINGS;
        if (more > 0) {
            line(out, INDENT + word + in("ほか " + more + "件", more + " more"));
        }
    }

    private String place(Finding finding) {
        return messages.place(new Location(finding.file(), finding.line(), finding.row(), finding.column(), "", ""));
    }

    private String in(String japanese, String english) {
        return language == Language.JA ? japanese : english;
    }

    private static void line(Appendable out, String text) throws IOException {
        // A kit may come from anybody, its titles and names too.
        out.append(SafeText.of(text.stripTrailing())).append('\n');
    }
}
