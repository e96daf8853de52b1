package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.code.Code;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.FileKind.Direction;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.io.internal.CellProblems;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.layout.internal.Dates;
import io.github.careplansdk.csv.layout.internal.ServiceCodes;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The rules of the layer {@code row}, all of them: the cells of a row against each other and against the file's name. */
final class RowRules {
    private static final long EVENING = 1800;
    private static final long FIRST_BIRTH = 1870_01_01;
    private static final long ALL_OFFICES = 9_999_999_999L;

    private final Layout<?> layout;
    private final FileContext file;
    private final List<Rule> rules = new ArrayList<>();

    private RowRules(Layout<?> layout, FileContext file) {
        this.layout = layout;
        this.file = file;
    }

    /** The rules that a layout and a file's name give rise to. */
    static List<Rule> of(Layout<?> layout, FileContext file) {
        RowRules made = new RowRules(layout, file);
        made.months();
        made.dates();
        made.periods();
        made.times();
        made.serviceTypes();
        made.equipment();
        made.otherTexts();
        made.offices();
        if (file.kind().equals(FileKind.UPHOSOKU)) {
            made.supplementKey();
            made.limitSlots();
        } else if (file.kind().equals(FileKind.UP3KYO)) {
            made.table3Sorts();
        } else if (file.kind().equals(FileKind.UPSIKYU)) {
            made.totalRows();
        }
        return List.copyOf(made.rules);
    }

    private record Named(String name, BiConsumer<TypedRow, CellProblems> check) implements Rule {
        @Override
        public void see(TypedRow row, CellProblems problems) {
            check.accept(row, problems);
        }
    }

    private void rule(ProblemCode code, BiConsumer<TypedRow, CellProblems> check) {
        rules.add(new Named(code.name(), check));
    }

    private int index(String column) {
        return layout.column(column).index();
    }

    private boolean has(String column) {
        return layout.find(column).isPresent();
    }

    private List<Column> columns(CellType type) {
        return layout.columns().stream().filter(column -> column.type() == type).toList();
    }

    private void months() {
        if (!has("serviceMonth")) {
            return;
        }
        int month = index("serviceMonth");
        Optional<Long> named = file.name().flatMap(FileName::month).map(Dates::number);
        // Before the month is judged: a date that lies in the row's month or in the name's is not what is wrong.
        layout.find("serviceDate")
                .map(Column::index)
                .ifPresent(date -> rule(ProblemCode.DATE_OUTSIDE_MONTH, (row, problems) -> {
                    long own = row.isFilled(month) ? row.value(month) : named.orElse(0L);
                    if (row.isFilled(date)
                            && own != 0
                            && row.value(date) / 100 != own
                            && row.value(date) / 100 != named.orElse(own)) {
                        problems.report(ProblemCode.DATE_OUTSIDE_MONTH, date);
                    }
                }));
        named.ifPresent(expected -> rule(ProblemCode.MONTH_DIFFERS_FROM_NAME, (row, problems) -> {
            if (row.isFilled(month) && row.value(month) != expected && row.value(month) != 0) {
                problems.report(ProblemCode.MONTH_DIFFERS_FROM_NAME, month, expected);
                row.distrust(month);
            }
        }));
        for (Column days : columns(CellType.DAYS)) {
            int index = days.index();
            rule(ProblemCode.PRO_RATED_DAY_OUTSIDE_MONTH, (row, problems) -> {
                if (row.isFilled(index)
                        && row.isFilled(month)
                        && row.value(index) >> Dates.lengthOfMonth(row.value(month)) != 0) {
                    problems.report(ProblemCode.PRO_RATED_DAY_OUTSIDE_MONTH, index);
                }
            });
        }
    }

    private void dates() {
        layout.find("birthDate").map(Column::index).ifPresent(birth -> {
            long today = Dates.number(file.today());
            rule(ProblemCode.DATE_IMPLAUSIBLE, (row, problems) -> {
                if (row.isFilled(birth) && row.value(birth) > today) {
                    problems.report(ProblemCode.DATE_IMPLAUSIBLE, birth, "@birthInFuture");
                } else if (row.isFilled(birth) && row.value(birth) < FIRST_BIRTH) {
                    problems.report(ProblemCode.DATE_IMPLAUSIBLE, birth, "@birthBefore1870");
                }
            });
        });
        Optional<FileName> name = file.name();
        if (name.isPresent() && has("createdDate")) {
            int created = index("createdDate");
            long sent = Dates.number(name.get().serial().time().toLocalDate());
            rule(ProblemCode.DATE_IMPLAUSIBLE, (row, problems) -> {
                if (row.isFilled(created) && row.value(created) > sent) {
                    problems.report(ProblemCode.DATE_IMPLAUSIBLE, created, "@createdAfterSerial");
                }
            });
        }
    }

