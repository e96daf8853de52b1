package io.github.careplansdk.csv.master;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.master.MasterData.CountedBy;
import io.github.careplansdk.core.master.MasterData.Service;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/** One line of master data; its cells are read as their columns ask, or refused with line and column. */
record MasterLine(MasterHeader header, long number, List<String> cells) {
    /** Where no end is given. */
    static final YearMonth NO_END = YearMonth.of(9999, 12);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM", Locale.ROOT);
    private static final String UNITS = "-?[0-9]{1,6}";

    /** What a line is about. */
    enum Kind {
        SERVICE("service", "サービス"),
        OFFICE("office", "事業所"),
        INSURER("insurer", "保険者");

        private final List<String> names;

        Kind(String... names) {
            this.names = List.of(names);
        }

        private static Kind of(String name) {
            return Stream.of(values())
                    .filter(kind -> kind.names.contains(name))
                    .findFirst()
                    .orElseThrow(IllegalArgumentException::new);
        }
    }

    Kind kind() {
        return read(MasterColumn.KIND, Kind::of);
    }

    ServiceCode serviceCode() {
        return read(MasterColumn.CODE, text -> {
            ServiceCode code = new ServiceCode(text);
            require(code.type().isPresent() && code.total() == ServiceCode.Total.NONE);
            return code;
        });
    }

    OfficeNumber officeNumber() {
        return read(MasterColumn.CODE, OfficeNumber::new);
    }

    InsurerNumber insurerNumber() {
        return read(MasterColumn.CODE, InsurerNumber::new);
    }

    Service service() {
        return new Service(name(), read(MasterColumn.UNITS, MasterLine::units), countedBy());
    }

    private static OptionalInt units(String text) {
        require(text.isEmpty() || text.matches(UNITS));
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    private Optional<CountedBy> countedBy() {
        return read(MasterColumn.COUNTED_BY, text -> {
            Optional<CountedBy> found = Stream.of(CountedBy.values())
                    .filter(each -> each.label().equals(text))
                    .findFirst();
            require(text.isEmpty() || found.isPresent());
            return found;
        });
    }

    /** Returns the name of an office or insurer, which has no units. */
    String nameOnly() {
        for (MasterColumn column : List.of(MasterColumn.UNITS, MasterColumn.COUNTED_BY)) {
            read(column, text -> {
                require(text.isEmpty());
                return text;
            });
        }
        return name();
    }

    private String name() {
        return read(MasterColumn.NAME, text -> {
            require(!text.isBlank());
            return text;
        });
    }

    YearMonth from() {
        return read(MasterColumn.FROM, MasterLine::month);
    }

    /** Returns the last month. */
    YearMonth to() {
        YearMonth from = from();
        return read(MasterColumn.TO, text -> {
            YearMonth to = text.isEmpty() ? NO_END : month(text);
            require(!to.isBefore(from));
            return to;
        });
    }

    private static YearMonth month(String text) {
        return YearMonth.parse(text, MONTH);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException();
        }
    }

    private <T> T read(MasterColumn column, Function<String, T> reading) {
        try {
            return reading.apply(cells.get(header.place(column)));
        } catch (RuntimeException e) {
            // Its message may hold the cell.
            throw new CarePlanException(ErrorCode.MASTER_DATA_CELL.found(number, header.name(column)));
        }
    }

    @Override
    public String toString() {
        return "MasterLine[" + number + "]";
    }
}
