package io.github.careplansdk.csv.upgrade;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.csv.CarePlanCsv;
import io.github.careplansdk.csv.io.Row;
import io.github.careplansdk.csv.io.Rows;
import io.github.careplansdk.csv.io.internal.write.CsvOutput;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.upgrade.UpgradeReport.UpgradeChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The rows of a kind as a later edition has them: with its version and its columns, all other cells as they are. */
final class RowUpgrade {
    private final Layouts layouts;
    private final Layout<?> before;
    private final Layout<?> after;
    private final List<Column> dropped;
    /** The column that names an image, where the kind has it. */
    private final Optional<Column> image;

    private final Function<String, Optional<String>> newImageName;
    private final long[] lost;
    private long renumbered;
    private long rearranged;
    private long imagesRenamed;

    /**
     * An upgrade of rows.
     *
     * @param newImageName gives the new name of an image that got one
     */
    RowUpgrade(Layouts layouts, Layout<?> before, Layout<?> after, Function<String, Optional<String>> newImageName) {
        this.layouts = layouts;
        this.before = before;
        this.after = after;
        this.dropped = before.columns().stream()
                .filter(column -> after.find(column.nameEn()).isEmpty())
                .toList();
        this.image = after.find("familyImageFileName");
        this.newImageName = newImageName;
        this.lost = new long[dropped.size()];
    }

    /** Writes the rows of a file into another, and says what changed. */
    List<UpgradeChange> write(SourceFile source, Path target) throws IOException {
        try (Rows<? extends Record> rows = CarePlanCsv.read(source, layouts);
                CsvOutput out = new CsvOutput(Disk.PRIVATE.create(target), after)) {
            for (Row<? extends Record> row : rows) {
                out.write(upgraded(row.cells()));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return changes();
    }

    /** A file may name the earlier version and have the later columns: then they stay as they are. */
    private String[] upgraded(List<String> cells) {
        String version = after.edition().csvVersion();
        renumbered += cells.get(0).equals(version) ? 0 : 1;
        String[] upgraded = cells.toArray(String[]::new);
        if (cells.size() == before.columns().size() && !before.columns().equals(after.columns())) {
            rearranged++;
            for (int i = 0; i < lost.length; i++) {
                lost[i] += cells.get(dropped.get(i).index()).isEmpty() ? 0 : 1;
            }
            upgraded = after.columns().stream()
                    .map(column -> before.find(column.nameEn())
                            .map(old -> cells.get(old.index()))
                            .orElse(""))
                    .toArray(String[]::new);
        }
        upgraded[0] = version;
        renameImage(upgraded);
        return upgraded;
    }

    private void renameImage(String[] cells) {
        if (image.isPresent() && cells.length == after.columns().size()) {
            int index = image.get().index();
            newImageName.apply(cells[index]).ifPresent(name -> {
                cells[index] = name;
                imagesRenamed++;
            });
        }
    }

    private List<UpgradeChange> changes() {
        List<UpgradeChange> changes = new ArrayList<>();
        if (renumbered > 0) {
            changes.add(UpgradeChange.ofVersion(
                    after.columns().get(0),
                    renumbered,
                    before.edition().csvVersion(),
                    after.edition().csvVersion()));
        }
        for (Column column : after.columns()) {
            if (rearranged > 0 && before.find(column.nameEn()).isEmpty()) {
                changes.add(UpgradeChange.ofNewColumn(column, rearranged));
            }
        }
        if (imagesRenamed > 0) {
            changes.add(UpgradeChange.ofImageName(image.orElseThrow(), imagesRenamed));
        }
        for (int i = 0; i < lost.length; i++) {
            if (lost[i] > 0) {
                changes.add(UpgradeChange.ofDroppedColumn(dropped.get(i), lost[i]));
            }
        }
        return changes;
    }
}
