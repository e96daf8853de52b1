package io.github.careplansdk.csv.validate;

import static io.github.careplansdk.core.kind.FileKind.DLTKIHON;
import static io.github.careplansdk.core.kind.FileKind.DLTPLAN;
import static io.github.careplansdk.core.kind.FileKind.UP1KYO;
import static io.github.careplansdk.core.kind.FileKind.UP3KYO;
import static io.github.careplansdk.core.kind.FileKind.UPHOSOKU;
import static io.github.careplansdk.core.kind.FileKind.UPJSK;
import static io.github.careplansdk.core.kind.FileKind.UPKIHON;
import static io.github.careplansdk.core.kind.FileKind.UPKIHON_SUB1;
import static io.github.careplansdk.core.kind.FileKind.UPKIHON_SUB2;
import static io.github.careplansdk.core.kind.FileKind.UPPLAN;
import static io.github.careplansdk.core.kind.FileKind.UPSIKYU;
import static io.github.careplansdk.core.problem.ProblemCode.ATTACHMENT_CONTENT;
import static io.github.careplansdk.core.problem.ProblemCode.ATTACHMENT_TYPE;
import static io.github.careplansdk.core.problem.ProblemCode.BULK_LIMIT;
import static io.github.careplansdk.core.problem.ProblemCode.DIRECTION_UNLIKELY;
import static io.github.careplansdk.core.problem.ProblemCode.IMAGE_MISSING;
import static io.github.careplansdk.core.problem.ProblemCode.IMAGE_UNNAMED;
import static io.github.careplansdk.core.problem.ProblemCode.NOTHING_TO_CHECK;
import static io.github.careplansdk.core.problem.ProblemCode.UNIT_ADDRESS_DIFFERS;
import static io.github.careplansdk.core.problem.ProblemCode.UNIT_DUPLICATE_KIND;
import static io.github.careplansdk.core.problem.ProblemCode.UNIT_INCOMPLETE;
import static io.github.careplansdk.core.problem.ProblemCode.UNIT_MONTH_DIFFERS;
import static io.github.careplansdk.core.problem.ProblemCode.UNIT_NOT_ALLOWED;
import static io.github.careplansdk.csv.validate.CleanUnits.IMAGE;
import static io.github.careplansdk.csv.validate.CleanUnits.JPEG;
import static io.github.careplansdk.csv.validate.CleanUnits.OTHER_PROVIDER;
import static io.github.careplansdk.csv.validate.CleanUnits.PROVIDER;
import static io.github.careplansdk.csv.validate.CleanUnits.basicInfo;
import static io.github.careplansdk.csv.validate.CleanUnits.carePlan;
import static io.github.careplansdk.csv.validate.CleanUnits.plan;
import static io.github.careplansdk.csv.validate.CleanUnits.preventivePlan;
import static io.github.careplansdk.csv.validate.CleanUnits.preventivePlanWithBasicInfo;
import static io.github.careplansdk.csv.validate.CleanUnits.results;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

final class UnitCases extends Cases {
    private static final String SECOND_IMAGE = IMAGE.replace("_0001", "_0002");

