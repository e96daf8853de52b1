package io.github.careplansdk.csv.bench;

import java.util.List;

/**
 * A service of a user's month.
 *
 * @param days the days of April 2026 on which it is given
 * @param withinLimit whether it counts against the benefit limit; percentage add-ons do not
 */
record PlannedService(
        Provider provider,
        String code,
        int units,
        String start,
        String end,
        List<Integer> days,
        Equipment equipment,
        boolean withinLimit) {
    static final String NO_TIME = "9999";

    /** An office that gives services. */
    record Provider(String number, String name) {
        static Provider of(int index) {
            String name = switch (index % 4) {
                case 0 -> "見本ヘルパーステーション";
                case 1 -> "例示デイサービスセンター";
                case 2 -> "架空訪問看護ステーション";
                default -> "仮名ケアセンターさくら";
            };
            return new Provider(String.valueOf(9_970_100_037L + 8L * index), name + (char) ('Ａ' + index));
        }
    }

    /**
     * A piece of equipment.
     *
     * @param detail the number that tells equipment of the same code and units apart, or nothing
     */
    record Equipment(String taisCode, String name, String detail) {
        static final Equipment NONE = new Equipment("", "", "");
    }

    static PlannedService visit(
            Provider provider, String code, int units, String start, String end, List<Integer> days) {
        return new PlannedService(provider, code, units, start, end, days, Equipment.NONE, true);
    }

    static PlannedService percentage(Provider provider, String code, int units) {
        return new PlannedService(provider, code, units, NO_TIME, NO_TIME, List.of(30), Equipment.NONE, false);
    }

    static PlannedService rental(Provider provider, String code, int units, Equipment equipment) {
        return new PlannedService(provider, code, units, NO_TIME, NO_TIME, List.of(1), equipment, true);
    }

    String type() {
        return code.substring(0, 2);
    }

    int serviceUnits() {
        return units * days.size();
    }
}
