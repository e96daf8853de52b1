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
 * 介護予防サービス・支援計画書（別表）支援計画（UPYOBO_SUB）: one support of a preventive plan.
 *
 * @param csvVersion CSVバージョン
 * @param insurerNumber 保険者番号
 * @param insuredNumber 被保険者番号
 * @param planDate 計画作成(変更)日
 * @param issueNumber 課題ＮＯ
 * @param overallIssue 総合的課題
 * @param proposal 課題に対する目標と具体策の提案
 * @param intention 具体策についての意向本人・家族
 * @param goal 目標
 * @param supportPlanNumber 支援計画ＮＯ
 * @param supportPoint 【支援計画】目標についての支援のポイント
 * @param selfCare 【支援計画】本人等のセルフケアや家族の支援、インフォーマルサービス（民間サービス）
 * @param insuredService 【支援計画】介護保険サービス又は地域支援事業（総合事業のサービス）
 * @param usedServiceNumber 利用サービスＮＯ
 * @param serviceKind 【利用サービス】サービス種別
 * @param providerName 【利用サービス】事業所(利用先)
 * @param servicePeriod 【利用サービス】期間
 */
@GenerateBuilder
public record PreventiveSupport(
        @VersionColumn YearMonth csvVersion,
        @InsurerColumn InsurerNumber insurerNumber,
        @InsuredColumn InsuredNumber insuredNumber,

        @Cell(
                name = "計画作成(変更)日",
                type = CellType.DATE,
                max = 8,
                need = Need.REQUIRED,
                key = true,
                note = "same as the UPYOBO row",
                noteJa = "UPYOBOの行と同じ値")
        LocalDate planDate,

        @Cell(
                name = "課題ＮＯ",
                type = CellType.TEXT,
                max = 2,
                numbering = true,
                note = "a number, printed as free text of 2 characters (so quoted)",
                noteJa = "番号。定義書では2文字の自由記述のため、引用符で囲む")
        String issueNumber,

        @Cell(name = "総合的課題", type = CellType.TEXT) String overallIssue,

        @Cell(name = "課題に対する目標と具体策の提案", type = CellType.TEXT)
        String proposal,

        @Cell(name = "具体策についての意向本人・家族", type = CellType.TEXT)
        String intention,

        @Cell(name = "目標", type = CellType.TEXT) String goal,

        @Cell(
                name = "支援計画ＮＯ",
                type = CellType.TEXT,
                max = 2,
                numbering = true,
                note = "a number, printed as free text of 2 characters (so quoted)",
                noteJa = "番号。定義書では2文字の自由記述のため、引用符で囲む")
        String supportPlanNumber,

        @Cell(name = "【支援計画】目標についての支援のポイント", type = CellType.TEXT)
        String supportPoint,

        @Cell(name = "【支援計画】本人等のセルフケアや家族の支援、インフォーマルサービス（民間サービス）", type = CellType.TEXT)
        String selfCare,

        @Cell(name = "【支援計画】介護保険サービス又は地域支援事業（総合事業のサービス）", type = CellType.TEXT)
        String insuredService,

        @Cell(
                name = "利用サービスＮＯ",
                type = CellType.TEXT,
                max = 2,
                numbering = true,
                note = "a number, printed as free text of 2 characters (so quoted)",
                noteJa = "番号。定義書では2文字の自由記述のため、引用符で囲む")
        String usedServiceNumber,

        @Cell(name = "【利用サービス】サービス種別", type = CellType.TEXT) String serviceKind,

        @Cell(name = "【利用サービス】事業所(利用先)", type = CellType.TEXT)
        String providerName,

        @Cell(name = "【利用サービス】期間", type = CellType.TEXT) String servicePeriod)
        implements PreventiveSupportBuilder.With {
    /** Returns a builder whose optional cells are empty and whose other cells have their usual value, where there is one. */
    public static PreventiveSupportBuilder builder() {
        return PreventiveSupportBuilder.builder(
                RecordShape.of(PreventiveSupport.class).defaults());
    }

    /** Hides what it holds, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "PreventiveSupport[hidden]";
    }
}
