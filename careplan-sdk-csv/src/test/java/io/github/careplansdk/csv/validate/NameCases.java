package io.github.careplansdk.csv.validate;

import static io.github.careplansdk.core.kind.FileKind.UP3KYO;
import static io.github.careplansdk.core.kind.FileKind.UPJSK;
import static io.github.careplansdk.core.kind.FileKind.UPKIHON;
import static io.github.careplansdk.core.problem.ProblemCode.FILE_NAME_CASE;
import static io.github.careplansdk.core.problem.ProblemCode.FILE_NAME_EXTENSION;
import static io.github.careplansdk.core.problem.ProblemCode.FILE_NAME_IMAGE_BRANCH;
import static io.github.careplansdk.core.problem.ProblemCode.FILE_NAME_MONTH;
import static io.github.careplansdk.core.problem.ProblemCode.FILE_NAME_OFFICE_NUMBER;
import static io.github.careplansdk.core.problem.ProblemCode.FILE_NAME_PARTS;
import static io.github.careplansdk.core.problem.ProblemCode.FILE_NAME_SERIAL;
import static io.github.careplansdk.core.problem.ProblemCode.FILE_NAME_SERVICE_TYPE;
import static io.github.careplansdk.core.problem.ProblemCode.FILE_NAME_UNKNOWN_KIND;
import static io.github.careplansdk.core.problem.ProblemCode.FILE_NAME_UNKNOWN_SERVICE_TYPE;
import static io.github.careplansdk.core.problem.ProblemCode.FILE_NAME_VERSION3;
import static io.github.careplansdk.core.problem.ProblemCode.SAME_OFFICE;
import static io.github.careplansdk.csv.validate.CleanUnits.CARE_OFFICE;
import static io.github.careplansdk.csv.validate.CleanUnits.IMAGE;
import static io.github.careplansdk.csv.validate.CleanUnits.JPEG;
import static io.github.careplansdk.csv.validate.CleanUnits.PROVIDER;
import static io.github.careplansdk.csv.validate.CleanUnits.SUPPORT_CENTER_ADDRESS;
import static io.github.careplansdk.csv.validate.CleanUnits.basicInfo;
import static io.github.careplansdk.csv.validate.CleanUnits.carePlan;
import static io.github.careplansdk.csv.validate.CleanUnits.results;

final class NameCases extends Cases {
    private static final String SERIAL = "20260501090000";
    private static final String FAMILY = "FAMILY_" + SUPPORT_CENTER_ADDRESS + "_0001.jpg";

