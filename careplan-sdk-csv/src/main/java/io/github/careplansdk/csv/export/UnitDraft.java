package io.github.careplansdk.csv.export;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.UnitType;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.name.Serial;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.csv.exchange.User;
import io.github.careplansdk.csv.exchange.internal.Keys;
import io.github.careplansdk.csv.export.Export.Excluded;
import io.github.careplansdk.csv.export.Export.Excluded.Reason;
import io.github.careplansdk.csv.export.OutgoingUnit.CsvFile;
import io.github.careplansdk.csv.export.OutgoingUnit.ImageFile;
import io.github.careplansdk.csv.export.OutgoingUnit.OutgoingFile;
import io.github.careplansdk.csv.model.Layouts;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A unit while its files are put together. */
final class UnitDraft {
    private final Serial serial;
    private final Address address;
    private final UnitType type;
    private final Optional<Edition> edition;
    private final Layouts layouts;
    private final List<OutgoingFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Excluded> excluded = new LinkedHashSet<>();
    private int images;

    UnitDraft(Serial serial, Address address, UnitType type, Optional<Edition> edition, Layouts layouts) {
        this.serial = serial;
        this.address = address;
        this.type = type;
        this.edition = edition;
        this.layouts = layouts;
    }

    /** Adds a file of a kind without month in its name, or with the month 000000. */
    void add(FileKind kind, List<? extends Record> records) {
        add(kind, Optional.empty(), records);
    }

    /**
     * Adds a file. What the unit does not have in the edition is left out.
     *
     * @throws IllegalArgumentException if that is the kind that leads it, or rows of the kind are held by another record in the
     *     edition
     */
    void add(FileKind kind, Optional<YearMonth> month, List<? extends Record> records) {
        if (has(kind, month)) {
            addAsGiven(kind, month, records);
        } else {
            records.forEach(row -> exclude(kind, Keys.of(kind, row).user()));
        }
    }

    /**
     * Adds a file, whatever the unit is to have.
     *
     * @throws IllegalArgumentException if the edition does not have the kind, or rows of the kind are held by another record in
     *     it
     */
    void addAsGiven(FileKind kind, Optional<YearMonth> month, List<? extends Record> records) {
        FileName name = name(kind, month);
        requireHeld(kind, name.edition(), records);
        files.add(new CsvFile(name, records));
    }

    private void requireHeld(FileKind kind, Edition of, List<? extends Record> records) {
        Class<? extends Record> holder = layouts.record(kind, of);
        for (Record record : records) {
            if (record != null && !holder.isInstance(record)) {
                throw new IllegalArgumentException("Rows of " + kind + " in edition " + of + " are held by "
                        + holder.getSimpleName() + ", not by "
                        + record.getClass().getSimpleName()
                        + ": give those to Exporter.unit.");
            }
        }
    }

    private boolean has(FileKind kind, Optional<YearMonth> month) {
        Edition sent = edition(month);
        return type.required().get(0).equals(kind)
                || sent.units().stream()
                        .filter(type::equals)
                        .findFirst()
                        .map(unit -> unit.allows(List.of(kind)))
                        .orElse(sent.kinds().contains(kind));
    }

    private void exclude(FileKind kind, User user) {
        excluded.add(new Excluded(
                Reason.KIND_NOT_IN_EDITION, user, Optional.of(address.to()), Optional.empty(), Optional.of(kind)));
    }

    /** Adds a file of an optional kind, unless it would be empty. */
    void addIfAny(FileKind kind, List<? extends Record> records) {
        if (!records.isEmpty()) {
            add(kind, records);
        }
    }

    /** Adds an image of a user, and gives the name that its row is to hold; none where the unit has no images in the edition. */
    Optional<String> addImage(Path source, User user) {
        if (!has(FileKind.UPKIHON_IMAGE, Optional.empty())) {
            exclude(FileKind.UPKIHON_IMAGE, user);
            return Optional.empty();
        }
        images++;
        FileName name = FileName.ofImage(edition(Optional.empty()), address, serial, images);
        files.add(new ImageFile(name, source));
        return Optional.of(name.text());
    }

    /** Notes that a total in table 7 is wrong; its row counts from 0. */
    void addWrong(YearMonth month, int row, Table7Totals.Wrong wrong) {
        if (!has(FileKind.UPSIKYU, Optional.of(month))) {
            return;
        }
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
        return edition.orElseGet(
                () -> layouts.standard().forServiceMonth(month.orElseGet(() -> YearMonth.from(serial.time()))));
    }

    /** Returns what the unit does not have in the edition. */
    Set<Excluded> excluded() {
        return excluded;
    }

    OutgoingUnit unit() {
        return new OutgoingUnit(new UnitId(serial, address), type, files, problems);
    }
}
