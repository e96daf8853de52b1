package io.github.careplansdk.csv.form.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** The Japanese eras, as the forms write dates: 令和8年4月1日, and 元年 for a first year. */
public enum Era {
    MEIJI("明治", LocalDate.of(1868, 1, 25)),
    TAISHO("大正", LocalDate.of(1912, 7, 30)),
    SHOWA("昭和", LocalDate.of(1926, 12, 25)),
    HEISEI("平成", LocalDate.of(1989, 1, 8)),
    REIWA("令和", LocalDate.of(2019, 5, 1));

    private static final List<Era> LATEST_FIRST = List.of(REIWA, HEISEI, SHOWA, TAISHO, MEIJI);

    private final String label;
    private final LocalDate start;

    Era(String label, LocalDate start) {
        this.label = label;
        this.start = start;
    }

    /** A day: 昭和64年1月7日. */
    static String date(LocalDate date) {
        return year(date) + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** A month, by the era of its last day, as calendars do: 令和元年5月. */
    static String month(YearMonth month) {
        return year(month.atEndOfMonth()) + month.getMonthValue() + "月";
    }

    private static String year(LocalDate date) {
        for (Era era : LATEST_FIRST) {
            if (!date.isBefore(era.start)) {
                int year = date.getYear() - era.start.getYear() + 1;
                return era.label + (year == 1 ? "元" : String.valueOf(year)) + "年";
            }
        }
        return date.getYear() + "年";
    }
}
