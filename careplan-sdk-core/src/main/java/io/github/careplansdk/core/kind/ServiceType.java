package io.github.careplansdk.core.kind;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.github.careplansdk.core.code.Code;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The service types (サービス種類コード) of the standard: two characters of 0-9A-Z in service codes and file names. The
 * standard's table of service types says which of them are exchanged.
 */
public enum ServiceType implements Code {
    /** 11: 訪問介護. */
    HOME_VISIT_CARE("11", "訪問介護", Scheme.CARE, Exchange.EXCHANGED),
    /** 12: 訪問入浴介護. */
    HOME_VISIT_BATHING("12", "訪問入浴介護", Scheme.CARE, Exchange.EXCHANGED),
    /** 13: 訪問看護. */
    HOME_VISIT_NURSING("13", "訪問看護", Scheme.CARE, Exchange.EXCHANGED),
    /** 14: 訪問リハビリテーション. */
    HOME_VISIT_REHABILITATION("14", "訪問リハビリテーション", Scheme.CARE, Exchange.EXCHANGED),
    /** 15: 通所介護. */
    DAY_CARE("15", "通所介護", Scheme.CARE, Exchange.EXCHANGED),
    /** 16: 通所リハビリテーション. */
    DAY_REHABILITATION("16", "通所リハビリテーション", Scheme.CARE, Exchange.EXCHANGED),
    /** 17: 福祉用具貸与. */
    EQUIPMENT_RENTAL("17", "福祉用具貸与", Scheme.CARE, Exchange.EXCHANGED),
    /** 21: 短期入所生活介護. */
    SHORT_STAY_CARE("21", "短期入所生活介護", Scheme.CARE, Exchange.EXCHANGED),
    /** 22: 短期入所療養介護（介護老人保健施設）. */
    SHORT_STAY_MEDICAL_HEALTH_FACILITY("22", "短期入所療養介護（介護老人保健施設）", Scheme.CARE, Exchange.EXCHANGED),
    /** 23: 短期入所療養介護（介護療養型医療施設等）. */
    SHORT_STAY_MEDICAL_SANATORIUM("23", "短期入所療養介護（介護療養型医療施設等）", Scheme.CARE, Exchange.EXCHANGED),
    /** 2A: 短期入所療養介護（介護医療院）. */
    SHORT_STAY_MEDICAL_INTEGRATED_FACILITY("2A", "短期入所療養介護（介護医療院）", Scheme.CARE, Exchange.EXCHANGED),
    /** 31: 居宅療養管理指導. */
    HOME_MEDICAL_MANAGEMENT("31", "居宅療養管理指導", Scheme.CARE, Exchange.EXCHANGED),
    /** 71: 夜間対応型訪問介護. */
    NIGHT_HOME_VISIT_CARE("71", "夜間対応型訪問介護", Scheme.CARE, Exchange.EXCHANGED),
    /** 76: 定期巡回・随時対応型訪問介護看護. */
    REGULAR_AND_ON_DEMAND_VISITS("76", "定期巡回・随時対応型訪問介護看護", Scheme.CARE, Exchange.EXCHANGED),
    /** 72: 認知症対応型通所介護. */
    DEMENTIA_DAY_CARE("72", "認知症対応型通所介護", Scheme.CARE, Exchange.EXCHANGED),
    /** 78: 地域密着型通所介護. */
    COMMUNITY_DAY_CARE("78", "地域密着型通所介護", Scheme.CARE, Exchange.EXCHANGED),
    /** 73: 小規模多機能型居宅介護. */
    SMALL_MULTIFUNCTIONAL("73", "小規模多機能型居宅介護", Scheme.CARE, Exchange.EXCHANGED),
    /** 68: 小規模多機能型居宅介護（短期利用）. */
    SMALL_MULTIFUNCTIONAL_SHORT_TERM("68", "小規模多機能型居宅介護（短期利用）", Scheme.CARE, Exchange.EXCHANGED),
    /** 77: 看護小規模多機能型居宅介護. */
    NURSING_SMALL_MULTIFUNCTIONAL("77", "看護小規模多機能型居宅介護", Scheme.CARE, Exchange.EXCHANGED),
    /** 79: 看護小規模多機能型居宅介護（短期利用）. */
    NURSING_SMALL_MULTIFUNCTIONAL_SHORT_TERM("79", "看護小規模多機能型居宅介護（短期利用）", Scheme.CARE, Exchange.EXCHANGED),
    /** 27: 特定施設入居者生活介護（短期利用）. */
    SPECIFIED_FACILITY_SHORT_TERM("27", "特定施設入居者生活介護（短期利用）", Scheme.CARE, Exchange.EXCHANGED),
    /** 28: 地域密着型特定施設入居者生活介護（短期利用）. */
    COMMUNITY_SPECIFIED_FACILITY_SHORT_TERM("28", "地域密着型特定施設入居者生活介護（短期利用）", Scheme.CARE, Exchange.EXCHANGED),
    /** 38: 認知症対応型共同生活介護（短期利用）. */
    DEMENTIA_GROUP_HOME_SHORT_TERM("38", "認知症対応型共同生活介護（短期利用）", Scheme.CARE, Exchange.EXCHANGED),
    /** 33: 特定施設入居者生活介護. */
    SPECIFIED_FACILITY("33", "特定施設入居者生活介護", Scheme.CARE, Exchange.EXCLUDED),
    /** 36: 地域密着型特定施設入居者生活介護. */
    COMMUNITY_SPECIFIED_FACILITY("36", "地域密着型特定施設入居者生活介護", Scheme.CARE, Exchange.EXCLUDED),
    /** 32: 認知症対応型共同生活介護（短期利用以外）. */
    DEMENTIA_GROUP_HOME("32", "認知症対応型共同生活介護（短期利用以外）", Scheme.CARE, Exchange.EXCLUDED),
    /** 41: 特定福祉用具販売. */
    EQUIPMENT_SALE("41", "特定福祉用具販売", Scheme.CARE, Exchange.EXCLUDED),
    /** 42: 住宅改修. */
    HOME_MODIFICATION("42", "住宅改修", Scheme.CARE, Exchange.EXCLUDED),
    /** 51: 介護福祉施設サービス. */
    WELFARE_FACILITY("51", "介護福祉施設サービス", Scheme.CARE, Exchange.EXCLUDED),
    /** 52: 介護保健施設サービス. */
    HEALTH_FACILITY("52", "介護保健施設サービス", Scheme.CARE, Exchange.EXCLUDED),
    /** 53: 介護療養施設サービス. */
    SANATORIUM_FACILITY("53", "介護療養施設サービス", Scheme.CARE, Exchange.EXCLUDED),
    /** 54: 地域密着型介護老人福祉施設入所者生活介護. */
    COMMUNITY_WELFARE_FACILITY("54", "地域密着型介護老人福祉施設入所者生活介護", Scheme.CARE, Exchange.EXCLUDED),
    /** 59: 特定介護サービス等. */
    SUPPLEMENTED_MEALS_AND_LODGING("59", "特定介護サービス等", Scheme.CARE, Exchange.EXCLUDED),
    /** 81: 市町村特別給付. */
    MUNICIPAL_SPECIAL_BENEFIT("81", "市町村特別給付", Scheme.CARE, Exchange.EXCLUDED),
    /** 62: 介護予防訪問入浴介護. */
    PREVENTIVE_HOME_VISIT_BATHING("62", "介護予防訪問入浴介護", Scheme.PREVENTIVE, Exchange.EXCHANGED),
    /** 63: 介護予防訪問看護. */
    PREVENTIVE_HOME_VISIT_NURSING("63", "介護予防訪問看護", Scheme.PREVENTIVE, Exchange.EXCHANGED),
    /** 64: 介護予防訪問リハビリテーション. */
    PREVENTIVE_HOME_VISIT_REHABILITATION("64", "介護予防訪問リハビリテーション", Scheme.PREVENTIVE, Exchange.EXCHANGED),
    /** 66: 介護予防通所リハビリテーション. */
    PREVENTIVE_DAY_REHABILITATION("66", "介護予防通所リハビリテーション", Scheme.PREVENTIVE, Exchange.EXCHANGED),
    /** 67: 介護予防福祉用具貸与. */
    PREVENTIVE_EQUIPMENT_RENTAL("67", "介護予防福祉用具貸与", Scheme.PREVENTIVE, Exchange.EXCHANGED),
    /** 24: 介護予防短期入所生活介護. */
    PREVENTIVE_SHORT_STAY_CARE("24", "介護予防短期入所生活介護", Scheme.PREVENTIVE, Exchange.EXCHANGED),
    /** 25: 介護予防短期入所療養介護（介護老人保健施設）. */
    PREVENTIVE_SHORT_STAY_MEDICAL_HEALTH_FACILITY(
            "25", "介護予防短期入所療養介護（介護老人保健施設）", Scheme.PREVENTIVE, Exchange.EXCHANGED),
    /** 26: 介護予防短期入所療養介護（介護療養型医療施設等）. */
    PREVENTIVE_SHORT_STAY_MEDICAL_SANATORIUM("26", "介護予防短期入所療養介護（介護療養型医療施設等）", Scheme.PREVENTIVE, Exchange.EXCHANGED),
    /** 2B: 介護予防短期入所療養介護（介護医療院）. */
    PREVENTIVE_SHORT_STAY_MEDICAL_INTEGRATED_FACILITY(
            "2B", "介護予防短期入所療養介護（介護医療院）", Scheme.PREVENTIVE, Exchange.EXCHANGED),
    /** 34: 介護予防居宅療養管理指導. */
    PREVENTIVE_HOME_MEDICAL_MANAGEMENT("34", "介護予防居宅療養管理指導", Scheme.PREVENTIVE, Exchange.EXCHANGED),
    /** 74: 介護予防認知症対応型通所介護. */
    PREVENTIVE_DEMENTIA_DAY_CARE("74", "介護予防認知症対応型通所介護", Scheme.PREVENTIVE, Exchange.EXCHANGED),
    /** 75: 介護予防小規模多機能型居宅介護. */
    PREVENTIVE_SMALL_MULTIFUNCTIONAL("75", "介護予防小規模多機能型居宅介護", Scheme.PREVENTIVE, Exchange.EXCHANGED),
    /** 69: 介護予防小規模多機能型居宅介護（短期利用）. */
    PREVENTIVE_SMALL_MULTIFUNCTIONAL_SHORT_TERM("69", "介護予防小規模多機能型居宅介護（短期利用）", Scheme.PREVENTIVE, Exchange.EXCHANGED),
    /** 39: 介護予防認知症対応型共同生活介護（短期利用）. */
    PREVENTIVE_DEMENTIA_GROUP_HOME_SHORT_TERM("39", "介護予防認知症対応型共同生活介護（短期利用）", Scheme.PREVENTIVE, Exchange.EXCHANGED),
    /** 35: 介護予防特定施設入居者生活介護. */
    PREVENTIVE_SPECIFIED_FACILITY("35", "介護予防特定施設入居者生活介護", Scheme.PREVENTIVE, Exchange.EXCLUDED),
    /** 37: 介護予防認知症対応型共同生活介護（短期利用以外）. */
    PREVENTIVE_DEMENTIA_GROUP_HOME("37", "介護予防認知症対応型共同生活介護（短期利用以外）", Scheme.PREVENTIVE, Exchange.EXCLUDED),
    /** 44: 特定介護予防福祉用具販売. */
    PREVENTIVE_EQUIPMENT_SALE("44", "特定介護予防福祉用具販売", Scheme.PREVENTIVE, Exchange.EXCLUDED),
    /** 45: 介護予防住宅改修. */
    PREVENTIVE_HOME_MODIFICATION("45", "介護予防住宅改修", Scheme.PREVENTIVE, Exchange.EXCLUDED),
    /** A1: 訪問型サービス（みなし）. */
    MUNICIPAL_VISIT_DEEMED("A1", "訪問型サービス（みなし）", Scheme.MUNICIPAL, Exchange.EXCHANGED),
    /** A2: 訪問型サービス（独自）. */
    MUNICIPAL_VISIT("A2", "訪問型サービス（独自）", Scheme.MUNICIPAL, Exchange.EXCHANGED),
    /** A3: 訪問型サービス（独自／定率）. */
    MUNICIPAL_VISIT_FIXED_RATE("A3", "訪問型サービス（独自／定率）", Scheme.MUNICIPAL, Exchange.EXCHANGED),
    /** A4: 訪問型サービス（独自／定額）. */
    MUNICIPAL_VISIT_FIXED_AMOUNT("A4", "訪問型サービス（独自／定額）", Scheme.MUNICIPAL, Exchange.EXCHANGED),
    /** A5: 通所型サービス（みなし）. */
    MUNICIPAL_DAY_DEEMED("A5", "通所型サービス（みなし）", Scheme.MUNICIPAL, Exchange.EXCHANGED),
    /** A6: 通所型サービス（独自）. */
    MUNICIPAL_DAY("A6", "通所型サービス（独自）", Scheme.MUNICIPAL, Exchange.EXCHANGED),
    /** A7: 通所型サービス（独自／定率）. */
    MUNICIPAL_DAY_FIXED_RATE("A7", "通所型サービス（独自／定率）", Scheme.MUNICIPAL, Exchange.EXCHANGED),
    /** A8: 通所型サービス（独自／定額）. */
    MUNICIPAL_DAY_FIXED_AMOUNT("A8", "通所型サービス（独自／定額）", Scheme.MUNICIPAL, Exchange.EXCHANGED),
    /** 43: 居宅介護支援. */
    CARE_MANAGEMENT("43", "居宅介護支援", Scheme.CARE_MANAGEMENT, Exchange.FILE_NAME_ONLY),
    /** 46: 介護予防支援. */
    PREVENTIVE_CARE_MANAGEMENT("46", "介護予防支援", Scheme.CARE_MANAGEMENT, Exchange.FILE_NAME_ONLY);

