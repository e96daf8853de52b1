package io.github.careplansdk.csv.model;

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
import java.time.YearMonth;

/**
 * 利用者基本情報（別表1）タイムスケジュール（UPKIHON_SUB1）: one line of the user's day.
 *
 * @param csvVersion CSVバージョン
 * @param insurerNumber 保険者番号
 * @param insuredNumber 被保険者番号
 * @param consultationDate 相談日
 * @param time 時間
 * @param userActivity 本人の生活状況
 * @param familyActivity 介護者・家族の生活状況
 */
@GenerateBuilder
public record DailySchedule(
        @VersionColumn YearMonth csvVersion,
        @InsurerColumn InsurerNumber insurerNumber,
        @InsuredColumn InsuredNumber insuredNumber,

        @Cell(
                name = "相談日",
                type = CellType.DATE,
                max = 8,
                need = Need.REQUIRED,
                key = true,
                note = "same as the UPKIHON row",
                noteJa = "UPKIHONの行と同じ値")
        LocalDate consultationDate,

        @Cell(name = "時間", type = CellType.TEXT, note = "free text, e.g. 6:00", noteJa = "自由記述。例: 6:00")
        String time,

        @Cell(name = "本人の生活状況", type = CellType.TEXT) String userActivity,
        @Cell(name = "介護者・家族の生活状況", type = CellType.TEXT) String familyActivity)
        implements DailyScheduleBuilder.With {
    /** Returns a builder whose optional cells are empty and whose other cells have their usual value, where there is one. */
    public static DailyScheduleBuilder builder() {
        return DailyScheduleBuilder.builder(RecordShape.of(DailySchedule.class).defaults());
    }

    /** Hides what it holds, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "DailySchedule[hidden]";
    }
}
