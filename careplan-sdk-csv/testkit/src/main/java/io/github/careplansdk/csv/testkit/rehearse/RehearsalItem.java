package io.github.careplansdk.csv.testkit.rehearse;

import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Language;
import java.util.List;

/**
 * A case of a rehearsal.
 *
 * @param id the pattern and a number, such as {@code D1-01}
 * @param topic what it shows, by a name that patterns share, such as {@code repeated-empty}
 * @param section the part of the standard that it is about
 * @param rows where it is in the samples; nowhere for the export as a whole
 */
public record RehearsalItem(String id, String topic, StandardSection section, List<ItemRows> rows) {
    public RehearsalItem {
        rows = List.copyOf(rows);
    }

    /** Returns what the samples show. */
    public String title(Language language) {
        return text("title", language);
    }

    /** Returns what a product has to show and to export after the import. */
    public String expected(Language language) {
        return text("expected", language);
    }

    private String text(String part, Language language) {
        return Texts.beside(RehearsalItem.class, language).get("topic." + topic + "." + part);
    }
}