    NameCases() {
        about(FILE_NAME_UNKNOWN_KIND)
                .found("a kind that is none", results().rename(UPJSK, "UPJSK", "UPJISSEKI"), "UPJSK")
                .found("a name of one's own in .CSV", TestBulk.of().file("memo.CSV", "1,2\r\n"), "memo.CSV")
                .found("an image with the standard's parts", TestBulk.of().file(FAMILY, JPEG), FAMILY)
                .clean(
                        "a name of one's own in .csv: an attachment",
                        TestBulk.of().file("memo.csv", "1,2\r\n"))
                .clean("a picture: an attachment", TestBulk.of().file("photo.jpg", JPEG));
        about(FILE_NAME_PARTS)
                .found("without the month", results().rename(UPJSK, "_202604_", "_"), "UPJSK")
                .found("a part more", results().rename(UPJSK, SERIAL, SERIAL + "_1"), "UPJSK")
                .found("nothing but the kind", results().renameTo(UPJSK, "UPJSK.CSV"), "UPJSK")
                .found(
                        "without service types, of a kind that version 3 did not have",
                        TestBulk.of().file("UP3KYO_" + CARE_OFFICE + "_" + PROVIDER + "_" + SERIAL + ".CSV", rows()),
                        "UP3KYO_" + CARE_OFFICE + "_" + PROVIDER + "_" + SERIAL + ".CSV")
                .clean("without service types: version 3", version3(), "FILE_NAME_VERSION3 UPJSK");
        about(FILE_NAME_MONTH)
                .found("the 13th month", results().rename(UPJSK, "202604", "202613"), "UPJSK")
                .found("five digits", results().rename(UPJSK, "202604", "20264"), "UPJSK")
                .found("000000 for results", results().rename(UPJSK, "202604", "000000"), "UPJSK")
                .clean("000000 for the supplement of tables 1-3", carePlan());
        about(FILE_NAME_OFFICE_NUMBER)
                .found("nine digits", results().rename(UPJSK, CARE_OFFICE, "997010001"), "UPJSK")
                .found("a letter", results().rename(UPJSK, PROVIDER, "99701000A2"), "UPJSK")
                .clean("ten other digits", results().rename(UPJSK, CARE_OFFICE, "9999999999"));
        about(FILE_NAME_SERVICE_TYPE)
                .found("one digit", results().rename(UPJSK, "_11_", "_1_"), "UPJSK")
                .found("a small letter", results().rename(UPJSK, "_11_", "_2a_"), "UPJSK")
                .found("three digits, as version 4.0 had them", results().rename(UPJSK, "_11_", "_110_"), "UPJSK")
                .clean("a letter", results().rename(UPJSK, "_11_", "_2A_"));
        about(FILE_NAME_UNKNOWN_SERVICE_TYPE)
                .found("a type not listed", results().rename(UPJSK, "_11_", "_99_"), "UPJSK")
                .clean("the last one listed", results().rename(UPJSK, "_11_", "_A8_"))
                .clean("preventive care management", results().rename(UPJSK, "_43_", "_46_"));
        about(FILE_NAME_SERIAL)
                .found("no real day", results().rename(UPJSK, SERIAL, "20260431090000"), "UPJSK")
                .found("hour 24", results().rename(UPJSK, SERIAL, "20260501240000"), "UPJSK")
                .found("13 digits", results().rename(UPJSK, SERIAL, "2026050109000"), "UPJSK")
                .clean("the last second of a leap day", results().rename(UPJSK, SERIAL, "20280229235959"));
        about(FILE_NAME_EXTENSION)
                .found("text", results().rename(UPJSK, ".CSV", ".TXT"), "UPJSK")
                .found("none", results().rename(UPJSK, ".CSV", ""), "UPJSK")
                .foundWith(
                        "an image called PNG, which its bytes do not fit",
                        image(".jpg", ".png"),
                        IMAGE.replace(".jpg", ".png"),
                        "ATTACHMENT_CONTENT " + IMAGE.replace(".jpg", ".png"))
                .clean("in small letters", results().rename(UPJSK, ".CSV", ".csv"), "FILE_NAME_CASE UPJSK");
        about(FILE_NAME_CASE)
                .found("extension", results().rename(UPJSK, ".CSV", ".csv"), "UPJSK")
                .found("part of the extension", results().rename(UPJSK, ".CSV", ".Csv"), "UPJSK")
                .found("kind", results().rename(UPJSK, "UPJSK", "upjsk"), "UPJSK")
                .clean(
                        "an image in .JPG, as the print shows too",
                        basicInfo().without(IMAGE).file(IMAGE.replace(".jpg", ".JPG"), JPEG));
        about(FILE_NAME_IMAGE_BRANCH)
                .found("none", image("_0001", ""), IMAGE.replace("_0001", ""))
                .found("one digit", image("_0001", "_1"), IMAGE.replace("_0001", "_1"))
                .found("letters", image("_0001", "_000A"), IMAGE.replace("_0001", "_000A"))
                .clean(
                        "another four digits",
                        basicInfo()
                                .without(IMAGE)
                                .file(IMAGE.replace("_0001", "_0007"), JPEG)
                                .set(UPKIHON, 1, "familyImageFileName", IMAGE.replace("_0001", "_0007")));
        about(FILE_NAME_VERSION3)
                .found("without service types", version3(), "UPJSK")
                .clean("with service types", results());
        about(SAME_OFFICE)
                .found("the sender as receiver", results().rename(UPJSK, CARE_OFFICE, PROVIDER), "UPJSK")
                .foundWith(
                        "the sender as receiver, in a name of version 3",
                        version3().rename(UPJSK, CARE_OFFICE, PROVIDER),
                        "UPJSK",
                        "FILE_NAME_VERSION3 UPJSK")
                .clean("a number that differs in its last digit", results().rename(UPJSK, CARE_OFFICE, "9970100036"))
                .clean("the sender as provider of the row only", results().set(UPJSK, 1, "careOfficeNumber", PROVIDER));
    }

    private static TestBulk version3() {
        return results().rename(UPJSK, "_11_", "_").rename(UPJSK, "_43_", "_");
    }

    /** An image by itself: no basic information names it, and without a valid name it is in no unit. */
    private static TestBulk image(String part, String replacement) {
        return TestBulk.of().file(IMAGE.replace(part, replacement), JPEG);
    }

    private static byte[] rows() {
        return carePlan().bytes(UP3KYO);
    }
}
