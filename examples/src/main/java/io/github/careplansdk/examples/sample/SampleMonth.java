package io.github.careplansdk.examples.sample;

import static io.github.careplansdk.csv.testkit.sample.SampleOffice.CARE_OFFICE;
import static io.github.careplansdk.csv.testkit.sample.SampleOffice.DAY_CARE;
import static io.github.careplansdk.csv.testkit.sample.SampleOffice.HOME_HELP;
import static io.github.careplansdk.csv.testkit.sample.SampleOffice.SUPPORT_CENTER;
import static io.github.careplansdk.csv.testkit.sample.SampleUser.HANA;
import static io.github.careplansdk.csv.testkit.sample.SampleUser.JIRO;
import static io.github.careplansdk.csv.testkit.sample.SampleUser.TARO;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.name.Serial;
import io.github.careplansdk.csv.testkit.sample.SampleUser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Makes the sample month: April 2026, as three users, two providers, a care-management office and a support center, all
 * invented, would send it. It holds every kind of file and every unit of the standard, and nothing that a check could
 * find fault with. The same bytes are made on every run.
 *
 * <pre>{@code
 * java io.github.careplansdk.examples.sample.SampleMonth examples/sample-month
 * }</pre>
 *
 * <p>Each folder is what one office hands to its official client at once:
 *
 * <ul>
 *   <li>{@code 1-basic-information}: the support center hires the care office for Hana and sends what it knows about her
 *   <li>{@code 2-plans}: the care office sends plans to both providers and to the support center
 *   <li>{@code 3-results-home-help} and {@code 4-results-day-care}: the providers send what they gave in April
 *   <li>{@code 5-results-passed-on}: the care office passes on Hana's results to the support center
 * </ul>
 */
public final class SampleMonth {
    /** The service month. */
    public static final YearMonth MONTH = YearMonth.of(2026, 4);

    /** The service month as files have it. */
    static final String MONTH_DIGITS = "202604";

    static final String BASIC_INFORMATION = "1-basic-information/";
    static final String PLANS = "2-plans/";
    static final String RESULTS_HOME_HELP = "3-results-home-help/";
    static final String RESULTS_DAY_CARE = "4-results-day-care/";
    static final String RESULTS_PASSED_ON = "5-results-passed-on/";

    private final SampleFolder folder = new SampleFolder();

    private SampleMonth() {}

