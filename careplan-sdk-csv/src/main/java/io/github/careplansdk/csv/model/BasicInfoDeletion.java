package io.github.careplansdk.csv.model;

import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.csv.layout.Cell;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.InsuredColumn;
import io.github.careplansdk.csv.layout.InsurerColumn;
import io.github.careplansdk.csv.layout.Need;
import io.github.careplansdk.csv.layout.OneRowPerKey;
import io.github.careplansdk.csv.layout.VersionColumn;
import io.github.careplansdk.csv.layout.internal.RecordShape;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * 利用者基本情報_削除（DLTKIHON）: deletes basic information with its parts and images.
 *
 * @param csvVersion CSVバージョン
 * @param insurerNumber 保険者番号
 * @param insuredNumber 被保険者番号
 * @param consultationDate 相談日
 */
@GenerateBuilder
@OneRowPerKey
public record BasicInfoDeletion(
        @VersionColumn YearMonth csvVersion,
        @InsurerColumn InsurerNumber insurerNumber,
        @InsuredColumn InsuredNumber insuredNumber,

        @Cell(
                name = "相談日",
                type = CellType.DATE,
                max = 8,
                need = Need.REQUIRED,
                key = true,
                note = "the basic information to delete; its SUB1, SUB2 and images go with it",
                noteJa = "削除する利用者基本情報の相談日。そのUPKIHON_SUB1、UPKIHON_SUB2、家族構成画像も一緒に削除される")
        LocalDate consultationDate)
        implements BasicInfoDeletionBuilder.With {
    /** Returns a builder whose optional cells are empty and whose other cells have their usual value, where there is one. */
    public static BasicInfoDeletionBuilder builder() {
        return BasicInfoDeletionBuilder.builder(
                RecordShape.of(BasicInfoDeletion.class).defaults());
    }

    /** Hides what it holds, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "BasicInfoDeletion[hidden]";
    }
}
