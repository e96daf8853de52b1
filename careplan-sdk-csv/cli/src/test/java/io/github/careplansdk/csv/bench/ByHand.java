package io.github.careplansdk.csv.bench;

import io.github.careplansdk.core.code.Applies;
import io.github.careplansdk.core.code.CareLevel;
import io.github.careplansdk.core.code.CertificationStatus;
import io.github.careplansdk.core.code.Code;
import io.github.careplansdk.core.code.LivingSupportReason;
import io.github.careplansdk.core.code.PlanCategory;
import io.github.careplansdk.core.kind.DaySet;
import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.kind.ServiceTime;
import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.csv.model.Table1;
import io.github.careplansdk.csv.model.Table6;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Records made of cells by hand, for libraries that give no more than cells. */
final class ByHand {
    private static final Applies[] APPLIES = Applies.values();
    private static final PlanCategory[] CATEGORIES = PlanCategory.values();
    private static final CertificationStatus[] STATUSES = CertificationStatus.values();
    private static final CareLevel[] LEVELS = CareLevel.values();
    private static final LivingSupportReason[] REASONS = LivingSupportReason.values();

    private ByHand() {}

    static Table6 table6(Cells cells) {
        return new Table6(
                Values.month(cells.number(0)),
                new InsurerNumber(cells.text(1)),
                new InsuredNumber(cells.text(2)),
                Values.date(cells.number(3)),
                Values.month(cells.number(4)),
                office(cells.text(5)),
                cells.text(6),
                number(cells, 7),
                number(cells, 8),
                Values.date(cells.number(9)),
                days(cells.text(10)),
                time(cells.number(11)),
                time(cells.number(12)),
                cells.number(13),
                new ServiceCode(cells.text(14)),
                cells.text(15),
                cells.text(16),
                cells.text(17),
                number(cells, 18),
                new OfficeNumber(cells.text(19)),
                cells.text(20),
                cells.text(21),
                Values.code(APPLIES, cells.text(22)),
                office(cells.text(23)),
                cells.text(24));
    }

    static Table1 table1(Cells cells) {
        return new Table1(
                Values.month(cells.number(0)),
                new InsurerNumber(cells.text(1)),
                new InsuredNumber(cells.text(2)),
                Values.date(cells.number(3)),
                cells.text(4),
                cells.text(5),
                cells.text(6),
                cells.text(7),
                cells.text(8),
                cells.text(9),
                cells.text(10),
                cells.text(11),
                new OfficeNumber(cells.text(12)),
                Values.date(cells.number(13)),
                Values.date(cells.number(14)),
                code(CATEGORIES, cells.text(15)),
                code(STATUSES, cells.text(16)),
                date(cells, 17),
                date(cells, 18),
                date(cells, 19),
                code(LEVELS, cells.text(20)),
                cells.text(21),
                cells.text(22),
                cells.text(23),
                code(REASONS, cells.text(24)),
                cells.text(25),
                office(cells.text(26)),
                cells.text(27));
    }

    private static Optional<OfficeNumber> office(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(new OfficeNumber(cell));
    }

    private static OptionalInt number(Cells cells, int column) {
        return cells.hasNumber(column) ? OptionalInt.of(cells.number(column)) : OptionalInt.empty();
    }

    private static Optional<LocalDate> date(Cells cells, int column) {
        return cells.hasNumber(column) ? Optional.of(Values.date(cells.number(column))) : Optional.empty();
    }

    private static ServiceTime time(int digits) {
        LocalTime time = Values.time(digits);
        return time == null ? ServiceTime.NONE : new ServiceTime(Optional.of(time));
    }

    private static <C extends Code> Optional<C> code(C[] list, String cell) {
        return Optional.ofNullable(Values.code(list, cell));
    }

    private static Optional<DaySet> days(String cell) {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> days = new ArrayList<>();
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) == '1') {
                days.add(i + 1);
            }
        }
        return Optional.of(DaySet.of(days));
    }
}
