package io.github.careplansdk.csv.model;

import io.github.careplansdk.core.code.AttendingDoctor;
import io.github.careplansdk.core.code.TreatmentProgress;
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
import java.util.Optional;

/**
 * 利用者基本情報（別表2）現病歴・既往歴（UPKIHON_SUB2）: one illness.
 *
 * @param csvVersion CSVバージョン
 * @param insurerNumber 保険者番号
 * @param insuredNumber 被保険者番号
 * @param consultationDate 相談日
 * @param onsetDate 年月日
 * @param diseaseName 病名
 * @param doctorName 医療機関・医師名
 * @param attendingDoctor 主治医・意見作成者フラグ
 * @param doctorPhoneNumber 医療機関・医師電話番号
 * @param progress 経過
 * @param treatment 治療中の内容
 */
@GenerateBuilder
public record MedicalHistory(
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

        @Cell(name = "年月日", type = CellType.TEXT, note = "free text, e.g. H12年10月", noteJa = "自由記述。例: H12年10月")
        String onsetDate,

        @Cell(name = "病名", type = CellType.TEXT) String diseaseName,
        @Cell(name = "医療機関・医師名", type = CellType.TEXT) String doctorName,

        @Cell(name = "主治医・意見作成者フラグ", type = CellType.CODE, max = 1)
        Optional<AttendingDoctor> attendingDoctor,

        @Cell(name = "医療機関・医師電話番号", type = CellType.PHONE, max = 15)
        String doctorPhoneNumber,

        @Cell(name = "経過", type = CellType.CODE, max = 2) Optional<TreatmentProgress> progress,
        @Cell(name = "治療中の内容", type = CellType.TEXT) String treatment)
        implements MedicalHistoryBuilder.With {
    /** Returns a builder whose optional cells are empty and whose other cells have their usual value, where there is one. */
    public static MedicalHistoryBuilder builder() {
        return MedicalHistoryBuilder.builder(
                RecordShape.of(MedicalHistory.class).defaults());
    }

    /** Hides what it holds, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "MedicalHistory[hidden]";
    }
}
