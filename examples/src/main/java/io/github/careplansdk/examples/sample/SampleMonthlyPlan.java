package io.github.careplansdk.examples.sample;

import static io.github.careplansdk.csv.testkit.sample.SampleOffice.DAY_CARE;
import static io.github.careplansdk.csv.testkit.sample.SampleOffice.HOME_HELP;
import static io.github.careplansdk.examples.sample.SampleService.percentage;
import static io.github.careplansdk.examples.sample.SampleService.rental;
import static io.github.careplansdk.examples.sample.SampleService.visit;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.testkit.sample.SampleOffice;
import io.github.careplansdk.csv.testkit.sample.SampleUser;
import java.util.List;

/** What is planned for the users in the sample month and what was given: tables 6 and 7, and results. */
final class SampleMonthlyPlan {
    private static final String PLANNED_ON = "20260325";
    private static final String REPORTED_ON = "20260501";

    private SampleMonthlyPlan() {}

    /** Table 6. It lists all services of its users, whoever receives it. */
    static CsvFile table6(SampleUser... users) {
        CsvFile table6 = new CsvFile(FileKind.UPPLAN);
        for (SampleUser user : users) {
            planned(user).forEach(service -> service.addTable6(table6, user, PLANNED_ON));
        }
        return table6;
    }

    static CsvFile table7(SampleUser... users) {
        SampleTable7 table7 = new SampleTable7(PLANNED_ON);
        for (SampleUser user : users) {
            table7.add(user, planned(user));
        }
        return table7.file();
    }

    static CsvFile supplement(SampleUser... users) {
        CsvFile supplement = new CsvFile(FileKind.UPHOSOKU);
        for (SampleUser user : users) {
            UserRows.addSupplement(supplement, user, "00000000", SampleMonth.MONTH_DIGITS);
        }
        return supplement;
    }

    /** Results: what these providers gave to these users. */
    static CsvFile results(List<SampleOffice> providers, SampleUser... users) {
        CsvFile results = new CsvFile(FileKind.UPJSK);
        for (SampleUser user : users) {
            given(user).stream()
                    .filter(service -> providers.contains(service.provider()))
                    .forEach(service -> service.addResults(results, user, REPORTED_ON));
        }
        return results;
    }

    private static List<SampleService> planned(SampleUser user) {
        return switch (user) {
            case TARO ->
                List.of(
                        visit(HOME_HELP, "111211", 387, "1000", "1100", 2, 6, 9, 13, 16, 20, 23, 27, 30),
                        visit(HOME_HELP, "117211", 179, "1100", "1145", 4, 11, 18, 25)
                                .discountedTo(95),
                        percentage(HOME_HELP, "116274", 933),
                        visit(DAY_CARE, "152442", 777, "0930", "1645", 3, 7, 10, 14, 17, 21, 24, 28),
                        visit(DAY_CARE, "155301", 40, "0930", "1645", 3, 7, 10, 14, 17, 21, 24, 28),
                        percentage(DAY_CARE, "156108", 601),
                        rental("171003", 1000, "特殊寝台 見本ベッドⅡ").withTaisCode("99901-000011"),
                        rental("171007", 300, "手すり 見本バー（玄関）")
                                .withTaisCode("99901-000022")
                                .withDetailNumber(1),
                        rental("171007", 300, "手すり 見本バー（廊下）")
                                .withNotifiedCode("99902-000033")
                                .withDetailNumber(2));
            case JIRO ->
                List.of(
                        visit(HOME_HELP, "111111", 244, "0830", "0900", 1, 3, 6, 8, 10, 13, 15, 17, 20, 22, 24, 27, 29)
                                .fromSatellite(1),
                        visit(HOME_HELP, "111114", 366, "2345", "0015", 3, 10, 17, 24)
                                .fromSatellite(1),
                        visit(HOME_HELP, "114001", 200, "0830", "0900", 1).fromSatellite(1),
                        percentage(HOME_HELP, "116274", 1083).fromSatellite(1));
            case HANA ->
                List.of(
                        visit(HOME_HELP, "A22411", 287, "1300", "1400", 1, 8, 15, 22),
                        percentage(HOME_HELP, "A26274", 257),
                        visit(DAY_CARE, "A61122", 119, "0930", "1230", 10, 14, 17, 21, 24, 28)
                                .proRatedFrom(10),
                        percentage(DAY_CARE, "A66108", 230),
                        rental("671009", 250, "歩行器 見本ウォーカー").withTaisCode("99901-000044"));
        };
    }

    /** As planned, but for two visits to Taro: one was cancelled (16), one moved by a day (25). */
    private static List<SampleService> given(SampleUser user) {
        return planned(user).stream()
                .map(service -> user == SampleUser.TARO ? service.without(16).moved(25, 26) : service)
                .toList();
    }
}
