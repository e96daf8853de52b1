package io.github.careplansdk.csv.testkit.rehearse.internal;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.csv.diff.CellPair;
import io.github.careplansdk.csv.diff.Change;
import io.github.careplansdk.csv.diff.Diff;
import io.github.careplansdk.csv.diff.Differ;
import io.github.careplansdk.csv.diff.GroupDiff;
import io.github.careplansdk.csv.diff.GroupDiff.Group;
import io.github.careplansdk.csv.diff.KindDiff;
import io.github.careplansdk.csv.diff.RecordDiff;
import io.github.careplansdk.csv.diff.Side;
import io.github.careplansdk.csv.diff.Unread;
import io.github.careplansdk.csv.diff.UserDiff;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.testkit.rehearse.AllowedDifference;
import io.github.careplansdk.csv.testkit.rehearse.Deviation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What differs between samples and export by keys and columns, without what is allowed. */
final class Comparison {
    private final ReadFiles samples;
    private final ReadFiles export;
    private final RepeatedCells before;
    private final RepeatedCells after;
    private final List<Difference> differences = new ArrayList<>();
    private final Set<AllowedDifference> allowed = EnumSet.noneOf(AllowedDifference.class);
    private final Diff diff;

    /**
     * A difference.
     *
     * @param insured whose it is
     */
    record Difference(String insured, Deviation deviation) {}

    private Comparison(Diff diff, ReadFiles samples, ReadFiles export) {
        this.diff = diff;
        this.samples = samples;
        this.export = export;
        this.before = RepeatedCells.of(samples);
        this.after = RepeatedCells.of(export);
    }

    static Comparison of(Source samples, ReadFiles sampleFiles, Source export, ReadFiles exportFiles)
            throws IOException {
        Comparison comparison = new Comparison(Differ.create().diff(samples, export), sampleFiles, exportFiles);
        comparison.read();
        return comparison;
    }

    List<Difference> differences() {
        return differences;
    }

    Set<AllowedDifference> allowed() {
        return allowed;
    }

    /** Returns the number of records of the samples that are in the export; a plan and its results have none in common. */
    long found() {
        return Collections.disjoint(samples.kinds(), export.kinds())
                ? 0
                : diff.kinds().stream()
                        .mapToLong(kind -> kind.same() + kind.changed())
                        .sum();
    }

    /** Returns what could not be read of the export. */
    List<Problem> unread() {
        return diff.unread().stream()
                .filter(unread -> unread.side() == Side.AFTER)
                .map(Unread::problem)
                .toList();
    }

    private void read() {
        Set<String> users = samples.users();
        for (UserDiff user : diff.users()) {
            if (users.contains(user.insured())) {
                user.groups().forEach(group -> readKnown(user.insured(), group));
            } else {
                allowed.add(AllowedDifference.OTHER_USERS);
            }
        }
        if (!diff.files().isEmpty()) {
            allowed.add(AllowedDifference.OTHER_FILES);
        }
    }

    private void readKnown(String insured, GroupDiff group) {
        if (samples.kinds().contains(group.group().lead())) {
            read(insured, group);
        } else {
            allowed.add(AllowedDifference.OTHER_FILES);
        }
    }

    private void read(String insured, GroupDiff group) {
        List<Column> keys = differentKeys(group);
        for (KindDiff kind : group.kinds()) {
            List<Column> common = new ArrayList<>(keys);
            kind.common().stream()
                    .filter(cell -> !isSame(cell.before(), cell.after()))
                    .map(CellPair::column)
                    .forEach(common::add);
            if (!common.isEmpty()) {
                add(insured, Change.CHANGED, kind.before(), common, Optional.empty(), Optional.empty());
            }
            kind.records().forEach(record -> read(insured, kind.before(), record));
        }
    }

    /** The columns by which the groups of two versions differ. */
    private static List<Column> differentKeys(GroupDiff group) {
        if (group.before().isEmpty() || group.after().isEmpty()) {
            return List.of();
        }
        Group sample = group.before().get();
        Group exported = group.after().get();
        return sample.key().keySet().stream()
                .filter(column ->
                        !Objects.equals(sample.key().get(column), exported.key().get(column)))
                .map(Layouts.published().of(sample.lead())::column)
                .toList();
    }

    private void read(String insured, FileKind kind, RecordDiff record) {
        if (record.change() != Change.CHANGED) {
            add(insured, record.change(), kind, List.of(), record.before(), record.after());
            return;
        }
        List<Column> columns = record.cells().stream()
                .filter(cell -> !isAllowed(kind, record, cell))
                .map(CellPair::column)
                .toList();
        if (!columns.isEmpty()) {
            add(insured, Change.CHANGED, kind, columns, record.before(), record.after());
        }
    }

    private boolean isAllowed(FileKind kind, RecordDiff record, CellPair cell) {
        String column = cell.column().nameEn();
        String sample = cell.before();
        String exported = cell.after();
        boolean repeated = RepeatedCells.has(kind, column) && (sample.isEmpty() || exported.isEmpty());
        if (repeated) {
            sample = before.text(record.before().orElseThrow(), column);
            exported = after.text(record.after().orElseThrow(), column);
        }
        boolean same = isSame(sample, exported);
        if (same && repeated) {
            allowed.add(AllowedDifference.REPEATED_CELLS);
        }
        return same;
    }

    /** Returns whether two texts differ at most in their line ends, and notes where they do. */
    private boolean isSame(String sample, String exported) {
        if (!lineFeeds(sample).equals(lineFeeds(exported))) {
            return false;
        }
        if (!sample.equals(exported)) {
            allowed.add(AllowedDifference.LINE_ENDS);
        }
        return true;
    }

    private static String lineFeeds(String text) {
        return text.replace("\r\n", "\n");
    }

    private void add(
            String insured,
            Change change,
            FileKind kind,
            List<Column> columns,
            Optional<RecordDiff.Place> sample,
            Optional<RecordDiff.Place> exported) {
        differences.add(new Difference(insured, new Deviation(change, kind, columns, sample, exported)));
    }
}