    private void periods() {
        for (Column end : columns(CellType.DATE)) {
            if (!end.endOf().isEmpty()) {
                Column start = layout.column(end.endOf());
                int from = start.index();
                int to = end.index();
                rule(ProblemCode.PERIOD_ORDER, (row, problems) -> {
                    if (row.isFilled(from) && row.isFilled(to) && row.value(to) < row.value(from)) {
                        problems.report(ProblemCode.PERIOD_ORDER, to, start.name());
                    }
                });
            }
        }
    }

    private void times() {
        for (Column end : layout.columns()) {
            boolean inTable6 = end.type() == CellType.TIME_OR_9999;
            if ((inTable6 || end.type() == CellType.TIME) && !end.endOf().isEmpty()) {
                Column start = layout.column(end.endOf());
                rule(ProblemCode.TIME_ORDER, (row, problems) -> checkTimes(row, start, end, inTable6, problems));
            }
        }
    }

    private static void checkTimes(TypedRow row, Column start, Column end, boolean inTable6, CellProblems problems) {
        if (!row.isFilled(start.index()) || !row.isFilled(end.index())) {
            return;
        }
        long from = row.value(start.index());
        long to = row.value(end.index());
        boolean noStart = from == TypedRow.NO_TIME;
        boolean noEnd = to == TypedRow.NO_TIME;
        if (noStart != noEnd) {
            problems.report(ProblemCode.TIME_HALF_GIVEN, end.index(), start.name());
        } else if (!noStart && ((to < from && from < EVENING) || (inTable6 && to == from))) {
            problems.report(ProblemCode.TIME_ORDER, end.index(), start.name());
        }
    }

    private void serviceTypes() {
        for (Column code : columns(CellType.SERVICE_CODE)) {
            int index = code.index();
            rule(ProblemCode.SERVICE_TYPE_NOT_EXCHANGED, (row, problems) -> {
                if (row.isFilled(index)
                        && row.value(index) != ServiceCodes.GRAND_TOTAL
                        && !ServiceCodes.typeOf(row.value(index)).isExchanged()) {
                    problems.report(ProblemCode.SERVICE_TYPE_NOT_EXCHANGED, index);
                }
            });
        }
        layout.find("serviceType")
                .map(Column::index)
                .ifPresent(type -> rule(ProblemCode.SERVICE_TYPE_NOT_EXCHANGED, (row, problems) -> {
                    if (row.isFilled(type)
                            && !ServiceCodes.type((int) row.value(type)).isExchanged()) {
                        problems.report(ProblemCode.SERVICE_TYPE_NOT_EXCHANGED, type);
                    }
                }));
    }

    private void equipment() {
        if (has("taisCode")) {
            int service = index("serviceCode");
            int tais = index("taisCode");
            int notified = index("notifiedEquipmentCode");
            rule(ProblemCode.EQUIPMENT_CODE_MISSING, (row, problems) -> {
                if (!isService(row, service) || !typeOf(row, service).isEquipmentRental()) {
                    return;
                }
                if (row.isEmpty(tais) && row.isEmpty(notified)) {
                    problems.report(ProblemCode.EQUIPMENT_CODE_MISSING, tais);
                } else if (row.isFilled(tais) && row.isFilled(notified)) {
                    problems.report(ProblemCode.EQUIPMENT_CODE_BOTH, notified);
                }
            });
        }
        layout.find("detailNumber").map(Column::index).ifPresent(detail -> {
            int service = index("serviceCode");
            rule(ProblemCode.DETAIL_NUMBER_MISPLACED, (row, problems) -> {
                if (row.isFilled(detail)
                        && isService(row, service)
                        && typeOf(row, service) != ServiceType.EQUIPMENT_RENTAL) {
                    problems.report(ProblemCode.DETAIL_NUMBER_MISPLACED, detail);
                }
            });
        });
    }

    private static boolean isService(TypedRow row, int service) {
        return row.isFilled(service) && !ServiceCodes.isTotal(row.value(service));
    }

    private static ServiceType typeOf(TypedRow row, int service) {
        return ServiceCodes.typeOf(row.value(service));
    }

    private void otherTexts() {
        for (Column text : layout.columns()) {
            text.filledWhen().ifPresent(condition -> {
                Column code = layout.column(condition.column());
                int other = code.codes().stream().map(Code::code).toList().indexOf(condition.code());
                rule(ProblemCode.OTHER_TEXT_MISSING, (row, problems) -> {
                    if (row.isFilled(code.index()) && row.value(code.index()) == other && row.isEmpty(text.index())) {
                        problems.report(ProblemCode.OTHER_TEXT_MISSING, text.index(), code.name());
                    }
                });
            });
        }
    }

