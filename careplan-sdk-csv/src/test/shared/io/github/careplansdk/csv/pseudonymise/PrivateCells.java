package io.github.careplansdk.csv.pseudonymise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.io.internal.RawCells;
import io.github.careplansdk.csv.io.internal.RowCursor;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.pseudonymise.internal.Treatment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The cells of files that nobody may see: all but those whose columns stay. */
public final class PrivateCells {
    private static final Charset MS932 = Charset.forName("windows-31j");
    private static final int LONG = 4;
    /** So few digits are somewhere by chance, as a part of others. */
    private static final String FEW_DIGITS = "[0-9:/.\\- ]{0,9}";

    private final Set<String> texts = new TreeSet<>();
    private final Set<String> known = new TreeSet<>();

    /** Reads them. */
    public PrivateCells(Path folder) throws IOException {
        for (Path file : files(folder)) {
            read(file);
        }
        texts.removeAll(known);
        texts.removeIf(text -> text.length() < LONG || text.matches(FEW_DIGITS) || text.matches("[^\\p{L}\\p{N}]*"));
        assertThat(texts).isNotEmpty();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        Optional<FileKind> kind = Layouts.published().parse(name).kind().filter(each -> !each.isImage());
        if (!name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            RowCursor cursor = new RowCursor(in, 1 << 20);
            while (cursor.next()) {
                List<String> cells = RawCells.of(cursor);
                Optional<Layout<?>> layout = kind.map(each -> Layouts.published()
                        .<Layout<?>>named(each, cells.get(0), cells.size())
                        .orElseGet(() -> Layouts.published().of(each)));
                layout.ifPresent(each -> each.columns().forEach(column -> {
                    known.add(column.name());
                    known.add(column.nameEn());
                }));
                for (int i = 0; i < cells.size(); i++) {
                    if (isPrivate(layout, i, cells)) {
                        texts.add(cells.get(i));
                    } else {
                        known.add(cells.get(i));
                    }
                }
            }
        }
    }

    private static boolean isPrivate(Optional<Layout<?>> layout, int cell, List<String> cells) {
        if (layout.isEmpty()) {
            return true;
        }
        List<Column> columns = layout.get().columns();
        if (columns.size() != cells.size()) {
            return cell > 0;
        }
        Treatment treatment = Treatment.of(columns.get(cell));
        return !treatment.isKept() && !treatment.isMoved() && !cells.get(cell).equals("9999999999");
    }

    /** Looks for each of them in all contents and names. */
    public void assertAbsentIn(Path folder, PseudonymisationReport report) throws IOException {
        List<String> places = new ArrayList<>();
        for (Path file : files(folder)) {
            places.add(folder.relativize(file).toString());
            places.add(new String(Files.readAllBytes(file), MS932));
            places.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        }
        places.add(report.files().toString());
        places.add(report.changed().toString());
        String all = String.join("\n", places);
        assertThat(texts.stream().filter(all::contains).toList()).isEmpty();
    }
}
