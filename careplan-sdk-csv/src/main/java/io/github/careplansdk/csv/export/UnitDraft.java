package io.github.careplansdk.csv.export;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.kind.UnitType;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.name.Serial;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.csv.export.OutgoingUnit.CsvFile;
import io.github.careplansdk.csv.export.OutgoingUnit.ImageFile;
import io.github.careplansdk.csv.export.OutgoingUnit.OutgoingFile;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A unit while its files are put together. */
final class UnitDraft {
    private final Serial serial;
    private final Address address;
    private final UnitType type;
    private final Optional<Edition> edition;
    private final Standard standard;
    private final List<OutgoingFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int images;

    UnitDraft(Serial serial, Address address, UnitType type, Optional<Edition> edition, Standard standard) {
        this.serial = serial;
        this.address = address;
        this.type = type;
        this.edition = edition;
        this.standard = standard;
    }

    /** Adds a file of a kind without month in its name, or with the month 000000. */
    void add(FileKind kind, List<? extends Record> records) {
        add(kind, Optional.empty(), records);
    }

    /** Adds a file; none of no records, where the edition does not have the kind. */
    void add(FileKind kind, Optional<YearMonth> month, List<? extends Record> records) {
        if (records.isEmpty() && !edition(month).kinds().contains(kind)) {
            return;
        }
        files.add(new CsvFile(name(kind, month), records));
    }

    /** Adds a file of an optional kind, unless it would be empty. */
    void addIfAny(FileKind kind, List<? extends Record> records) {
        if (!records.isEmpty()) {
            add(kind, records);
        }
    }

    /** Adds an image, and gives the name that its row is to hold. */
    String addImage(Path source) {
        images++;
        FileName name = FileName.ofImage(edition(Optional.empty()), address, serial, images);
        files.add(new ImageFile(name, source));
        return name.text();
    }

    /** Notes that a total in table 7 is wrong; its row counts from 0. */
    void addWrong(YearMonth month, int row, Table7Totals.Wrong wrong) {
        String file = name(FileKind.UPSIKYU, Optional.of(month)).text();
        problems.add(Problem.of(
                wrong.code(),
                Location.ofRow(file, 0, row + 1L),
                wrong.arguments().toArray()));
    }

    private FileName name(FileKind kind, Optional<YearMonth> month) {
        return FileName.of(edition(month), kind, month, address, serial);
    }

    private Edition edition(Optional<YearMonth> month) {
        return edition.orElseGet(() -> standard.forServiceMonth(month.orElseGet(() -> YearMonth.from(serial.time()))));
    }

    OutgoingUnit unit() {
        return new OutgoingUnit(new UnitId(serial, address), type, files, problems);
    }
}
