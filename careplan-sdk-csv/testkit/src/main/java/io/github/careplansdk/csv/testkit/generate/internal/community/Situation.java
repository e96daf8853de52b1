package io.github.careplansdk.csv.testkit.generate.internal.community;

/**
 * What is special about a user: the cases that a month of a care office has. They take turns, so that any {@link #PERIOD} users
 * in a row have all of them.
 */
public enum Situation {
    /** Nothing. */
    ORDINARY,
    /** Served from a satellite (サテライト). */
    SATELLITE,
    /** Services began in the middle of the month and are claimed by the day (日割). */
    PRO_RATA,
    /** More than the benefit limit (区分支給限度基準額). */
    OVER_LIMIT,
    /** A short stay beyond 30 days. */
    OVER_30_DAYS,
    /** Several pieces of equipment, two of them with the same code and price. */
    EQUIPMENT,
    /** A provider's discount (割引). */
    DISCOUNT,
    /** The municipality limits units by service type as well. */
    TYPE_LIMITS,
    /** The provider corrects the insurer in its results (住所地特例). */
    OTHER_INSURER,
    /** The certification was applied for (申請中). */
    APPLIED,
    /** The care level changes in the month. */
    LEVEL_CHANGE,
    /** On public assistance only: an H number, under 65 (生活保護単独). */
    PUBLIC_ASSISTANCE,
    /** A user of a small multifunctional office, which makes the plan. */
    MULTIFUNCTIONAL,
    /** A user of a nursing small multifunctional office, which makes the plan. */
    NURSING_MULTIFUNCTIONAL,
    /** A user of preventive services of a small multifunctional office. */
    PREVENTIVE_MULTIFUNCTIONAL,
    /** Preventive services, outsourced by the support center. */
    PREVENTIVE_1,
    PREVENTIVE_2,
    PREVENTIVE_3,
    PREVENTIVE_4,
    PREVENTIVE_5,
    /** Eligible for the municipality's programme only (事業対象者). */
    PROGRAM_1,
    PROGRAM_2,
    /** A visit across midnight at the end of the month. */
    MONTH_END,
    /** Several visits a day, and a deduction. */
    DEDUCTION;

    /** After so many users every situation has come up. */
    public static final int PERIOD = values().length;

    public static Situation of(int user) {
        return values()[user % PERIOD];
    }

    /** Whether the support center is in charge and outsourced the user to the care office. */
    boolean isPreventive() {
        return compareTo(PREVENTIVE_1) >= 0 && compareTo(PROGRAM_2) <= 0;
    }

    boolean isProgram() {
        return this == PROGRAM_1 || this == PROGRAM_2;
    }
}