    /** The scheme under which a service type is provided. */
    public enum Scheme {
        /** Long-term care insurance (介護給付). */
        CARE,
        /** Preventive benefits (予防給付). */
        PREVENTIVE,
        /** The municipality's own programme (総合事業). */
        MUNICIPAL,
        /** Care management itself (居宅介護支援, 介護予防支援). */
        CARE_MANAGEMENT
    }

    /** Says whether rows of a service type are exchanged. */
    public enum Exchange {
        /** Rows of this type are sent. */
        EXCHANGED,
        /** Rows of this type are excluded from the files. */
        EXCLUDED,
        /** The type occurs only in file names, as that of a sender or receiver. */
        FILE_NAME_ONLY
    }

    private static final Set<ServiceType> EQUIPMENT = EnumSet.of(EQUIPMENT_RENTAL, PREVENTIVE_EQUIPMENT_RENTAL);

    private static final Set<ServiceType> WITH_CARE_MANAGERS = EnumSet.of(
            CARE_MANAGEMENT,
            PREVENTIVE_CARE_MANAGEMENT,
            SMALL_MULTIFUNCTIONAL,
            SMALL_MULTIFUNCTIONAL_SHORT_TERM,
            NURSING_SMALL_MULTIFUNCTIONAL,
            NURSING_SMALL_MULTIFUNCTIONAL_SHORT_TERM,
            PREVENTIVE_SMALL_MULTIFUNCTIONAL,
            PREVENTIVE_SMALL_MULTIFUNCTIONAL_SHORT_TERM);

