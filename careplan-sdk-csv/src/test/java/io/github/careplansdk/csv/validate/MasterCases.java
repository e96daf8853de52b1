package io.github.careplansdk.csv.validate;

import static io.github.careplansdk.core.kind.FileKind.UPJSK;
import static io.github.careplansdk.core.problem.ProblemCode.SERVICE_CODE_NOT_IN_MASTER;
import static io.github.careplansdk.core.problem.ProblemCode.UNITS_NOT_OF_CODE;
import static io.github.careplansdk.csv.validate.CleanUnits.plan;
import static io.github.careplansdk.csv.validate.CleanUnits.rental;
import static io.github.careplansdk.csv.validate.CleanUnits.results;

import io.github.careplansdk.core.master.MasterData;
import io.github.careplansdk.csv.master.MasterDataCsv;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The cases of codes, of whichever layer, that are found with master data only. */
final class MasterCases extends Cases {
    MasterCases() {
        about(SERVICE_CODE_NOT_IN_MASTER)
                .found("a code that is not there", code("111112"), "UPJSK 1:1 serviceCode")
                .found("a code that ended the month before", code("113331"), "UPJSK 1:1 serviceCode")
                .found("a code that begins the month after", code("114441"), "UPJSK 1:1 serviceCode")
                .found(
                        "a detail of table 7",
                        with(plan(), "service,111112,other,,,202404,"),
                        "UPPLAN 1:1 serviceCode",
                        "UPPLAN 2:2 serviceCode",
                        "UPSIKYU 1:1 serviceCode")
                .clean("a code that is there in this month only", code("111111"))
                .clean("a type of which no code is there", code("151111"))
                .clean("a type whose first code begins the month after", code("131111"))
                .clean("a code of a municipality", code("A21111"))
                .clean("totals of table 7", with(plan(), "service,111111,visit,250,回,202604,202604"))
                .clean(
                        "the same with master data that know nothing",
                        results()
                                .set(UPJSK, 1, "serviceCode", "111112")
                                .with(builder -> builder.masterData(MasterData.none())));
        about(UNITS_NOT_OF_CODE)
                .found("fewer in table 7, which is before the discount", units(plan(), 260), "UPSIKYU 1:1 units")
                .found(
                        "more in table 7 and in table 6",
                        units(plan(), 249),
                        "UPPLAN 1:1 units",
                        "UPPLAN 2:2 units",
                        "UPSIKYU 1:1 units")
                .found("more in table 6 than any discount leaves", units(results(), 249), "UPJSK 1:1 units")
                .found(
                        "more than those of all times",
                        units(results().set(UPJSK, 1, "units", "499", "count", "2"), 249),
                        "UPJSK 1:1 units")
                .found(
                        "a reduction for what is none",
                        units(results().set(UPJSK, 1, "units", "-250"), 250),
                        "UPJSK 1:1 units")
                .found("no reduction for what is one", units(results(), -250), "UPJSK 1:1 units")
                .clean("those of the code", units(plan(), 250))
                .clean("fewer in table 6, as after a discount", units(results(), 251))
                .clean(
                        "those of all times in one row",
                        units(results().set(UPJSK, 1, "units", "498", "count", "2"), 249))
                .clean("those of a reduction", units(results().set(UPJSK, 1, "units", "-250"), -250))
                .clean("none, as where they cannot be computed", units(results().set(UPJSK, 1, "units", "0"), 249))
                .clean(
                        "days pro rata",
                        units(results().set(UPJSK, 1, "proRatedDays", "1111111111" + "1".repeat(20) + "0"), 9))
                .clean("a code whose units are not fixed", with(plan(), "service,111111,by rate,,月,202404,"))
                .clean("equipment, whose units are its price", with(rental(), "service,171003,wheelchair,9,月,202404,"))
                .clean(
                        "a code of a municipality",
                        with(results().set(UPJSK, 1, "serviceCode", "A21111"), "service,A21111,visit,9,回,202404,"));
    }

    private static TestBulk code(String code) {
        return with(
                results().set(UPJSK, 1, "serviceCode", code),
                "service,111111,this month only,250,回,202604,202604",
                "service,113331,until March,250,回,202404,202603",
                "service,114441,from May,250,回,202605,",
                "service,131111,from May,250,回,202605,",
                "service,A21112,of a municipality,250,回,202404,");
    }

    private static TestBulk units(TestBulk bulk, int units) {
        return with(bulk, "service,111111,visit," + units + ",回,202404,");
    }

    private static TestBulk with(TestBulk bulk, String... lines) {
        MasterData master = master(lines);
        return bulk.with(builder -> builder.masterData(master));
    }

    private static MasterData master(String... lines) {
        String text = "kind,code,name,units,counted_by,from,to\n" + String.join("\n", lines);
        try {
            return MasterDataCsv.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
