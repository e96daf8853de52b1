package io.github.careplansdk.csv.model;

import io.github.careplansdk.core.code.Applies;
import io.github.careplansdk.core.code.BasicInfoCareLevel;
import io.github.careplansdk.core.code.ChecklistResult;
import io.github.careplansdk.core.code.CognitiveIndependence;
import io.github.careplansdk.core.code.ConsultationCount;
import io.github.careplansdk.core.code.ConsultationMethod;
import io.github.careplansdk.core.code.HousingType;
import io.github.careplansdk.core.code.Outsourcing;
import io.github.careplansdk.core.code.PhysicalIndependence;
import io.github.careplansdk.core.code.Presence;
import io.github.careplansdk.core.code.PreventivePlanType;
import io.github.careplansdk.core.code.Sex;
import io.github.careplansdk.core.code.UserSituation;
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
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * 利用者基本情報（UPKIHON）: the user as the support center knows them.
 *
 * @param csvVersion CSVバージョン
 * @param insurerNumber 保険者番号
 * @param insuredNumber 被保険者番号
 * @param consultationDate 相談日
 * @param planType 計画種類
 * @param outsourcing 委託の有無
 * @param authorName 作成担当者
 * @param consultationMethod 相談方法
 * @param consultationMethodOther 相談方法(その他の内容)
 * @param consultationCount 相談回数
 * @param previousConsultationDate 前回相談日
 * @param userSituation 利用者の現況
 * @param userSituationNote 利用者の現況(状況補足)
 * @param userNameKana 利用者氏名ﾌﾘｶﾞﾅ
 * @param userName 利用者氏名
 * @param sex 利用者性別
 * @param birthDate 利用者生年月日
 * @param address 利用者住所
 * @param phoneNumber 利用者電話番号
 * @param faxNumber 利用者Fax番号
 * @param physicalIndependence 障害高齢者の日常生活自立度
 * @param cognitiveIndependence 認知症高齢者の日常生活自立度
 * @param careLevel 要介護状態区分
 * @param certificationStartDate 認定有効期限開始日
 * @param certificationEndDate 認定有効期間終了日
 * @param previousCareLevel 前回の介護度
 * @param checklistResult 基本チェックリスト記入結果
 * @param checklistDate 基本チェックリスト記入日
 * @param physicalDisability 障害等認定(身障)
 * @param intellectualDisability 障害等認定(療育)
 * @param mentalDisability 障害等認定(精神)
 * @param intractableDisease 障害等認定(難病)
 * @param disabilityNote 障害等認定特記事項
 * @param housingType 居住形態
 * @param roomFloor 自室の階数
 * @param homeModification 住宅改修の有無
 * @param nationalPension 経済状況(国民年金)
 * @param employeePension 経済状況(厚生年金)
 * @param disabilityPension 経済状況(障害年金)
 * @param publicAssistance 経済状況(生活保護)
 * @param economicNote 経済状況詳細
 * @param consulterName 来所者(相談者)氏名
 * @param consulterAddress 来所者(相談者)住所
 * @param consulterPhoneNumber 来所者(相談者)電話番号
 * @param consulterRelationship 来所者(相談者)続柄
 * @param emergencyContacts emergency contacts (緊急連絡先), the slots up to the last filled one, at most four
 * @param familyImageFileName 家族構成 画像ファイル名
 * @param familyRelationship 家族関係等の状況
 * @param lifeHistory 今までの生活
 * @param dailyLife １日の生活・すごし方(生活全般)
 * @param hobbies 趣味・楽しみ・特技
 * @param communityRelationship 友人・地域との関係
 * @param publicServices 現在利用している公的サービス
 * @param informalServices 現在利用している非公的サービス
 * @param consentDate 同意日
 * @param consentName 同意者氏名
 */