    private static final Map<String, ServiceType> BY_CODE =
            Stream.of(values()).collect(toMap(ServiceType::code, identity()));

    private final String code;
    private final String label;
    private final Scheme scheme;
    private final Exchange exchange;

    ServiceType(String code, String label, Scheme scheme, Exchange exchange) {
        this.code = code;
        this.label = label;
        this.scheme = scheme;
        this.exchange = exchange;
    }

    /** Returns the service type of that code, or empty where the standard lists none. */
    public static Optional<ServiceType> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }

    /** Returns the scheme under which it is provided. */
    public Scheme scheme() {
        return scheme;
    }

    /** Returns whether rows of it are exchanged. */
    public Exchange exchange() {
        return exchange;
    }

    /** Returns whether rows of this type may stand in the files. */
    public boolean isExchanged() {
        return exchange == Exchange.EXCHANGED;
    }

    /** Returns whether this is equipment rental (17, 67), whose rows name the equipment. */
    public boolean isEquipmentRental() {
        return EQUIPMENT.contains(this);
    }

    /** Returns whether this is care management itself (43, 46). */
    public boolean isCareManagement() {
        return scheme == Scheme.CARE_MANAGEMENT;
    }

    /** Returns whether an office of this type has care managers, so that plans come from it and results go to it. */
    public boolean hasCareManagers() {
        return WITH_CARE_MANAGERS.contains(this);
    }
}
