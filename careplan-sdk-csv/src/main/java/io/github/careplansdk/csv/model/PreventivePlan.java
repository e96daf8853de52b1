package io.github.careplansdk.csv.model;

import io.github.careplansdk.core.code.CertificationStatus;
import io.github.careplansdk.core.code.Outsourcing;
import io.github.careplansdk.core.code.PlanCategory;
import io.github.careplansdk.core.code.PreventivePlanType;
import io.github.careplansdk.core.code.SupportLevel;
import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.csv.layout.Cell;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.Group;
import io.github.careplansdk.csv.layout.InsuredColumn;
import io.github.careplansdk.csv.layout.InsurerColumn;
import io.github.careplansdk.csv.layout.Need;
import io.github.careplansdk.csv.layout.OneRowPerKey;
import io.github.careplansdk.csv.layout.VersionColumn;
import io.github.careplansdk.csv.layout.internal.RecordShape;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * 介護予防サービス・支援計画書（UPYOBO）: the preventive plan of a user.
 *
 * @param csvVersion CSVバージョン
 * @param insurerNumber 保険者番号
 * @param insuredNumber 被保険者番号
 * @param planDate 計画作成(変更)日
 * @param planType 計画種類
 * @param outsourcing 委託の有無
 * @param referenceNumber 整理番号
 * @param userName 利用者名
 * @param certificationDate 認定年月日
 * @param certificationStartDate 認定有効期間開始日
 * @param certificationEndDate 認定有効期間終了日
 * @param planCategory 計画書区分
 * @param certificationStatus 認定状況区分
 * @param supportLevel 要支援状態区分
 * @param supportCenterAuthorName 計画作成者氏名（地域包括支援センター担当者名）
 * @param careManagerName 計画作成者氏名（担当介護支援専門員名）
 * @param authorOfficeName 計画作成者事業者・事業所名
 * @param authorOfficeAddress 計画作成者事業者・事業所住所
 * @param authorOfficePhoneNumber 計画作成者事業者・事業所電話番号
 * @param firstPlanDate 初回作成日
 * @param supportCenterName 担当地域包括支援センター
 * @param targetDailyLife 目標とする生活(1日)
 * @param targetYearlyLife 目標とする生活(1年)
 * @param mobility 運動・移動について
 * @param homeLife 日常生活（家庭生活）について
 * @param socialLife 社会参加、対人関係・コミュニケーションについて
 * @param healthCare 健康管理について
 * @param healthNote 健康状態の留意点
 * @param supportPolicy 妥当な支援の実施に向けた方針
 * @param overallPolicy 総合的な方針
 * @param checklistCount 基本チェックリストの（該当した質問項目数）
 * @param programNeeded 必要な事業プログラム
 * @param supportCenterOpinion 地域包括支援センター意見
 * @param consentDate 同意日
 * @param consentName 同意者氏名
 */
@GenerateBuilder
@OneRowPerKey
public record PreventivePlan(
        @VersionColumn YearMonth csvVersion,
        @InsurerColumn InsurerNumber insurerNumber,
        @InsuredColumn InsuredNumber insuredNumber,

        @Cell(name = "計画作成(変更)日", type = CellType.DATE, max = 8, need = Need.REQUIRED, key = true)
        LocalDate planDate,

        @Cell(name = "計画種類", type = CellType.CODE, max = 1, need = Need.REQUIRED)
        PreventivePlanType planType,

        @Cell(name = "委託の有無", type = CellType.CODE, max = 1, need = Need.EXPECTED)
        Optional<Outsourcing> outsourcing,

        @Cell(name = "整理番号", type = CellType.TEXT) String referenceNumber,

        @Cell(name = "利用者名", type = CellType.TEXT, need = Need.REQUIRED)
        String userName,

        @Cell(name = "認定年月日", type = CellType.DATE, max = 8) Optional<LocalDate> certificationDate,

        @Cell(name = "認定有効期間開始日", type = CellType.DATE, max = 8)
        Optional<LocalDate> certificationStartDate,

        @Cell(name = "認定有効期間終了日", type = CellType.DATE, max = 8, endOf = "certificationStartDate")
        Optional<LocalDate> certificationEndDate,

        @Cell(name = "計画書区分", type = CellType.CODE, max = 2) Optional<PlanCategory> planCategory,

        @Cell(name = "認定状況区分", type = CellType.CODE, max = 1)
        Optional<CertificationStatus> certificationStatus,

        @Cell(name = "要支援状態区分", type = CellType.CODE, max = 1)
        Optional<SupportLevel> supportLevel,

        @Cell(name = "計画作成者氏名（地域包括支援センター担当者名）", type = CellType.TEXT)
        String supportCenterAuthorName,

        @Cell(name = "計画作成者氏名（担当介護支援専門員名）", type = CellType.TEXT)
        String careManagerName,

        @Cell(
                name = "計画作成者事業者・事業所名",
                type = CellType.TEXT,
                note = "may hold other than an office name",
                noteJa = "事業所名以外の内容も可")
        String authorOfficeName,

        @Cell(name = "計画作成者事業者・事業所住所", type = CellType.TEXT) String authorOfficeAddress,

        @Cell(name = "計画作成者事業者・事業所電話番号", type = CellType.PHONE, max = 15)
        String authorOfficePhoneNumber,

        @Cell(name = "初回作成日", type = CellType.DATE, max = 8) Optional<LocalDate> firstPlanDate,
        @Cell(name = "担当地域包括支援センター", type = CellType.TEXT) String supportCenterName,
        @Cell(name = "目標とする生活(1日)", type = CellType.TEXT) String targetDailyLife,
        @Cell(name = "目標とする生活(1年)", type = CellType.TEXT) String targetYearlyLife,
        @Group(prefix = "【運動・移動】") AssessmentArea mobility,
        @Group(prefix = "【日常生活(家庭生活)】") AssessmentArea homeLife,
        @Group(prefix = "【社会参加、対人関係・コミュニケーション】") AssessmentArea socialLife,
        @Group(prefix = "【健康管理】") AssessmentArea healthCare,
        @Cell(name = "健康状態の留意点", type = CellType.TEXT) String healthNote,
        @Cell(name = "妥当な支援の実施に向けた方針", type = CellType.TEXT) String supportPolicy,
        @Cell(name = "総合的な方針", type = CellType.TEXT) String overallPolicy,
        @Group ChecklistCounts checklistCount,
        @Group ProgramNeeds programNeeded,
        @Cell(name = "地域包括支援センター意見", type = CellType.TEXT) String supportCenterOpinion,
        @Cell(name = "同意日", type = CellType.DATE, max = 8) Optional<LocalDate> consentDate,
        @Cell(name = "同意者氏名", type = CellType.TEXT) String consentName)
        implements PreventivePlanBuilder.With {
    /** Returns a builder whose optional cells are empty and whose other cells have their usual value, where there is one. */
    public static PreventivePlanBuilder builder() {
        return PreventivePlanBuilder.builder(
                RecordShape.of(PreventivePlan.class).defaults());
    }

    /** Hides what it holds, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "PreventivePlan[hidden]";
    }
}
