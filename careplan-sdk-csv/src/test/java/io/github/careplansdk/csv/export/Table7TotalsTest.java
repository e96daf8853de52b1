package io.github.careplansdk.csv.export;

import static io.github.careplansdk.csv.export.SampleRows.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.code.Applies;
import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.model.Table7;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class Table7TotalsTest {
    /** A row of 100 units: {@code *} outside the limit, {@code +} over 30 days, {@code @} of day care, {@code =units} a total. */
    private static Table7 row(String spec) {
        String code = spec.substring(0, 6);
        Table7 row = claim(visit(TARO, spec.contains("@") ? DAY_CARE : HOME_HELP, code), 1);
        if (spec.contains("*")) {
            row = row.withManagedUnits(OptionalInt.empty());
        }
        if (spec.contains("+")) {
            row = row.withOver30Days(Applies.YES);
        }
        int equals = spec.indexOf('=');
        if (equals > 0) {
            row = row.withUnits(0)
                    .withCount(0)
                    .withServiceUnits(OptionalInt.of(Integer.parseInt(spec.substring(equals + 1))));
        }
        return code.equals("999999") ? row.withProviderNumber(OfficeNumber.ALL_OFFICES) : row;
    }

    private static List<Table7> rows(String specs) {
        return specs.isEmpty()
                ? List.of()
                : List.of(specs.split(" ")).stream().map(Table7TotalsTest::row).toList();
    }

    private static String spell(List<Table7> rows) {
        List<String> words = new ArrayList<>();
        for (Table7 row : rows) {
            words.add(row.serviceCode() + "=" + row.serviceUnits().orElse(-1));
        }
        return String.join(" ", words);
    }

    static List<Arguments> missing() {
        return List.of(
                Arguments.of("", ""),
                Arguments.of("111111", "111111=100 999999=100"),
                Arguments.of("111111 112111", "111111=100 112111=100 11AAAA=200 999999=200"),
                Arguments.of("111111 152442@", "111111=100 152442=100 999999=200"),
                // by provider and service type
                Arguments.of("111111 112111@", "111111=100 112111=100 999999=200"),
                Arguments.of("111111 152442@ 112111", "111111=100 152442=100 112111=100 11AAAA=200 999999=300"),
                Arguments.of(
                        "111111 112111 116274*", "111111=100 112111=100 116274=100 11AAAA=200 11EEEE=100 999999=300"),
                // an empty 給付管理単位数 says nothing where all are empty
                Arguments.of("111111* 112111*", "111111=100 112111=100 11AAAA=200 999999=200"),
                Arguments.of("211111 211112+", "211111=100 211112=100 21AAAA=100 21ZZZZ=100 999999=200"),
                Arguments.of("211111+ 211112+", "211111=100 211112=100 21AAAA=0 21ZZZZ=200 999999=200"),
                // what is given stays
                Arguments.of(
                        "111111 112111 116274* 11AAAA=300", "111111=100 112111=100 116274=100 11AAAA=300 999999=300"),
                Arguments.of("111111 112111 999999=200", "111111=100 112111=100 11AAAA=200 999999=200"));
    }

    @ParameterizedTest
    @MethodSource("missing")
    void missingTotalsAreAdded(String given, String complete) {
        Table7Totals totals = Table7Totals.of(rows(given), false);
        assertThat(spell(totals.rows())).isEqualTo(complete);
        assertThat(totals.wrong()).isEmpty();
    }

    static List<Arguments> wrong() {
        return List.of(
                Arguments.of("111111 999999=99", ProblemCode.GRAND_TOTAL_DIFFERS, 1),
                Arguments.of("111111 112111 11AAAA=199 999999=200", ProblemCode.SUBTOTAL_DIFFERS, 2),
                Arguments.of("111111 112111+ 11AAAA=100 11ZZZZ=99 999999=200", ProblemCode.SUBTOTAL_DIFFERS, 3));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void givenTotalsAreChecked(String given, ProblemCode code, int row) {
        Table7Totals totals = Table7Totals.of(rows(given), false);
        assertThat(totals.rows()).isEqualTo(rows(given));
        assertThat(totals.wrong()).hasSize(1);
        assertThat(totals.wrong().get(0).code()).isEqualTo(code);
        assertThat(totals.wrong().get(0).row()).isEqualTo(row);
    }

    @Test
    void whatIsNotFilledIsNotChecked() {
        List<Table7> open = List.of(row("111111").withServiceUnits(OptionalInt.empty()), row("999999=99"));
        assertThat(Table7Totals.of(open, false).wrong()).isEmpty();
    }

    @Test
    void theGrandTotalIsMadeAnewWhereRowsWereLeftOut() {
        assertThat(spell(Table7Totals.of(rows("111111 999999=500"), true).rows()))
                .isEqualTo("111111=100 999999=100");
    }

    @Test
    void aTotalIsFilledAsTheLayoutSays() {
        Table7 detail = row("111111")
                .withTotalCost(OptionalInt.of(1021))
                .withUserCopay(OptionalInt.of(103))
                .withDiscountedRate(OptionalInt.of(95))
                .withUnitPrice(Optional.of(new BigDecimal("10.21")))
                .withBenefitRate(OptionalInt.of(90))
                .withSatelliteNumber("1")
                .withProviderName("見本");
        List<Table7> rows =
                Table7Totals.of(List.of(detail, detail.withCount(2)), false).rows();
        Table7 subtotal = rows.get(2);
        assertThat(subtotal)
                .isEqualTo(detail.withServiceCode(new ServiceCode("11AAAA"))
                        .withUnits(0)
                        .withCount(0)
                        .withDiscountedRate(OptionalInt.empty())
                        .withServiceUnits(OptionalInt.of(200))
                        .withManagedUnits(OptionalInt.of(200))
                        .withTotalCost(OptionalInt.of(2042))
                        .withUserCopay(OptionalInt.of(206)));
        assertThat(rows.get(3))
                .isEqualTo(subtotal.withServiceCode(ServiceCode.GRAND_TOTAL)
                        .withProviderNumber(OfficeNumber.ALL_OFFICES)
                        .withProviderName("")
                        .withSatelliteNumber("")
                        .withUnitPrice(Optional.empty())
                        .withBenefitRate(OptionalInt.empty()));
    }

    @Test
    void costsOfTheGrandTotalAreThoseThatCloseEachServiceType() {
        List<Table7> rows = new ArrayList<>(rows("111111 112111 152442@"));
        rows.set(2, rows.get(2).withTotalCost(OptionalInt.of(1014)));
        rows.add(2, row("11AAAA=200").withTotalCost(OptionalInt.of(2042)));
        List<Table7> complete = Table7Totals.of(rows, false).rows();
        assertThat(complete.get(4).totalCost()).hasValue(3056);
        assertThat(complete.get(4).serviceUnits()).hasValue(300);
    }
}
