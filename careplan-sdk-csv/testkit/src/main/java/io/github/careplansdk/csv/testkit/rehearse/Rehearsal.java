package io.github.careplansdk.csv.testkit.rehearse;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.source.Sink;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.csv.testkit.rehearse.internal.Check;
import io.github.careplansdk.csv.testkit.rehearse.internal.Item;
import io.github.careplansdk.csv.testkit.rehearse.internal.ItemTable;
import io.github.careplansdk.csv.testkit.rehearse.internal.ReadFiles;
import io.github.careplansdk.csv.testkit.rehearse.internal.SampleFiles;
import io.github.careplansdk.csv.testkit.rehearse.internal.SampleForms;
import java.io.IOException;
import java.util.List;

/**
 * The rehearsal of a pattern: files to import into a product, the forms that the product has to show then, and a check of
 * what it exports.
 *
 * <pre>{@code
 * Rehearsal rehearsal = Rehearsal.of(RehearsalPattern.D1);
 * Source samples = rehearsal.samples();
 * // the product imports the files and exports what it has
 * RehearsalResult result = rehearsal.check(Source.of(Path.of("export")));
 * }</pre>
 *
 * <p>All people and offices are invented. Immutable and safe to share.
 */
public final class Rehearsal {
    private final RehearsalPattern pattern;
    private final Source samples;
    private final ReadFiles files;
    private final List<Item> items;

    private Rehearsal(RehearsalPattern pattern) throws IOException {
        this.pattern = pattern;
        this.samples = Source.of(SampleFiles.of(pattern));
        this.files = ReadFiles.of(samples);
        this.items = ItemTable.of(pattern, files);
    }

    /**
     * Returns the rehearsal of a pattern.
     *
     * @throws IOException if there is no room for the samples' temporary files
     */
    public static Rehearsal of(RehearsalPattern pattern) throws IOException {
        return new Rehearsal(pattern);
    }

    /** Returns the pattern. */
    public RehearsalPattern pattern() {
        return pattern;
    }

    /** Returns the cases. */
    public List<RehearsalItem> items() {
        return items.stream().map(Item::item).toList();
    }

    /** Returns the files to import. A product applies their units in the order of their serials. */
    public Source samples() {
        return samples;
    }

    /**
     * Writes the official forms of all users as they are after the import: an index and a page for each user.
     *
     * @throws IOException if they cannot be written
     */
    public void writeForms(Sink out) throws IOException {
        SampleForms.write(samples, files, out);
    }

    /**
     * Checks what a product exports after it has imported the samples. Of an export that cannot be read as a whole nothing is
     * compared: the result tells what is damaged.
     *
     * @throws CarePlanException with code {@code NO_FILES} if there is no file in the export
     * @throws IOException if there is nothing at a path, or a stream cannot be copied
     */
    public RehearsalResult check(Source export) throws IOException {
        return Check.of(pattern, items, samples, files, export);
    }
}