    UnitCases() {
        about(UNIT_NOT_ALLOWED)
                .found("a plan and its deletion", plan().and(CleanUnits.deletion(DLTPLAN)), "UPHOSOKU")
                .found("basic information and its deletion", basicInfo().and(CleanUnits.deletion(DLTKIHON)), "UPKIHON")
                .clean(
                        "a plan and its deletion with another serial",
                        plan().and(CleanUnits.deletion(DLTPLAN).rename(DLTPLAN, "20260320101500", "20260320101501")))
                .clean("a preventive plan with basic information", preventivePlanWithBasicInfo());
        about(UNIT_INCOMPLETE)
                .found("tables 6 and 7 without supplement", plan().without(UPHOSOKU), "UPPLAN")
                .found("tables 6 and supplement without table 7", plan().without(UPSIKYU), "UPHOSOKU")
                .found("table 7 and supplement without table 6", plan().without(UPPLAN), "UPHOSOKU")
                .found(
                        "tables 1 and 2 and supplement without table 3",
                        carePlan().without(UP3KYO),
                        "UPHOSOKU")
                .found(
                        "tables 2 and 3 and supplement without table 1",
                        carePlan().without(UP1KYO),
                        "UPHOSOKU")
                .found(
                        "a daily schedule by itself",
                        basicInfo().without(UPKIHON).without(IMAGE),
                        "UPKIHON_SUB1")
                .clean("basic information by itself", alone())
                .clean("a preventive plan by itself", preventivePlan());
        about(UNIT_DUPLICATE_KIND)
                .found(
                        "results of two months",
                        results().and(resultsOfMay()),
                        resultsOfMay().name(UPJSK))
                .clean(
                        "results of two months with two serials",
                        results().and(resultsOfMay().rename(UPJSK, "20260501090000", "20260601090000")))
                .clean("two images", twoImages());
        about(UNIT_ADDRESS_DIFFERS)
                .found(
                        "the supplement to another receiver: said of both units",
                        plan().rename(UPHOSOKU, PROVIDER, OTHER_PROVIDER),
                        "UPPLAN",
                        "UPHOSOKU",
                        "UPHOSOKU")
                .found(
                        "the supplement to another service type: said of both units",
                        plan().rename(UPHOSOKU, "_11_", "_15_"),
                        "UPPLAN",
                        "UPHOSOKU",
                        "UPHOSOKU")
                .found(
                        "the supplement of tables 1-3 to another receiver: said of both units",
                        carePlan().rename(UPHOSOKU, PROVIDER, OTHER_PROVIDER),
                        "UP1KYO",
                        "UPHOSOKU",
                        "UPHOSOKU",
                        "UPHOSOKU")
                .clean(
                        "a complete unit for another receiver",
                        plan().without(UPHOSOKU).and(planForOther()),
                        "UNIT_INCOMPLETE UPPLAN")
                .clean("two complete units for two receivers", plan().and(planForOther()));
        about(UNIT_MONTH_DIFFERS)
                .found(
                        "the supplement of the month before",
                        plan().rename(UPHOSOKU, "202604", "202603").set(UPHOSOKU, 1, "serviceMonth", "202603"),
                        "UPHOSOKU")
                .found(
                        "table 7 of the month before",
                        plan().rename(UPSIKYU, "202604", "202603").setAll(UPSIKYU, "serviceMonth", "202603"),
                        "UPSIKYU")
                .clean("one month", plan())
                .clean("the month 000000 with tables 1-3", carePlan());
        about(DIRECTION_UNLIKELY)
                .found("results to a provider", results().rename(UPJSK, "_43_", "_15_"), "UPJSK")
                .found("a plan from a provider", plan().renameAll("_43_", "_15_"), "UPHOSOKU")
                .clean("results to a small multifunctional office", results().rename(UPJSK, "_43_", "_73_"))
                .clean("a plan from a small multifunctional office", plan().renameAll("_43_", "_73_"))
                .clean("a plan to a support center", plan().renameAll("_11_", "_46_"));
        about(ATTACHMENT_TYPE)
                .found("Word", results().file("memo.docx", "PK"), "memo.docx")
                .found("an archive", results().file("memo.zip", "PK"), "memo.zip")
                .found("no extension", results().file("memo", "memo"), "memo")
                .clean("text", results().file("memo.txt", "memo"))
                .clean("text, in capitals", results().file("MEMO.TXT", "memo"))
                .clean("csv", results().file("memo.csv", "memo"))
                .clean("pdf", results().file("memo.pdf", "%PDF-1.7"))
                .clean("jpeg", results().file("a.jpeg", JPEG).file("b.jpg", JPEG))
                .clean("png", results().file("a.png", latin("\u0089PNG\r\n\u001A\n")))
                .clean("gif", results().file("a.gif", "GIF89a"));
        about(ATTACHMENT_CONTENT)
                .found("a GIF called PDF", results().file("memo.pdf", "GIF89a"), "memo.pdf")
                .found("a PDF called text", results().file("memo.txt", "%PDF-1.7"), "memo.txt")
                .found("an empty PDF", results().file("memo.pdf", ""), "memo.pdf")
                .found("a text called JPEG", basicInfo().without(IMAGE).file(IMAGE, "image"), IMAGE)
                .clean("a PDF called PDF", results().file("memo.pdf", "%PDF-1.7"))
                .clean("an empty text", results().file("memo.txt", ""));
        String container = "20260325101000_9970100011_9970100037.asice";
        about(NOTHING_TO_CHECK)
                .found("a sealed unit that was not opened", TestBulk.of().file(container, "PK"), "bulk")
                .clean("a unit beside its container", plan().file(container, "PK"));
        about(BULK_LIMIT).found("101 units", units(101), "bulk").clean("100 units", units(100));
        about(IMAGE_MISSING)
                .found("the image is not there", basicInfo().without(IMAGE), "UPKIHON 1:1 familyImageFileName")
                .foundWith(
                        "the row names another",
                        basicInfo().set(UPKIHON, 1, "familyImageFileName", SECOND_IMAGE),
                        "UPKIHON 1:1 familyImageFileName",
                        "IMAGE_UNNAMED " + IMAGE)
                .clean("the row names none", basicInfo().without(IMAGE).set(UPKIHON, 1, "familyImageFileName", ""))
                .clean(
                        "the extension in capitals",
                        basicInfo().set(UPKIHON, 1, "familyImageFileName", IMAGE.replace(".jpg", ".JPG")))
                .clean(
                        "it is there under a wrong name, which the row names",
                        basicInfo()
                                .without(IMAGE)
                                .file(IMAGE.replace("_0001", "_1"), JPEG)
                                .set(UPKIHON, 1, "familyImageFileName", IMAGE.replace("_0001", "_1")),
                        "FILE_NAME_IMAGE_BRANCH " + IMAGE.replace("_0001", "_1"));
        about(IMAGE_UNNAMED)
                .found("the row names none", basicInfo().set(UPKIHON, 1, "familyImageFileName", ""), IMAGE)
                .found("a second image", basicInfo().file(SECOND_IMAGE, JPEG), SECOND_IMAGE)
                .clean("each of two rows names its own", twoImages())
                .clean(
                        "the row that would name it has a cell too few",
                        basicInfo().dropLastCell(UPKIHON, 1),
                        "COLUMN_COUNT UPKIHON 1:1");
    }

