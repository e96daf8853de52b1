package io.github.careplansdk.csv.model;

import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.csv.layout.Cell;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.Need;
import io.github.careplansdk.csv.layout.TableOf;
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
@Built
@TableOf("UPKIHON_SUB1")
public record DailySchedule(
        @Cell(
                name = "CSVバージョン",
                type = CellType.MONTH,
                max = 6,
                need = Need.REQUIRED,
                note = "CSV version of the standard; one value per file",
                noteJa = "標準仕様のCSVバージョン。1ファイルに1つの値")
        YearMonth csvVersion,

        @Cell(
                name = "保険者番号",
                type = CellType.DIGITS,
                max = 6,
                need = Need.REQUIRED,
                key = true,
                note = "municipality (insurer) code",
                noteJa = "保険者（市町村）の番号")
        InsurerNumber insurerNumber,

        @Cell(
                name = "被保険者番号",
                type = CellType.INSURED,
                max = 10,
                need = Need.REQUIRED,
                key = true,
                note = "10 digits, or H + 9 digits for public assistance only",
                noteJa = "数字10桁。生活保護単独の場合はH＋数字9桁")
        InsuredNumber insuredNumber,

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
    /** A builder whose optional cells are empty and whose other cells have their usual value, where there is one. */
    public static DailyScheduleBuilder builder() {
        return DailyScheduleBuilder.builder(Blank.of(DailySchedule.class));
    }

    /** Hides what it holds, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "DailySchedule[hidden]";
    }
}
