package io.github.careplansdk.csv.readiness;

import io.github.careplansdk.core.internal.text.Template;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.csv.readiness.internal.ReadinessWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The report as one page for a browser, to print or to hand on. It needs no network and no script, and escapes all names of files.
 * Immutable and safe to share.
 */
public final class ReadinessPage {
    private static final Template TEMPLATE = Template.beside(ReadinessPage.class, "readiness.html");

    private final Language language;

    private ReadinessPage(Language language) {
        this.language = language;
    }

    /** Returns a page in a language. */
    public static ReadinessPage in(Language language) {
        return new ReadinessPage(language);
    }

    /**
     * Writes the page, which says that it is UTF-8; the writer stays open.
     *
     * @throws IOException if {@code out} cannot be written
     */
    public void write(ReadinessReport report, Writer out) throws IOException {
        ReadinessWords words = new ReadinessWords(report, language);
        Map<String, Object> page = new HashMap<>();
        page.put("text", words.texts());
        page.put("language", language.id());
        page.put("verdict", words.verdict());
        page.put("verdictId", report.isReady() ? "good" : "bad");
        page.put("when", words.when());
        page.put(
                "directions",
                Stream.of(Direction.values())
                        .filter(direction -> !report.files(direction).isEmpty())
                        .map(direction -> direction(direction, words))
                        .toList());
        page.put("unchecked", words.unchecked());
        page.put("stops", words.stops());
        page.put("actions", words.actions());
        page.put(
                "announced",
                words.announced().stream()
                        .map(fact -> Map.of("name", fact.name(), "value", fact.value(), "source", fact.source()))
                        .toList());
        page.put("unknown", words.unknown());
        try {
            TEMPLATE.write(page, out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
    }

    private static Map<String, ?> direction(Direction direction, ReadinessWords words) {
        List<String> counts = words.counts(direction);
        return Map.of(
                "title", counts.get(0),
                "counts", counts.subList(1, counts.size()),
                "groups",
                        words.groups(direction).stream()
                                .map(ReadinessPage::group)
                                .toList());
    }

    private static Map<String, ?> group(ReadinessWords.Group group) {
        return Map.of(
                "state", group.usability().name().toLowerCase(Locale.ROOT),
                "usability", group.facts().get(0),
                "facts", group.facts().subList(1, group.facts().size()),
                "obstacles", group.obstacles(),
                "paths", group.paths());
    }
}
