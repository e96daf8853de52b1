package io.github.careplansdk.examples.sample;

import io.github.careplansdk.csv.testkit.sample.SampleOffice;
import io.github.careplansdk.csv.testkit.sample.SampleUser;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A line of a user's monthly plan: a service on some days of the month. Table 6 has a row for each of the days, table 7
 * one row for all of them.
 *
 * <p>Codes and units look like those of the price lists of 2024, but this is no price list.
 */
final class SampleService {
    private static final String NO_TIME = "9999";

    private final SampleOffice provider;
    private final String code;
    private final int units;
    private final String start;
    private final String end;
    private List<Integer> days;
    private boolean withinLimit = true;
    private int discountedRate = 100;
    private List<Integer> proRatedDays = List.of();
    private String satellite = "";
    private String taisCode = "";
    private String notifiedEquipmentCode = "";
    private String equipmentName = "";
    private String detailNumber = "";

    private SampleService(SampleOffice provider, String code, int units, String start, String end, List<Integer> days) {
        this.provider = provider;
        this.code = code;
        this.units = units;
        this.start = start;
        this.end = end;
        this.days = days;
    }

    /** A visit, or a day at the day-care center; also an add-on, which takes the times of the service it belongs to. */
    static SampleService visit(
            SampleOffice provider, String code, int units, String start, String end, Integer... days) {
        return new SampleService(provider, code, units, start, end, List.of(days));
    }

    /** A percentage add-on (処遇改善加算): once a month, without times, outside the benefit limit. */
    static SampleService percentage(SampleOffice provider, String code, int units) {
        SampleService service = new SampleService(provider, code, units, NO_TIME, NO_TIME, List.of(30));
        service.withinLimit = false;
        return service;
    }

    /** A piece of equipment, rented for the whole month. */
    static SampleService rental(String code, int units, String equipmentName) {
        SampleService service = new SampleService(SampleOffice.HOME_HELP, code, units, NO_TIME, NO_TIME, List.of(1));
        service.equipmentName = equipmentName;
        return service;
    }

    SampleService withTaisCode(String taisCode) {
        this.taisCode = taisCode;
        return this;
    }

    /** For equipment that has no TAIS code. */
    SampleService withNotifiedCode(String notifiedEquipmentCode) {
        this.notifiedEquipmentCode = notifiedEquipmentCode;
        return this;
    }

    /** Tells equipment of the same code and units apart. */
    SampleService withDetailNumber(int number) {
        detailNumber = String.valueOf(number);
        return this;
    }

    SampleService fromSatellite(int number) {
        satellite = String.valueOf(number);
        return this;
    }

    SampleService discountedTo(int percent) {
        discountedRate = percent;
        return this;
    }

    /** Claimed by the day, from that day to the end of the month. */
    SampleService proRatedFrom(int day) {
        proRatedDays = IntStream.rangeClosed(day, SampleMonth.MONTH.lengthOfMonth())
                .boxed()
                .toList();
        return this;
    }

    /** Not given on that day. */
    SampleService without(int day) {
        days = days.stream().filter(planned -> planned != day).toList();
        return this;
    }

    /** Given on that day instead of this. */
    SampleService moved(int day, int otherDay) {
        days = days.stream().map(planned -> planned == day ? otherDay : planned).toList();
        return this;
    }

    SampleOffice provider() {
        return provider;
    }

    String code() {
        return code;
    }

    /** The two characters of the service type. */
    String type() {
        return code.substring(0, 2);
    }

    boolean isWithinLimit() {
        return withinLimit;
    }

    /** The price of a unit in hundredths of a yen. */
    int price() {
        return switch (type()) {
            case "11", "A2" -> 1021;
            case "15", "A6" -> 1014;
            default -> 1000;
        };
    }

    /** サービス単位 of table 7. */
    int serviceUnits() {
        return discountedUnits() * count();
    }

    /** 回数／日数 of table 7. */
    private int count() {
        return proRatedDays.isEmpty() ? days.size() : proRatedDays.size();
    }

    /** The units of one time after the discount. */
    private int discountedUnits() {
        return (units * discountedRate + 50) / 100;
    }

    /** 日割対象日 of table 6: a character for each of 31 days. */
    private String proRatedPattern() {
        return proRatedDays.isEmpty()
                ? ""
                : IntStream.rangeClosed(1, 31)
                        .mapToObj(day -> proRatedDays.contains(day) ? "1" : "0")
                        .collect(Collectors.joining());
    }

    /** Adds the rows of table 6, one for each day. */
    void addTable6(CsvFile table6, SampleUser user, String createdDate) {
        for (int day : days) {
            UserRows.add(table6, user)
                    .set("createdDate", createdDate)
                    .set("serviceMonth", SampleMonth.MONTH_DIGITS)
                    .set("careOfficeNumber", SampleOffice.CARE_OFFICE.number())
                    .set("careManagerName", SampleOffice.CARE_MANAGER)
                    .set("units", discountedUnits())
                    .set("serviceDate", SampleMonth.day(day))
                    .set("proRatedDays", proRatedPattern())
                    .set("startTime", start)
                    .set("endTime", end)
                    .set("count", 1)
                    .set("serviceCode", code)
                    .set("taisCode", taisCode)
                    .set("notifiedEquipmentCode", notifiedEquipmentCode)
                    .set("equipmentName", equipmentName)
                    .set("detailNumber", detailNumber)
                    .set("providerNumber", provider.number())
                    .set("providerName", provider.officeName())
                    .set("satelliteNumber", satellite)
                    .set("over30Days", 0)
                    .set("updatedByOffice", SampleOffice.CARE_OFFICE.number());
        }
    }

    /** As {@link #addTable6}, for results: made by the provider, who leaves the units of percentages to the importer. */
    void addResults(CsvFile results, SampleUser user, String createdDate) {
        int first = results.rows().size();
        addTable6(results, user, createdDate);
        for (CsvFile.Row row : results.rows().subList(first, results.rows().size())) {
            row.set("updatedByOffice", provider.number());
            if (!withinLimit) {
                row.set("units", 0);
            }
        }
    }

    /** Fills the row of table 7, but for what the service costs. */
    void fillTable7(CsvFile.Row row) {
        fillProvider(row);
        row.set("taisCode", taisCode)
                .set("notifiedEquipmentCode", notifiedEquipmentCode)
                .set("equipmentName", equipmentName)
                .set("units", units)
                .set("count", count())
                .set("serviceUnits", serviceUnits());
        if (discountedRate != 100) {
            row.set("discountedRate", discountedRate).set("discountedUnits", discountedUnits());
        }
        if (withinLimit) {
            row.set("managedUnits", serviceUnits());
        }
    }

    /** Fills what a row of table 7 says of the provider. */
    void fillProvider(CsvFile.Row row) {
        row.set("providerName", provider.officeName())
                .set("providerNumber", provider.number())
                .set("satelliteNumber", satellite);
    }
}
