package io.github.careplansdk.csv.testkit.rehearse.internal;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.text.Ms932;
import io.github.careplansdk.csv.io.Row;
import io.github.careplansdk.csv.testkit.rehearse.AllowedDifference;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How the files of both sides are written where that does not matter. */
final class WrittenForm {
    private final ReadFiles samples;
    private final ReadFiles export;
    private final Set<AllowedDifference> differences = EnumSet.noneOf(AllowedDifference.class);

    private WrittenForm(ReadFiles samples, ReadFiles export) {
        this.samples = samples;
        this.export = export;
    }

    static Set<AllowedDifference> differences(ReadFiles samples, ReadFiles export) {
        WrittenForm form = new WrittenForm(samples, export);
        form.compareNames();
        form.compareBytes();
        samples.kinds().forEach(form::compareRows);
        return form.differences;
    }

    private void compareNames() {
        note(AllowedDifference.FILE_NAMES, !standardNames(samples).equals(standardNames(export)));
        note(AllowedDifference.KIND_CASE, !kindForms(samples).equals(kindForms(export)));
        note(AllowedDifference.EXTENSION_CASE, !extensions(samples).equals(extensions(export)));
    }

    private static Set<String> standardNames(ReadFiles files) {
        return files.names().stream().map(FileName::canonical).collect(Collectors.toSet());
    }

    /** Whether kinds are written in capitals: yes, no, or both. */
    private static Set<Boolean> kindForms(ReadFiles files) {
        return files.names().stream()
                .map(name -> name.text().startsWith(name.kind().name()))
                .collect(Collectors.toSet());
    }

    private static Set<String> extensions(ReadFiles files) {
        return files.names().stream()
                .filter(name -> !name.kind().isImage())
                .map(name -> name.text().substring(name.text().lastIndexOf('.')))
                .collect(Collectors.toSet());
    }

    private void compareBytes() {
        note(AllowedDifference.LINE_ENDS, hasLineFeeds(samples) != hasLineFeeds(export));
        note(AllowedDifference.DOUBLE_CHARACTERS, hasOtherBytes(samples) != hasOtherBytes(export));
    }

    /** Whether rows end with LF: the next one starts one byte behind. */
    private static boolean hasLineFeeds(ReadFiles files) {
        return files.files().stream().anyMatch(file -> {
            for (int i = 1; i < file.rows().size(); i++) {
                Row<?> row = file.rows().get(i - 1);
                if (file.rows().get(i).offset() == row.offset() + row.bytes().length + 1) {
                    return true;
                }
            }
            return false;
        });
    }

    private static boolean hasOtherBytes(ReadFiles files) {
        return files.files().stream()
                .flatMap(file -> file.rows().stream())
                .anyMatch(row -> DoubleCharacters.isIn(row.bytes()));
    }

    private void compareRows(FileKind kind) {
        List<Row<?>> these = rows(samples, kind);
        List<Row<?>> those = rows(export, kind);
        Map<List<String>, String> written = new HashMap<>();
        these.forEach(row -> written.put(row.cells(), text(row)));
        note(
                AllowedDifference.QUOTING,
                those.stream()
                        .anyMatch(row ->
                                !written.getOrDefault(row.cells(), text(row)).equals(text(row))));
        note(AllowedDifference.ROW_ORDER, !common(these, those).equals(common(those, these)));
    }

    private static List<Row<?>> rows(ReadFiles files, FileKind kind) {
        return files.of(kind).stream().flatMap(file -> file.rows().stream()).collect(Collectors.toList());
    }

    private static List<List<String>> common(Collection<Row<?>> rows, Collection<Row<?>> others) {
        Set<List<String>> there = new HashSet<>();
        others.forEach(row -> there.add(row.cells()));
        return rows.stream().map(Row::cells).filter(there::contains).toList();
    }

    private static String text(Row<?> row) {
        return new String(row.bytes(), Ms932.CHARSET);
    }

    private void note(AllowedDifference difference, boolean found) {
        if (found) {
            differences.add(difference);
        }
    }
}
