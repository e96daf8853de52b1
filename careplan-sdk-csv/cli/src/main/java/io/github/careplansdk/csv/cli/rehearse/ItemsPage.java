package io.github.careplansdk.csv.cli.rehearse;

import io.github.careplansdk.core.internal.text.Template;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.source.OpenSource;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.core.source.SourceLimits;
import io.github.careplansdk.csv.testkit.rehearse.ItemRows;
import io.github.careplansdk.csv.testkit.rehearse.Rehearsal;
import io.github.careplansdk.csv.testkit.rehearse.RehearsalItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The cases of a rehearsal to print: what to import, what to look at, what to export. */
public final class ItemsPage {
    private static final Template TEMPLATE = Template.beside(ItemsPage.class, "items.html");

    private final RehearsalTexts texts;

    private ItemsPage(RehearsalTexts texts) {
        this.texts = texts;
    }

    /** Returns a page in a language. */
    public static ItemsPage in(Language language) {
        return new ItemsPage(RehearsalTexts.in(language));
    }

    /**
     * Writes the page, which says that it is UTF-8; the writer stays open.
     *
     * @throws IOException if {@code out} takes no more
     */
    public void write(Rehearsal rehearsal, Writer out) throws IOException {
        Map<String, Object> page = Map.of(
                "text", texts.texts(),
                "language", texts.language().id(),
                "pattern", rehearsal.pattern(),
                "title", rehearsal.pattern().title(texts.language()),
                "files", files(rehearsal),
                "kinds", kinds(rehearsal),
                "items", rehearsal.items().stream().map(this::item).toList());
        try {
            TEMPLATE.write(page, out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
    }

    private static List<String> files(Rehearsal rehearsal) throws IOException {
        try (OpenSource open = rehearsal.samples().open(SourceLimits.DEFAULT)) {
            return open.files().map(SourceFile::path).sorted().toList();
        }
    }

    /** The kinds to export: not the deletions. */
    private static Set<FileKind> kinds(Rehearsal rehearsal) {
        Set<FileKind> kinds = new TreeSet<>();
        rehearsal.items().stream()
                .flatMap(item -> item.rows().stream())
                .map(ItemRows::kind)
                .filter(kind -> Standard.published().newest().deletedBy(kind).isEmpty())
                .forEach(kinds::add);
        return kinds;
    }

    private Map<String, ?> item(RehearsalItem item) {
        return Map.of(
                "id", item.id(),
                "title", item.title(texts.language()),
                "expected", item.expected(texts.language()),
                "section", texts.section(item),
                "rows", texts.rows(item));
    }
}