    private static TestBulk alone() {
        return basicInfo()
                .without(IMAGE)
                .without(UPKIHON_SUB1)
                .without(UPKIHON_SUB2)
                .set(UPKIHON, 1, "familyImageFileName", "");
    }

    private static TestBulk resultsOfMay() {
        return results()
                .rename(UPJSK, "202604", "202605")
                .set(UPJSK, 1, "serviceMonth", "202605", "serviceDate", "20260501");
    }

    private static TestBulk twoImages() {
        return basicInfo()
                .file(SECOND_IMAGE, JPEG)
                .copyRow(UPKIHON, 1, "insuredNumber", "0000000002", "familyImageFileName", SECOND_IMAGE)
                .copyRow(UPKIHON_SUB1, 1, "insuredNumber", "0000000002")
                .copyRow(UPKIHON_SUB2, 1, "insuredNumber", "0000000002");
    }

    private static TestBulk planForOther() {
        return plan().renameAll(PROVIDER, OTHER_PROVIDER)
                .setAll(UPPLAN, "providerNumber", OTHER_PROVIDER)
                .set(UPSIKYU, 1, "providerNumber", OTHER_PROVIDER)
                .set(UPSIKYU, 2, "providerNumber", OTHER_PROVIDER);
    }

    /** As many deletions, each for another receiver. */
    private static TestBulk units(int count) {
        TestBulk bulk = TestBulk.of();
        for (int i = 0; i < count; i++) {
            String receiver = String.format(Locale.ROOT, "99801%05d", i);
            bulk.and(CleanUnits.deletion(DLTPLAN).rename(DLTPLAN, PROVIDER, receiver));
        }
        return bulk;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
