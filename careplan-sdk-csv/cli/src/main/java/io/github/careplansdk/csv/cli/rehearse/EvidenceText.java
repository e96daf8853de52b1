package io.github.careplansdk.csv.cli.rehearse;

import io.github.careplansdk.core.internal.Page;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.csv.testkit.rehearse.ItemResult;
import io.github.careplansdk.csv.testkit.rehearse.RehearsalResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The evidence for people.
 *
 * @param language the language
 * @param width the columns of a line
 * @param coloured whether it has the colours of a terminal
 */
public record EvidenceText(Language language, int width, boolean coloured) {
    /**
     * Writes the evidence, its lines ended by LF.
     *
     * @throws IOException if {@code out} takes no more
     */
    public void write(Evidence evidence, Appendable out) throws IOException {
        RehearsalTexts texts = RehearsalTexts.in(language);
        RehearsalResult result = evidence.result();
        Page page = new Page(out, width, coloured);
        page.line(0, style(result.isPassed()), texts.verdict(result));
        page.line(0, Style.PLAIN, result.pattern() + "  " + result.pattern().title(language));
        page.facts(0, Style.PLAIN, facts(evidence, texts));
        page.paragraph(0, Style.DIM, texts.get("notOfficial"));
        page.gap();
        for (ItemResult item : result.items()) {
            page.labelled(
                    0,
                    style(item.isPassed()),
                    texts.outcome(item) + "  " + item.item().id(),
                    item.item().title(language));
            for (String fault : texts.faults(item)) {
                page.paragraph(4, Style.PLAIN, fault);
            }
        }
        List<String> allowed = texts.allowed(result);
        if (!allowed.isEmpty()) {
            page.gap();
            page.line(0, Style.BOLD, texts.get("allowed"));
            for (String each : allowed) {
                page.paragraph(4, Style.PLAIN, each);
            }
        }
    }

    private static List<String> facts(Evidence evidence, RehearsalTexts texts) {
        List<String> facts = new ArrayList<>();
        if (!evidence.product().isEmpty()) {
            facts.add(texts.get("product") + " " + evidence.product());
        }
        if (!evidence.version().isEmpty()) {
            facts.add(texts.get("version") + " " + evidence.version());
        }
        facts.add(texts.get("date") + " " + evidence.date());
        return facts;
    }

    private static Style style(boolean passed) {
        return passed ? Style.GOOD : Style.BAD;
    }
}