@GenerateBuilder
@OneRowPerKey
public record BasicInfo(
        @VersionColumn YearMonth csvVersion,
        @InsurerColumn InsurerNumber insurerNumber,
        @InsuredColumn InsuredNumber insuredNumber,

        @Cell(name = "相談日", type = CellType.DATE, max = 8, need = Need.REQUIRED, key = true)
        LocalDate consultationDate,

        @Cell(name = "計画種類", type = CellType.CODE, max = 1, need = Need.REQUIRED)
        PreventivePlanType planType,

        @Cell(name = "委託の有無", type = CellType.CODE, max = 1, need = Need.EXPECTED)
        Optional<Outsourcing> outsourcing,

        @Cell(name = "作成担当者", type = CellType.TEXT) String authorName,
        @Cell(name = "相談方法", type = CellType.CODE, max = 2) Optional<ConsultationMethod> consultationMethod,

        @Cell(
                name = "相談方法(その他の内容)",
                type = CellType.TEXT,
                filledWhen = "consultationMethod=03",
                note = "filled where the method is 03",
                noteJa = "相談方法が03（その他）のときに入力")
        String consultationMethodOther,

        @Cell(name = "相談回数", type = CellType.CODE, max = 2) Optional<ConsultationCount> consultationCount,
        @Cell(name = "前回相談日", type = CellType.DATE, max = 8) Optional<LocalDate> previousConsultationDate,

        @Cell(name = "利用者の現況", type = CellType.CODE, max = 2)
        Optional<UserSituation> userSituation,

        @Cell(
                name = "利用者の現況(状況補足)",
                type = CellType.TEXT,
                filledWhen = "userSituation=02",
                note = "filled where the situation is 02",
                noteJa = "利用者の現況が02（入院又は入所中）のときに入力")
        String userSituationNote,

        @Cell(name = "利用者氏名ﾌﾘｶﾞﾅ", type = CellType.TEXT, need = Need.REQUIRED)
        String userNameKana,

        @Cell(name = "利用者氏名", type = CellType.TEXT, need = Need.REQUIRED)
        String userName,

        @Cell(name = "利用者性別", type = CellType.CODE, max = 1, need = Need.REQUIRED)
        Sex sex,

        @Cell(name = "利用者生年月日", type = CellType.DATE, max = 8, need = Need.REQUIRED)
        LocalDate birthDate,

        @Cell(name = "利用者住所", type = CellType.TEXT) String address,

        @Cell(name = "利用者電話番号", type = CellType.PHONE, max = 15)
        String phoneNumber,

        @Cell(name = "利用者Fax番号", type = CellType.PHONE, max = 15)
        String faxNumber,

        @Cell(name = "障害高齢者の日常生活自立度", type = CellType.CODE, max = 2)
        Optional<PhysicalIndependence> physicalIndependence,

        @Cell(name = "認知症高齢者の日常生活自立度", type = CellType.CODE, max = 2)
        Optional<CognitiveIndependence> cognitiveIndependence,

        @Cell(name = "要介護状態区分", type = CellType.CODE, max = 2)
        Optional<BasicInfoCareLevel> careLevel,

        @Cell(name = "認定有効期限開始日", type = CellType.DATE, max = 8)
        Optional<LocalDate> certificationStartDate,

        @Cell(name = "認定有効期間終了日", type = CellType.DATE, max = 8, endOf = "certificationStartDate")
        Optional<LocalDate> certificationEndDate,

        @Cell(name = "前回の介護度", type = CellType.CODE, max = 2)
        Optional<BasicInfoCareLevel> previousCareLevel,

        @Cell(name = "基本チェックリスト記入結果", type = CellType.CODE, max = 1)
        Optional<ChecklistResult> checklistResult,

        @Cell(name = "基本チェックリスト記入日", type = CellType.DATE, max = 8)
        Optional<LocalDate> checklistDate,

        @Cell(name = "障害等認定(身障)", type = CellType.CODE, max = 1)
        Optional<Applies> physicalDisability,

        @Cell(name = "障害等認定(療育)", type = CellType.CODE, max = 1)
        Optional<Applies> intellectualDisability,

        @Cell(name = "障害等認定(精神)", type = CellType.CODE, max = 1)
        Optional<Applies> mentalDisability,

        @Cell(name = "障害等認定(難病)", type = CellType.CODE, max = 1)
        Optional<Applies> intractableDisease,

        @Cell(name = "障害等認定特記事項", type = CellType.TEXT) String disabilityNote,
        @Cell(name = "居住形態", type = CellType.CODE, max = 2) Optional<HousingType> housingType,
        @Cell(name = "自室の階数", type = CellType.INT, max = 2) OptionalInt roomFloor,

        @Cell(name = "住宅改修の有無", type = CellType.CODE, max = 1)
        Optional<Presence> homeModification,

        @Cell(name = "経済状況(国民年金)", type = CellType.CODE, max = 1)
        Optional<Applies> nationalPension,

        @Cell(name = "経済状況(厚生年金)", type = CellType.CODE, max = 1)
        Optional<Applies> employeePension,

        @Cell(name = "経済状況(障害年金)", type = CellType.CODE, max = 1)
        Optional<Applies> disabilityPension,

        @Cell(name = "経済状況(生活保護)", type = CellType.CODE, max = 1)
        Optional<Applies> publicAssistance,

        @Cell(name = "経済状況詳細", type = CellType.TEXT) String economicNote,
        @Cell(name = "来所者(相談者)氏名", type = CellType.TEXT) String consulterName,

        @Cell(name = "来所者(相談者)住所", type = CellType.TEXT, note = "may hold other than an address", noteJa = "住所以外の内容も可")
        String consulterAddress,

        @Cell(name = "来所者(相談者)電話番号", type = CellType.PHONE, max = 15)
        String consulterPhoneNumber,

        @Cell(name = "来所者(相談者)続柄", type = CellType.TEXT) String consulterRelationship,
        @Group(count = 4) List<EmergencyContact> emergencyContacts,

        @Cell(
                name = "家族構成 画像ファイル名",
                type = CellType.TEXT,
                note = "name of the UPKIHON_IMAGE file of this row, .jpg",
                noteJa = "この行のUPKIHON_IMAGE（家族構成画像）のファイル名（.jpg）")
        String familyImageFileName,

        @Cell(name = "家族関係等の状況", type = CellType.TEXT) String familyRelationship,
        @Cell(name = "今までの生活", type = CellType.TEXT) String lifeHistory,

        @Cell(name = "１日の生活・すごし方(生活全般)", type = CellType.TEXT)
        String dailyLife,

        @Cell(name = "趣味・楽しみ・特技", type = CellType.TEXT) String hobbies,
        @Cell(name = "友人・地域との関係", type = CellType.TEXT) String communityRelationship,
        @Cell(name = "現在利用している公的サービス", type = CellType.TEXT) String publicServices,

        @Cell(name = "現在利用している非公的サービス", type = CellType.TEXT)
        String informalServices,

        @Cell(name = "同意日", type = CellType.DATE, max = 8) Optional<LocalDate> consentDate,
        @Cell(name = "同意者氏名", type = CellType.TEXT) String consentName)
        implements BasicInfoBuilder.With {
    public BasicInfo {
        emergencyContacts = List.copyOf(emergencyContacts);
    }

    /** Returns a builder whose optional cells are empty and whose other cells have their usual value, where there is one. */
    public static BasicInfoBuilder builder() {
        return BasicInfoBuilder.builder(RecordShape.of(BasicInfo.class).defaults());
    }

    /** Hides what it holds, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "BasicInfo[hidden]";
    }
}
