package io.github.careplansdk.csv.validate.internal.row;

import static io.github.careplansdk.core.problem.ProblemCode.DATE_IMPLAUSIBLE;
import static io.github.careplansdk.core.problem.ProblemCode.DATE_OUTSIDE_MONTH;
import static io.github.careplansdk.core.problem.ProblemCode.DETAIL_NUMBER_MISPLACED;
import static io.github.careplansdk.core.problem.ProblemCode.EQUIPMENT_CODE_BOTH;
import static io.github.careplansdk.core.problem.ProblemCode.EQUIPMENT_CODE_MISSING;
import static io.github.careplansdk.core.problem.ProblemCode.INSURER_CHECK_DIGIT;
import static io.github.careplansdk.core.problem.ProblemCode.LIMIT_NOT_OF_CARE_LEVEL;
import static io.github.careplansdk.core.problem.ProblemCode.LIMIT_SLOT_ORDER;
import static io.github.careplansdk.core.problem.ProblemCode.MONTH_DIFFERS_FROM_NAME;
import static io.github.careplansdk.core.problem.ProblemCode.OFFICE_CHECK_DIGIT;
import static io.github.careplansdk.core.problem.ProblemCode.OTHER_TEXT_MISSING;
import static io.github.careplansdk.core.problem.ProblemCode.PERIOD_ORDER;
import static io.github.careplansdk.core.problem.ProblemCode.PROVIDER_NOT_SENDER;
import static io.github.careplansdk.core.problem.ProblemCode.PRO_RATED_DAY_OUTSIDE_MONTH;
import static io.github.careplansdk.core.problem.ProblemCode.SENDER_NOT_CARE_OFFICE;
import static io.github.careplansdk.core.problem.ProblemCode.SERVICE_CODE_NOT_IN_MASTER;
import static io.github.careplansdk.core.problem.ProblemCode.SERVICE_TYPE_NOT_EXCHANGED;
import static io.github.careplansdk.core.problem.ProblemCode.SUPPLEMENT_KEY;
import static io.github.careplansdk.core.problem.ProblemCode.TABLE3_ROW_MIXED;
import static io.github.careplansdk.core.problem.ProblemCode.TIME_HALF_GIVEN;
import static io.github.careplansdk.core.problem.ProblemCode.TIME_ORDER;
import static io.github.careplansdk.core.problem.ProblemCode.TOTAL_ROW_PROVIDER;
import static io.github.careplansdk.core.problem.ProblemCode.TOTAL_ROW_VALUE;
import static io.github.careplansdk.core.problem.ProblemCode.UNITS_NOT_OF_CODE;

import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.io.internal.CellProblems;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.validate.internal.rule.DeclaredRule;
import io.github.careplansdk.csv.validate.internal.rule.FileContext;
import io.github.careplansdk.csv.validate.internal.rule.RowCheck;
import io.github.careplansdk.csv.validate.internal.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The rules about single rows, all of them, in the order in which they run and reports list them: of the layer {@code value} those
 * that are not a matter of the cell's form, and the layer {@code row}, the cells of a row against each other and against the
 * file's name.
 */
public final class RowRules {
    public static final List<DeclaredRule> ALL = List.of(
            rule(OfficeRules::insurerCheckDigits, INSURER_CHECK_DIGIT),
            rule(OfficeRules::officeCheckDigits, OFFICE_CHECK_DIGIT),
            rule(MasterRules::codes, SERVICE_CODE_NOT_IN_MASTER),
            // Before the month is judged: a date that lies in the row's month or in the name's is not what is wrong.
            rule(DateRules::datesInMonth, DATE_OUTSIDE_MONTH),
            rule(DateRules::monthOfName, MONTH_DIFFERS_FROM_NAME),
            rule(DateRules::plausibleDates, DATE_IMPLAUSIBLE),
            each(DateRules::periodEnds, DateRules::period, PERIOD_ORDER),
            each(DateRules::timeEnds, DateRules::times, TIME_ORDER, TIME_HALF_GIVEN),
            rule(DateRules::proRatedDays, PRO_RATED_DAY_OUTSIDE_MONTH),
            rule(ServiceRules::exchangedTypes, SERVICE_TYPE_NOT_EXCHANGED),
            rule(ServiceRules::equipmentCodes, EQUIPMENT_CODE_MISSING, EQUIPMENT_CODE_BOTH),
            rule(ServiceRules::detailNumbers, DETAIL_NUMBER_MISPLACED),
            rule(MasterRules::units, UNITS_NOT_OF_CODE),
            each(ServiceRules::textsOfCodes, ServiceRules::otherText, OTHER_TEXT_MISSING),
            rule(SupplementRules::keys, SUPPLEMENT_KEY),
            rule(SupplementRules::limitSlots, LIMIT_SLOT_ORDER),
            rule(SupplementRules::limitsOfCareLevels, LIMIT_NOT_OF_CARE_LEVEL),
            rule(TableRules::sortsOfTable3, TABLE3_ROW_MIXED),
            rule(TableRules::valuesOfTotals, TOTAL_ROW_VALUE),
            rule(TableRules::providersOfTotals, TOTAL_ROW_PROVIDER),
            rule(OfficeRules::senderOfPlan, SENDER_NOT_CARE_OFFICE),
            rule(OfficeRules::senderOfResult, PROVIDER_NOT_SENDER));

    private RowRules() {}

    private static DeclaredRule rule(BiFunction<Layout<?>, FileContext, List<RowCheck>> maker, ProblemCode... codes) {
        List<ProblemCode> all = List.of(codes);
        return new DeclaredRule(all, (layout, file, findings) -> {
            List<Rule> rules = new ArrayList<>();
            maker.apply(layout, file).forEach(check -> rules.add(new OfRow(all, check)));
            return rules;
        });
    }

    /** A rule about each of some columns, which asks the layout for another. */
    private static DeclaredRule each(
            Function<Layout<?>, List<Column>> columns,
            BiFunction<Layout<?>, Column, RowCheck> maker,
            ProblemCode... codes) {
        List<ProblemCode> all = List.of(codes);
        return new DeclaredRule(all, (layout, file, findings) -> {
            List<Rule> rules = new ArrayList<>();
            for (Column column : columns.apply(layout)) {
                DeclaredRule.made(() -> maker.apply(layout, column), all, findings)
                        .ifPresent(check -> rules.add(new OfRow(all, check)));
            }
            return rules;
        });
    }

    private record OfRow(List<ProblemCode> codes, RowCheck check) implements Rule {
        @Override
        public void see(TypedRow row, CellProblems problems) {
            check.see(row, problems);
        }
    }
}
