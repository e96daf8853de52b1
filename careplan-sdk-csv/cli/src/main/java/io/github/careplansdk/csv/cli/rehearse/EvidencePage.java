package io.github.careplansdk.csv.cli.rehearse;

import io.github.careplansdk.core.internal.text.Template;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.csv.testkit.rehearse.ItemResult;
import io.github.careplansdk.csv.testkit.rehearse.RehearsalResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;

/** The evidence sheet to print: product, version, date and the result of each case. It shows no content of cells. */
public final class EvidencePage {
    private static final Template TEMPLATE = Template.beside(EvidencePage.class, "evidence.html");

    private final RehearsalTexts texts;

    private EvidencePage(RehearsalTexts texts) {
        this.texts = texts;
    }

    /** Returns a sheet in a language. */
    public static EvidencePage in(Language language) {
        return new EvidencePage(RehearsalTexts.in(language));
    }

    /**
     * Writes the sheet, which says that it is UTF-8; the writer stays open.
     *
     * @throws IOException if {@code out} takes no more
     */
    public void write(Evidence evidence, Writer out) throws IOException {
        RehearsalResult result = evidence.result();
        Map<String, Object> page = new HashMap<>();
        page.put("text", texts.texts());
        page.put("language", texts.language().id());
        page.put("pattern", result.pattern());
        page.put("title", result.pattern().title(texts.language()));
        page.put("product", evidence.product());
        page.put("version", evidence.version());
        page.put("date", evidence.date());
        page.put("verdict", texts.verdict(result));
        page.put("verdictId", style(result.isPassed()));
        page.put("allowed", texts.allowed(result));
        page.put("items", result.items().stream().map(this::item).toList());
        try {
            TEMPLATE.write(page, out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
    }

    private static String style(boolean passed) {
        return passed ? "good" : "bad";
    }

    private Map<String, ?> item(ItemResult result) {
        return Map.of(
                "id", result.item().id(),
                "title", result.item().title(texts.language()),
                "expected", result.item().expected(texts.language()),
                "section", texts.section(result.item()),
                "style", style(result.isPassed()),
                "outcome", texts.outcome(result),
                "faults", texts.faults(result));
    }
}
