package io.github.careplansdk.csv.reconcile;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.csv.CarePlanCsv;
import io.github.careplansdk.csv.exchange.IncomingUnit;
import io.github.careplansdk.csv.exchange.User;
import io.github.careplansdk.csv.io.Row;
import io.github.careplansdk.csv.io.Rows;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the rows of a unit's files of one kind, whatever errors the unit has elsewhere. */
final class UnitRows<T extends Record> {
    private final FileKind kind;
    private final Class<T> type;

    UnitRows(FileKind kind, Class<T> type) {
        this.kind = kind;
        this.type = type;
    }

    /**
     * A row that cannot be read as a whole, and what it tells all the same.
     *
     * @param file the file
     * @param line the line in which it starts
     * @param row its number
     * @param user whose it is
     * @param month the month in the file's name
     * @param provider サービス事業者コード
     */
    record Unreadable(
            SourceFile file,
            long line,
            long row,
            Optional<User> user,
            Optional<YearMonth> month,
            Optional<OfficeNumber> provider) {}

    void read(Layouts layouts, IncomingUnit unit, Consumer<T> records, Consumer<Unreadable> unreadable)
            throws IOException {
        for (SourceFile file : unit.files()) {
            Optional<FileName> name = layouts.parse(file.name()).name();
            boolean toldByTheCheck = unit.report().problems().stream()
                    .anyMatch(problem ->
                            problem.isUnread() && problem.location().file().equals(file.path()));
            if (!toldByTheCheck && name.isPresent() && name.get().kind().equals(kind)) {
                read(layouts, file, name.get(), records, unreadable);
            }
        }
    }

    private void read(
            Layouts layouts, SourceFile file, FileName name, Consumer<T> records, Consumer<Unreadable> unreadable)
            throws IOException {
        try (Rows<T> rows = CarePlanCsv.read(file, type, layouts)) {
            for (Row<T> row : rows) {
                row.record().ifPresentOrElse(records, () -> unreadable.accept(unreadable(layouts, file, name, row)));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Unreadable unreadable(Layouts layouts, SourceFile file, FileName name, Row<T> row) {
        List<String> cells = row.cells();
        Optional<OfficeNumber> provider = layouts.named(kind, cells.get(0), cells.size())
                .flatMap(layout -> layout.find("providerNumber"))
                .flatMap(column -> OfficeNumber.parse(cells.get(column.index())));
        return new Unreadable(file, row.line(), row.number(), user(cells), name.month(), provider);
    }

    /** In every kind the second and third cells say whose row it is. */
    private static Optional<User> user(List<String> cells) {
        if (cells.size() < 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new User(new InsurerNumber(cells.get(1)), new InsuredNumber(cells.get(2))));
        } catch (IllegalArgumentException notNumbers) {
            return Optional.empty();
        }
    }
}
