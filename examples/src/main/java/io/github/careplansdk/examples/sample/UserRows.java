package io.github.careplansdk.examples.sample;

import io.github.careplansdk.csv.exchange.User;
import io.github.careplansdk.csv.testkit.sample.SampleOffice;
import io.github.careplansdk.csv.testkit.sample.SampleUser;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Rows of the sample month with what every kind of file says about a user. */
final class UserRows {
    private UserRows() {}

    /** Adds a row about a user. */
    static CsvFile.Row add(CsvFile file, SampleUser sample) {
        User user = sample.user();
        return file.addRow()
                .set("insurerNumber", user.insurer().value())
                .set("insuredNumber", user.insured().value());
    }

    /** Adds a row about a user with the name and what goes with it. */
    static CsvFile.Row addPersonal(CsvFile file, SampleUser user) {
        return add(file, user)
                .set("userNameKana", user.kana())
                .set("userName", user.userName())
                .set("sex", user.sex().code())
                .set("birthDate", digits(user.birthDate()));
    }

    /** Adds a user's supplement; with tables 1-3 the month is 000000, with tables 6 and 7 the plan date is zeros. */
    static void addSupplement(CsvFile file, SampleUser user, String carePlanDate, String serviceMonth) {
        addPersonal(file, user)
                .set("carePlanDate", carePlanDate)
                .set("postalCode", SampleOffice.POSTAL_CODE)
                .set("address1", SampleOffice.CITY)
                .set("address2", user.street())
                .set("phoneNumber", SampleOffice.PHONE_NUMBER)
                .set("certificationDate", digits(user.certifiedFrom()))
                .set("limitStartDate", digits(user.certifiedFrom()))
                .set("limitEndDate", digits(user.certifiedTo()))
                .set("certificationStatus", 2)
                .set("careLevel", user.careLevel().code())
                .set("benefitLimitUnits", user.limitUnits())
                .set("consentOffice", SampleOffice.CARE_OFFICE.number())
                .set("updatedByOffice", SampleOffice.CARE_OFFICE.number())
                .set("serviceMonth", serviceMonth);
    }

    /** A date as files have it. */
    static String digits(LocalDate date) {
        return date.format(DateTimeFormatter.BASIC_ISO_DATE);
    }
}
