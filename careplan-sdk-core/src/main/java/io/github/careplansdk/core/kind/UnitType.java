package io.github.careplansdk.core.kind;

import static io.github.careplansdk.core.kind.FileKind.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A group of kinds that are sent together, of the standard's list of units (送信単位). An edition lists its own
 * ({@link Edition#units}); the constants are those of the newest published one. Units of the same name are equal.
 */
public final class UnitType {
    /** 1: tables 1, 2, 3 and the supplement with the month 000000. */
    public static final UnitType CARE_PLAN = of(
            "CARE_PLAN",
            1,
            "居宅サービス計画書（第1表・第2表・第3表）",
            "Care plan, tables 1 to 3",
            List.of(UP1KYO, UP2KYO, UP3KYO, UPHOSOKU),
            List.of());
    /** 2: tables 6, 7 and the supplement of one month. */
    public static final UnitType MONTHLY_PLAN = of(
            "MONTHLY_PLAN",
            2,
            "サービス利用票（第6表・第7表）",
            "Monthly plan, tables 6 and 7",
            List.of(UPPLAN, UPSIKYU, UPHOSOKU),
            List.of());
    /** 3: deletion of tables 1, 2 and 3. */
    public static final UnitType CARE_PLAN_DELETION =
            of("CARE_PLAN_DELETION", 3, "居宅サービス計画書の削除", "Care plan, deletion", List.of(DLT1KYO), List.of());
    /** 4: deletion of tables 6 and 7. */
    public static final UnitType MONTHLY_PLAN_DELETION =
            of("MONTHLY_PLAN_DELETION", 4, "サービス利用票の削除", "Monthly plan, deletion", List.of(DLTPLAN), List.of());
    /** 5: results. */
    public static final UnitType RESULT = of("RESULT", 5, "サービス実績（第6表）", "Results, table 6", List.of(UPJSK), List.of());
    /** 6: deletion of results. */
    public static final UnitType RESULT_DELETION =
            of("RESULT_DELETION", 6, "サービス実績の削除", "Results, deletion", List.of(DLTJSK), List.of());
    /** 7: basic information and its parts. */
    public static final UnitType BASIC_INFO = of(
            "BASIC_INFO",
            7,
            "利用者基本情報",
            "Basic information",
            List.of(UPKIHON),
            List.of(UPKIHON_SUB1, UPKIHON_SUB2, UPKIHON_IMAGE));
    /** 8: a preventive plan together with basic information. */
    public static final UnitType PREVENTIVE_PLAN_WITH_BASIC_INFO = of(
            "PREVENTIVE_PLAN_WITH_BASIC_INFO",
            8,
            "介護予防サービス・支援計画書と利用者基本情報",
            "Preventive plan with basic information",
            List.of(UPYOBO, UPKIHON),
            List.of(UPYOBO_SUB, UPKIHON_SUB1, UPKIHON_SUB2, UPKIHON_IMAGE));
    /** 9: a preventive plan. */
    public static final UnitType PREVENTIVE_PLAN =
            of("PREVENTIVE_PLAN", 9, "介護予防サービス・支援計画書", "Preventive plan", List.of(UPYOBO), List.of(UPYOBO_SUB));
    /** 10: deletion of basic information. */
    public static final UnitType BASIC_INFO_DELETION =
            of("BASIC_INFO_DELETION", 10, "利用者基本情報の削除", "Basic information, deletion", List.of(DLTKIHON), List.of());
    /** 11: deletion of a preventive plan. */
    public static final UnitType PREVENTIVE_PLAN_DELETION = of(
            "PREVENTIVE_PLAN_DELETION",
            11,
            "介護予防サービス・支援計画書の削除",
            "Preventive plan, deletion",
            List.of(DLTYOBO),
            List.of());

    private final String name;
    private final int number;
    private final String titleJa;
    private final String titleEn;
    private final List<FileKind> required;
    private final List<FileKind> optional;

    private UnitType(
            String name, int number, String titleJa, String titleEn, List<FileKind> required, List<FileKind> optional) {
        this.name = name;
        this.number = number;
        this.titleJa = titleJa;
        this.titleEn = titleEn;
        this.required = List.copyOf(required);
        this.optional = List.copyOf(optional);
    }

    /**
     * Returns a unit of an edition.
     *
     * @param name its identifier: capitals and underscores
     * @param number its number in the edition's list
     * @param titleJa its title in Japanese
     * @param titleEn its title in English
     * @param required the kinds that must be there, the leading one first
     * @param optional the kinds that may be there
     */
    public static UnitType of(
            String name, int number, String titleJa, String titleEn, List<FileKind> required, List<FileKind> optional) {
        if (required.isEmpty()) {
            throw new IllegalArgumentException("A unit has a kind that leads it: " + name);
        }
        return new UnitType(name, number, titleJa, titleEn, required, optional);
    }

    /** Returns a copy of this unit for an edition that does not have a kind. */
    public UnitType without(FileKind kind) {
        return of(name, number, titleJa, titleEn, FileKind.without(kind, required), FileKind.without(kind, optional));
    }

    /** Returns its identifier: capitals and underscores. */
    public String name() {
        return name;
    }

    /** Returns the number in the standard's list. */
    public int number() {
        return number;
    }

    /** Returns its title in Japanese. */
    public String titleJa() {
        return titleJa;
    }

    /** Returns its title in English. */
    public String titleEn() {
        return titleEn;
    }

    /** Returns the kinds that must be there, the leading one first. */
    public List<FileKind> required() {
        return required;
    }

    /** Returns the kinds that may be there. */
    public List<FileKind> optional() {
        return optional;
    }

    /** Returns whether one unit of this type may hold all of these kinds. */
    public boolean allows(Collection<FileKind> kinds) {
        for (FileKind kind : kinds) {
            if (!required.contains(kind) && !optional.contains(kind)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the required kinds that are not among these. */
    public List<FileKind> missingFrom(Collection<FileKind> kinds) {
        List<FileKind> missing = new ArrayList<>(required);
        missing.removeAll(kinds);
        return missing;
    }

    /** Returns whether its files are about one service month, which their names then hold. */
    public boolean isMonthly() {
        return required.get(0).monthInName();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnitType type && type.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
