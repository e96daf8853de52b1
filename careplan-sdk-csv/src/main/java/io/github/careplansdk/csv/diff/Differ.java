package io.github.careplansdk.csv.diff;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.csv.diff.internal.Comparison;
import io.github.careplansdk.csv.diff.internal.SideContent;
import io.github.careplansdk.csv.diff.internal.SideReader;
import io.github.careplansdk.csv.io.Limits;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Compares two sets of files record by record: two months, two versions of a plan, or a plan and what came back.
 *
 * <pre>{@code
 * Diff found = Differ.create().diff(Path.of("april"), Path.of("may"));
 * found.users().forEach(user -> user.groups().forEach(...));
 * }</pre>
 *
 * <p>A side is what its units leave when they are applied in the order of their serials: of each key (the standard's section
 * on keys between the files of a unit) the newest unit counts, and a newer deletion takes it away. Cells are compared as
 * texts, so that an error in one does not matter; two texts are the same where they are the same value of their column.
 *
 * <p>Groups of records with the same key are compared. What is then left of a user and a family is compared where it is
 * exactly one group on each side: another version, or another month. Where a user's month is only planned (UPPLAN) on one
 * side and only reported (UPJSK) on the other, both are compared, as far as the plan is of providers that sent results of the
 * month. Where a side holds nothing but results, what they cannot be compared with is counted as excluded.
 *
 * <p>Records that are equal are paired first, then those with the same numbers (課題ＮＯ and the like) or, in tables 6 and 7,
 * those of the same provider, service code and day; between different months a day is that of the same weekday, as the
 * second Tuesday. Among several, those are paired that differ in the fewest columns. Neither the order of files nor that of
 * rows plays a part. Images and attachments are compared byte by byte.
 *
 * <p>Immutable and safe to share.
 */
public final class Differ {
    private final Layouts layouts;
    private final Limits limits;

    private Differ(Layouts layouts, Limits limits) {
        this.layouts = layouts;
        this.limits = limits;
    }

    /** Returns a differ for files of the published standard. */
    public static Differ create() {
        return new Differ(Layouts.published(), Limits.DEFAULT);
    }

    /** Returns a copy of this differ that reads by the layouts of another standard. */
    public Differ layouts(Layouts value) {
        return new Differ(value, limits);
    }

    /** Returns a copy of this differ with other limits on input; what exceeds them is reported as {@link Unread}. */
    public Differ limits(Limits value) {
        return new Differ(layouts, value);
    }

    /**
     * Compares two folders, archives or files. Subfolders are included.
     *
     * @throws CarePlanException with code {@code NO_FILES} if there is no file in one
     * @throws IOException if there is nothing at a path
     */
    public Diff diff(Path before, Path after) throws IOException {
        return diff(Source.of(before), Source.of(after));
    }

    /** Compares two sources as {@link #diff(Path, Path)} does. */
    public Diff diff(Source before, Source after) throws IOException {
        SideContent first = SideReader.read(Side.BEFORE, before, layouts, limits);
        SideContent second = SideReader.read(Side.AFTER, after, layouts, limits);
        return new Comparison(layouts.standard().newest()).compare(first, second);
    }
}
