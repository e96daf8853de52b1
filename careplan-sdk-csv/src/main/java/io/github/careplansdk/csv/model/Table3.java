package io.github.careplansdk.csv.model;

import io.github.careplansdk.core.code.Weekday;
import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.csv.layout.Cell;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.InsuredColumn;
import io.github.careplansdk.csv.layout.InsurerColumn;
import io.github.careplansdk.csv.layout.Need;
import io.github.careplansdk.csv.layout.VersionColumn;
import io.github.careplansdk.csv.layout.internal.RecordShape;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;

/**
 * 週間サービス計画表（UP3KYO）: the week of a plan: a row is a weekly service, a daily activity or a service outside the week.
 *
 * @param csvVersion CSVバージョン
 * @param insurerNumber 保険者番号
 * @param insuredNumber 被保険者番号
 * @param createdDate 週間サービス計画表作成年月日
 * @param carePlanDate 居宅サービス計画作成（変更）日
 * @param serviceContent 介護サービス内容
 * @param dayOfWeek 曜日
 * @param startTime 開始時間
 * @param endTime 終了時間
 * @param dailyActivity 主な日常生活上の活動
 * @param activityStartTime 開始時間
 * @param activityEndTime 終了時間
 * @param nonWeeklyService 週単位以外のサービス
 */
@GenerateBuilder
public record Table3(
        @VersionColumn YearMonth csvVersion,
        @InsurerColumn InsurerNumber insurerNumber,
        @InsuredColumn InsuredNumber insuredNumber,

        @Cell(name = "週間サービス計画表作成年月日", type = CellType.DATE, max = 8, need = Need.REQUIRED)
        LocalDate createdDate,

        @Cell(name = "居宅サービス計画作成（変更）日", type = CellType.DATE, max = 8, need = Need.REQUIRED, key = true)
        LocalDate carePlanDate,

        @Cell(name = "介護サービス内容", type = CellType.TEXT) String serviceContent,
        @Cell(name = "曜日", type = CellType.CODE, max = 1) Optional<Weekday> dayOfWeek,

        @Cell(name = "開始時間", type = CellType.TIME, max = 4, note = "HHMM", noteJa = "HHMM（時・分）")
        Optional<LocalTime> startTime,

        @Cell(name = "終了時間", type = CellType.TIME, max = 4, endOf = "startTime", note = "HHMM", noteJa = "HHMM（時・分）")
        Optional<LocalTime> endTime,

        @Cell(name = "主な日常生活上の活動", type = CellType.TEXT) String dailyActivity,

        @Cell(name = "開始時間", type = CellType.TIME, max = 4, note = "HHMM", noteJa = "HHMM（時・分）")
        Optional<LocalTime> activityStartTime,

        @Cell(
                name = "終了時間",
                type = CellType.TIME,
                max = 4,
                endOf = "activityStartTime",
                note = "HHMM",
                noteJa = "HHMM（時・分）")
        Optional<LocalTime> activityEndTime,

        @Cell(name = "週単位以外のサービス", type = CellType.TEXT) String nonWeeklyService)
        implements Table3Builder.With {
    /** Returns a builder whose optional cells are empty and whose other cells have their usual value, where there is one. */
    public static Table3Builder builder() {
        return Table3Builder.builder(RecordShape.of(Table3.class).defaults());
    }

    /** Hides what it holds, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "Table3[hidden]";
    }
}
