package io.github.careplansdk.csv.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.UnitFamily;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** A comparison depends on what files hold only, is the same from both sides, and finds exactly what was changed. */
class DiffPropertyTest {
    private static final int TRIES = 40;
    /** All kinds of a unit to one receiver, so that no other copy counts. */
    private static final FilesInMemory MONTH = FilesInMemory.ofSampleMonth("2-plans", "_9970100037_");

    private static final Set<String> OF_THE_PAIRING = Set.of("csvVersion", "familyImageFileName");

    @Property(tries = 1)
    void nothingDiffersFromItself() throws IOException {
        Diff found = MONTH.diff(MONTH);

        assertThat(found.isSame()).isTrue();
        assertThat(found.sameUsers()).isPositive();
        assertThat(found.kinds())
                .allMatch(count -> count.same() > 0 && count.plus(count).changed() == 0);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void theOrderOfRowsPlaysNoPart(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        FilesInMemory changed = changed(random);

        assertThat(MONTH.diff(shuffled(MONTH, random)).isSame()).isTrue();
        assertThat(facts(MONTH.diff(shuffled(changed, random)), false)).isEqualTo(facts(MONTH.diff(changed), false));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void bothSidesSeeTheSame(@ForAll long seed) throws IOException {
        FilesInMemory changed = changed(new Random(seed));

        assertThat(facts(changed.diff(MONTH), true)).isEqualTo(facts(MONTH.diff(changed), false));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void aCellThatWasChangedIsAllThatIsFound(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        String name = any(csvFiles(MONTH), random);
        FileName parsed = FileName.parse(name).name().orElseThrow();
        List<Column> columns = comparable(parsed);
        Column column = any(columns, random);
        int row = random.nextInt(MONTH.rows(name).size());
        FilesInMemory changed = MONTH.changeRow(name, row, FilesInMemory.cell(column.index(), "\"~" + seed + "\""));

        Diff found = MONTH.diff(changed);

        assertThat(found.files()).isEmpty();
        assertThat(found.unread()).isEmpty();
        List<RecordDiff> records = found.users().stream()
                .flatMap(user -> user.groups().stream())
                .flatMap(group -> group.kinds().stream())
                .peek(kind -> assertThat(kind.common()).isEmpty())
                .flatMap(kind -> kind.records().stream())
                .toList();
        assertThat(records).singleElement().satisfies(record -> {
            assertThat(record.change()).isEqualTo(Change.CHANGED);
            assertThat(record.before())
                    .hasValueSatisfying(place -> assertThat(place.row()).isEqualTo(row + 1));
            assertThat(record.cells()).singleElement().satisfies(cell -> {
                assertThat(cell.column().nameEn()).isEqualTo(column.nameEn());
                assertThat(cell.after()).isEqualTo("~" + seed);
            });
        });
    }

    private static List<String> csvFiles(FilesInMemory files) {
        return files.names().stream().filter(name -> name.endsWith(".CSV")).toList();
    }

    /** The columns that neither say which group a row is of nor tell it from other rows. */
    private static List<Column> comparable(FileName name) {
        FileKind kind = name.kind();
        UnitFamily family = name.edition().family(kind, name.month()).orElseThrow();
        boolean services = kind.equals(FileKind.UPPLAN) || kind.equals(FileKind.UPSIKYU);
        return Layouts.published().of(kind, name.edition()).columns().stream()
                .filter(column -> !family.key().contains(column.nameEn()))
                .filter(column -> !OF_THE_PAIRING.contains(column.nameEn()))
                .filter(column -> !column.numbering())
                .filter(column -> !services
                        || !Set.of("providerNumber", "serviceCode", "serviceDate")
                                .contains(column.nameEn()))
                .toList();
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static FilesInMemory shuffled(FilesInMemory files, Random random) {
        FilesInMemory shuffled = files;
        for (String name : csvFiles(files)) {
            List<String> rows = new ArrayList<>(files.rows(name));
            Collections.shuffle(rows, random);
            shuffled = shuffled.withRows(name, rows);
        }
        return shuffled;
    }

    /** The month with some rows removed, doubled or changed in some cells, at times as another version or month. */
    private static FilesInMemory changed(Random random) {
        FilesInMemory changed = MONTH;
        for (int act = 1 + random.nextInt(8); act > 0; act--) {
            String name = any(csvFiles(MONTH), random);
            List<String> rows = new ArrayList<>(changed.rows(name));
            if (rows.isEmpty()) {
                continue;
            }
            int row = random.nextInt(rows.size());
            switch (random.nextInt(4)) {
                case 0 -> rows.remove(row);
                case 1 -> rows.add(rows.get(row));
                default -> {
                    int column = 3
                            + random.nextInt(FilesInMemory.cells(rows.get(row)).size() - 3);
                    String other = any(FilesInMemory.cells(any(rows, random)), random);
                    rows.set(row, FilesInMemory.cell(column, other).apply(rows.get(row)));
                }
            }
            changed = changed.withRows(name, rows);
        }
        return switch (random.nextInt(3)) {
            case 0 -> changed.replace("202604", "202605");
            case 1 -> changed.replace("20260325101000", "20260326101000");
            default -> changed;
        };
    }

    /** All that was found, a line each, without places: as this diff says it, or as that of the other direction would. */
    private static Set<String> facts(Diff found, boolean mirrored) {
        Set<String> facts = new TreeSet<>();
        found.kinds()
                .forEach(count -> facts.add(count.kind() + " " + count.same() + " " + count.changed() + " "
                        + pair(String.valueOf(count.removed()), String.valueOf(count.added()), mirrored)));
        for (UserDiff user : found.users()) {
            for (GroupDiff group : user.groups()) {
                String about = user.insured() + " " + pair(text(group.before()), text(group.after()), mirrored);
                for (KindDiff kind : group.kinds()) {
                    facts.add(about + " " + kind.before() + " " + kind.same() + cells(kind.common(), mirrored));
                    kind.records().stream()
                            .collect(Collectors.groupingBy(
                                    record -> pair(
                                                    record.before().isPresent() ? "there" : "",
                                                    record.after().isPresent() ? "there" : "",
                                                    mirrored)
                                            + cells(record.key(), mirrored)
                                            + cells(record.cells(), mirrored),
                                    Collectors.counting()))
                            .forEach((record, times) -> facts.add(about + " " + kind.before() + record + times));
                }
            }
        }
        return facts;
    }

    private static String text(Optional<GroupDiff.Group> group) {
        return group.map(each -> each.lead() + " " + each.key() + " " + each.unit())
                .orElse("none");
    }

    private static String cells(List<CellPair> cells, boolean mirrored) {
        return cells.stream()
                .map(cell -> cell.column().nameEn() + "=" + pair(cell.before(), cell.after(), mirrored))
                .collect(Collectors.joining("; ", " [", "]"));
    }

    private static String pair(String before, String after, boolean mirrored) {
        return Stream.of(mirrored ? after : before, mirrored ? before : after).collect(Collectors.joining(" > "));
    }
}