    /** Writes the sample month to the folder that is named as the argument. */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("Usage: SampleMonth FOLDER");
            return;
        }
        folder().writeTo(Path.of(args[0]));
    }

    /** The files of the sample month. */
    static SampleFolder folder() {
        SampleMonth month = new SampleMonth();
        month.addBasicInformation();
        month.addPlans();
        month.addResults();
        return month.folder;
    }

    /** A day of the month as files have it. */
    static String day(int day) {
        return MONTH.atDay(day).toString().replace("-", "");
    }

    private void addBasicInformation() {
        Outbox toCareOffice = new Outbox(BASIC_INFORMATION, SUPPORT_CENTER.to(CARE_OFFICE));
        // The consultation had first been entered with a wrong date.
        CsvFile deletion = new CsvFile(FileKind.DLTKIHON);
        UserRows.add(deletion, HANA).set("consultationDate", "20260224");
        toCareOffice.add(FileKind.DLTKIHON, "20260302101000", deletion);
        addBasicInfo(toCareOffice, "20260302101500");
    }

    private void addPlans() {
        Outbox toHomeHelp = new Outbox(PLANS, CARE_OFFICE.to(HOME_HELP));
        Outbox toDayCare = new Outbox(PLANS, CARE_OFFICE.to(DAY_CARE));
        Outbox toSupportCenter = new Outbox(PLANS, CARE_OFFICE.to(SUPPORT_CENTER));

        // Units for different receivers may carry the same serial, units for one receiver may not.
        addCarePlan(toHomeHelp, "20260325100000", TARO, JIRO);
        addMonthlyPlan(toHomeHelp, "20260325101000", TARO, JIRO, HANA);
        addPreventivePlan(toHomeHelp, "20260325102000");
        addBasicInfo(toHomeHelp, "20260325102000");

        // Taro's plan had been sent with a wrong date; Jiro goes to day care no more.
        CsvFile carePlanDeletion = new CsvFile(FileKind.DLT1KYO);
        UserRows.add(carePlanDeletion, TARO).set("carePlanDate", "20260316");
        toDayCare.add(FileKind.DLT1KYO, "20260325093000", carePlanDeletion);
        CsvFile monthlyPlanDeletion = new CsvFile(FileKind.DLTPLAN);
        UserRows.add(monthlyPlanDeletion, JIRO).set("serviceMonth", MONTH_DIGITS);
        toDayCare.add(FileKind.DLTPLAN, "20260325093100", monthlyPlanDeletion);
        addCarePlan(toDayCare, "20260325100000", TARO);
        addMonthlyPlan(toDayCare, "20260325101000", TARO, HANA);
        addPreventivePlan(toDayCare, "20260325102000");

        CsvFile preventivePlanDeletion = new CsvFile(FileKind.DLTYOBO);
        UserRows.add(preventivePlanDeletion, HANA).set("planDate", "20260313");
        toSupportCenter.add(FileKind.DLTYOBO, "20260325093200", preventivePlanDeletion);
        addMonthlyPlan(toSupportCenter, "20260325101000", HANA);
        addPreventivePlan(toSupportCenter, "20260325102000");

        folder.add(PLANS + "entrance.jpg", resource("entrance.jpg"));
        folder.add(PLANS + "handrail.png", resource("handrail.png"));
        folder.add(PLANS + "leaflet.pdf", resource("leaflet.pdf"));
        folder.add(PLANS + "notice.txt", text("お知らせ\r\n見本居宅介護支援事業所は、4月29日も電話がつながります。\r\n"));
    }

    private void addResults() {
        new Outbox(RESULTS_HOME_HELP, HOME_HELP.to(CARE_OFFICE))
                .add(FileKind.UPJSK, "20260501170000", SampleMonthlyPlan.results(List.of(HOME_HELP), TARO, JIRO, HANA));
        folder.add(RESULTS_HOME_HELP + "blood-pressure.csv", text("日付,上,下\r\n2026/4/2,132,81\r\n2026/4/6,128,79\r\n"));

        Outbox fromDayCare = new Outbox(RESULTS_DAY_CARE, DAY_CARE.to(CARE_OFFICE));
        // Jiro's results had been sent by mistake: he did not come.
        CsvFile deletion = new CsvFile(FileKind.DLTJSK);
        UserRows.add(deletion, JIRO)
                .set("serviceMonth", MONTH_DIGITS)
                .set("providerNumber", DAY_CARE.number())
                .set("serviceType", "15");
        fromDayCare.add(FileKind.DLTJSK, "20260501172000", deletion);
        fromDayCare.add(FileKind.UPJSK, "20260501173000", SampleMonthlyPlan.results(List.of(DAY_CARE), TARO, HANA));

        new Outbox(RESULTS_PASSED_ON, CARE_OFFICE.to(SUPPORT_CENTER))
                .add(FileKind.UPJSK, "20260507090000", SampleMonthlyPlan.results(List.of(HOME_HELP, DAY_CARE), HANA));
    }

    /** Tables 1, 2, 3 and the supplement. */
    private static void addCarePlan(Outbox bulk, String serial, SampleUser... users) {
        bulk.add(FileKind.UP1KYO, serial, SampleCarePlan.table1(users));
        bulk.add(FileKind.UP2KYO, serial, SampleCarePlan.table2(users));
        bulk.add(FileKind.UP3KYO, serial, SampleCarePlan.table3(users));
        bulk.addWithoutMonth(FileKind.UPHOSOKU, serial, SampleCarePlan.supplement(users));
    }

    /** Tables 6 and 7 and the supplement. */
    private static void addMonthlyPlan(Outbox bulk, String serial, SampleUser... users) {
        bulk.add(FileKind.UPPLAN, serial, SampleMonthlyPlan.table6(users));
        bulk.add(FileKind.UPSIKYU, serial, SampleMonthlyPlan.table7(users));
        bulk.add(FileKind.UPHOSOKU, serial, SampleMonthlyPlan.supplement(users));
    }

    private static void addPreventivePlan(Outbox bulk, String serial) {
        bulk.add(FileKind.UPYOBO, serial, SamplePreventivePlan.preventivePlan());
        bulk.add(FileKind.UPYOBO_SUB, serial, SamplePreventivePlan.preventiveSupports());
    }

    /** Basic information, its parts and the image of the family. */
    private static void addBasicInfo(Outbox bulk, String serial) {
        FileName image = bulk.addImage(serial, resource("family.jpg"));
        bulk.add(FileKind.UPKIHON, serial, SamplePreventivePlan.basicInfo(image));
        bulk.add(FileKind.UPKIHON_SUB1, serial, SamplePreventivePlan.dailySchedule());
        bulk.add(FileKind.UPKIHON_SUB2, serial, SamplePreventivePlan.medicalHistory());
    }

    /** Where one sender puts the files for one receiver. */
    private final class Outbox {
        private final String path;
        private final Address address;

        Outbox(String path, Address address) {
            this.path = path;
            this.address = address;
        }

        void add(FileKind kind, String serial, CsvFile file) {
            add(kind, kind.monthInName() ? Optional.of(MONTH) : Optional.empty(), serial, file);
        }

        /** For the supplement that goes with tables 1, 2 and 3: its month is 000000. */
        void addWithoutMonth(FileKind kind, String serial, CsvFile file) {
            add(kind, Optional.empty(), serial, file);
        }

        private void add(FileKind kind, Optional<YearMonth> month, String serial, CsvFile file) {
            folder.add(path + FileName.of(kind, month, address, serial(serial)), file);
        }

        FileName addImage(String serial, byte[] image) {
            FileName name = FileName.ofImage(address, serial(serial), 1);
            folder.add(path + name, image);
            return name;
        }
    }

    private static Serial serial(String digits) {
        return Serial.parse(digits).orElseThrow();
    }

    private static byte[] text(String text) {
        try {
            return CsvFile.encode(text);
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = SampleMonth.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + name + ": build it again.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
