package io.github.careplansdk.csv.form.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EraTest {
    @ParameterizedTest
    @CsvSource({
        "1868-01-24, 1868年1月24日",
        "1868-01-25, 明治元年1月25日",
        "1912-07-29, 明治45年7月29日",
        "1912-07-30, 大正元年7月30日",
        "1926-12-24, 大正15年12月24日",
        "1926-12-25, 昭和元年12月25日",
        "1989-01-07, 昭和64年1月7日",
        "1989-01-08, 平成元年1月8日",
        "2019-04-30, 平成31年4月30日",
        "2019-05-01, 令和元年5月1日",
        "2026-04-01, 令和8年4月1日"
    })
    void everyDayIsInItsEra(LocalDate date, String words) {
        assertThat(Era.date(date)).isEqualTo(words);
    }

    @Test
    void aMonthIsInTheEraOfItsLastDay() {
        assertThat(Era.month(YearMonth.of(1989, 1))).isEqualTo("平成元年1月");
        assertThat(Era.month(YearMonth.of(2019, 4))).isEqualTo("平成31年4月");
        assertThat(Era.month(YearMonth.of(2019, 5))).isEqualTo("令和元年5月");
    }
}