    private void offices() {
        Optional<Address> address = file.name().map(FileName::address);
        if (address.isEmpty()) {
            return;
        }
        long sender = Long.parseLong(address.get().from().value());
        if (file.kind().direction() == Direction.PLAN && has("careOfficeNumber")) {
            int office = index("careOfficeNumber");
            rule(ProblemCode.SENDER_NOT_CARE_OFFICE, (row, problems) -> {
                if (row.isFilled(office) && row.value(office) != sender) {
                    problems.report(ProblemCode.SENDER_NOT_CARE_OFFICE, office);
                }
            });
        }
        // A name without service types does not tell whether the sender passes on what a provider reported.
        boolean passedOn = !address.get().hasServiceTypes()
                || address.get()
                        .senderType()
                        .filter(ServiceType::isCareManagement)
                        .isPresent();
        if (file.kind().direction() == Direction.RESULT && !passedOn) {
            int provider = index("providerNumber");
            rule(ProblemCode.PROVIDER_NOT_SENDER, (row, problems) -> {
                if (row.isFilled(provider) && row.value(provider) != sender) {
                    problems.report(ProblemCode.PROVIDER_NOT_SENDER, provider);
                }
            });
        }
    }

    /** With tables 1-3 the month is zero and the plan date real, with tables 6 and 7 the other way round. */
    private void supplementKey() {
        if (file.name().isEmpty()) {
            return;
        }
        Optional<YearMonth> named = file.name().get().month();
        boolean monthly = named.isPresent();
        int month = index("serviceMonth");
        int plan = index("carePlanDate");
        rule(ProblemCode.SUPPLEMENT_KEY, (row, problems) -> {
            if (row.isFilled(month) && monthly == (row.value(month) == 0)) {
                problems.report(ProblemCode.SUPPLEMENT_KEY, month, monthly ? "@monthReal" : "@monthZero");
                row.distrust(month);
            }
            if (row.isFilled(plan) && monthly != (row.value(plan) == 0)) {
                problems.report(ProblemCode.SUPPLEMENT_KEY, plan, monthly ? "@planDateZero" : "@planDateReal");
                row.distrust(plan);
            }
        });
    }

    private void limitSlots() {
        List<int[]> slots = new ArrayList<>();
        for (int slot = 1; has("serviceTypeLimits[" + slot + "].serviceType"); slot++) {
            String path = "serviceTypeLimits[" + slot + "].";
            slots.add(layout.columns().stream()
                    .filter(column -> column.nameEn().startsWith(path))
                    .mapToInt(Column::index)
                    .toArray());
        }
        rule(ProblemCode.LIMIT_SLOT_ORDER, (row, problems) -> {
            boolean gap = false;
            for (int[] slot : slots) {
                boolean empty = true;
                for (int column : slot) {
                    empty &= row.isEmpty(column);
                }
                if (!empty && gap) {
                    problems.report(ProblemCode.LIMIT_SLOT_ORDER, slot[0]);
                    return;
                }
                gap |= empty;
            }
        });
    }

    private void table3Sorts() {
        List<List<Integer>> sorts = List.of(
                List.of(index("serviceContent"), index("dayOfWeek"), index("startTime"), index("endTime")),
                List.of(index("dailyActivity"), index("activityStartTime"), index("activityEndTime")),
                List.of(index("nonWeeklyService")));
        rule(ProblemCode.TABLE3_ROW_MIXED, (row, problems) -> {
            int begun = 0;
            int whole = 0;
            for (List<Integer> sort : sorts) {
                begun += sort.stream().allMatch(row::isEmpty) ? 0 : 1;
                whole += sort.stream().noneMatch(row::isEmpty) ? 1 : 0;
            }
            if (begun > 1) {
                problems.report(ProblemCode.TABLE3_ROW_MIXED, CellProblems.ROW, "@tooMuch");
            } else if (whole == 0) {
                problems.report(ProblemCode.TABLE3_ROW_MIXED, CellProblems.ROW, "@tooLittle");
            }
        });
    }

    private void totalRows() {
        int service = index("serviceCode");
        int provider = index("providerNumber");
        int units = index("units");
        int rate = index("discountedRate");
        int discounted = index("discountedUnits");
        rule(ProblemCode.TOTAL_ROW_VALUE, (row, problems) -> {
            if (row.isFilled(service) && ServiceCodes.isTotal(row.value(service))) {
                if (row.isFilled(units) && row.value(units) != 0) {
                    problems.report(ProblemCode.TOTAL_ROW_VALUE, units, "@unitsZero");
                }
                if (row.isFilled(rate)) {
                    problems.report(ProblemCode.TOTAL_ROW_VALUE, rate, "@rateEmpty");
                }
                if (row.isFilled(discounted)) {
                    problems.report(ProblemCode.TOTAL_ROW_VALUE, discounted, "@discountedEmpty");
                }
            }
        });
        rule(ProblemCode.TOTAL_ROW_PROVIDER, (row, problems) -> {
            if (row.isFilled(service) && row.isFilled(provider)) {
                boolean all = row.value(provider) == ALL_OFFICES;
                if (row.value(service) == ServiceCodes.GRAND_TOTAL && !all) {
                    problems.report(ProblemCode.TOTAL_ROW_PROVIDER, provider, "@grandTotalProvider");
                } else if (!ServiceCodes.isTotal(row.value(service)) && all) {
                    problems.report(ProblemCode.TOTAL_ROW_PROVIDER, provider, "@realProvider");
                    row.distrust(provider);
                }
            }
        });
    }
}
