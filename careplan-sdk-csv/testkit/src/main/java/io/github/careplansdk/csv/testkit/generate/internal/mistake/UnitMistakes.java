package io.github.careplansdk.csv.testkit.generate.internal.mistake;

import static io.github.careplansdk.core.kind.FileKind.*;
import static io.github.careplansdk.core.problem.ProblemCode.*;

import io.github.careplansdk.core.name.OfficeNumber;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Locale;

/** Mistakes of the files that are sent together, and of the keys between them. */
final class UnitMistakes extends LayerMistakes {
    private static final String OTHER_CODE = "119999";
    private static final String OTHER_USER = "9999999901";

    UnitMistakes(YearMonth month, CleanUnits clean) {
        super(month, clean);
        addUnits();
        addKeys();
    }

    private void addUnits() {
        add(UNIT_NOT_ALLOWED, "a plan and its deletion with one serial", () -> {
            BrokenBulk bulk = clean.plan();
            BrokenBulk deletion = clean.planDeletion();
            String address = bulk.name(UPPLAN).substring("UPPLAN".length());
            deletion.rename(DLTPLAN, deletion.name(DLTPLAN), "DLTPLAN" + address);
            return bulk.and(deletion).finds(UNIT_NOT_ALLOWED, UPHOSOKU);
        });
        add(
                UNIT_INCOMPLETE,
                "tables 6 and 7 without the supplement",
                () -> clean.plan().without(UPHOSOKU).finds(UNIT_INCOMPLETE, UPPLAN));
        add(UNIT_DUPLICATE_KIND, "results of two months with one serial", () -> {
            String next = MONTH.format(month.plusMonths(1));
            BrokenBulk later = clean.results()
                    .rename(UPJSK, "_" + MONTH.format(month) + "_", "_" + next + "_")
                    .setAll(UPJSK, "serviceMonth", next)
                    .setAll(UPJSK, "serviceDate", next + "01");
            return clean.results().and(later).finds(UNIT_DUPLICATE_KIND, later.name(UPJSK));
        });
        add(
                UNIT_ADDRESS_DIFFERS,
                "the supplement under another service type",
                () -> clean.plan()
                        .rename(UPHOSOKU, "_11_", "_15_")
                        .finds(UNIT_ADDRESS_DIFFERS, UPPLAN)
                        .finds(UNIT_ADDRESS_DIFFERS, UPHOSOKU)
                        .finds(UNIT_ADDRESS_DIFFERS, UPHOSOKU));
        add(UNIT_MONTH_DIFFERS, "the supplement of the next month", () -> {
            String next = MONTH.format(month.plusMonths(1));
            return clean.plan()
                    .rename(UPHOSOKU, "_" + MONTH.format(month) + "_", "_" + next + "_")
                    .set(UPHOSOKU, 1, "serviceMonth", next)
                    .finds(UNIT_MONTH_DIFFERS, UPHOSOKU);
        });
        add(
                DIRECTION_UNLIKELY,
                "results to a provider",
                () -> clean.results().rename(UPJSK, "_43_", "_15_").finds(DIRECTION_UNLIKELY, UPJSK));
        add(
                ATTACHMENT_TYPE,
                "a Word document",
                () -> clean.results().with("memo.docx", ascii("PK")).finds(ATTACHMENT_TYPE, "memo.docx"));
        add(
                ATTACHMENT_CONTENT,
                "a GIF that is called PDF",
                () -> clean.results().with("memo.pdf", ascii("GIF89a")).finds(ATTACHMENT_CONTENT, "memo.pdf"));
        add(BULK_LIMIT, "101 units", () -> {
            BrokenBulk bulk = clean.planDeletion();
            String receiver = bulk.name(DLTPLAN).split("_")[4];
            for (int i = 0; i < 100; i++) {
                String other = new OfficeNumber(String.format(Locale.ROOT, "99000008%02d", i)).value();
                bulk.and(clean.planDeletion().rename(DLTPLAN, receiver, other));
            }
            return bulk.finds(BULK_LIMIT, "");
        });
        add(
                IMAGE_MISSING,
                "an image that is not there",
                () -> clean.basicInfo().withoutImage().finds(IMAGE_MISSING, UPKIHON, 1, "familyImageFileName"));
        add(IMAGE_UNNAMED, "an image that no row names", () -> {
            BrokenBulk bulk = clean.basicInfo();
            return bulk.set(UPKIHON, 1, "familyImageFileName", "").finds(IMAGE_UNNAMED, bulk.image());
        });
    }

    private void addKeys() {
        add(
                KEY_WITHOUT_LEAD,
                "a supplement without table 6",
                () -> clean.plan()
                        .copyRow(UPHOSOKU, 1, "insuredNumber", OTHER_USER)
                        .finds(KEY_WITHOUT_LEAD, UPHOSOKU, 2));
        add(LEAD_WITHOUT_DETAIL, "table 6 without table 7", () -> {
            BrokenBulk bulk = clean.plan();
            return bulk.copyRow(UPPLAN, 1, "insuredNumber", OTHER_USER)
                    .copyRow(UPHOSOKU, 1, "insuredNumber", OTHER_USER)
                    .finds(LEAD_WITHOUT_DETAIL, UPPLAN, bulk.rows(UPPLAN));
        });
        add(
                LEAD_WITHOUT_SUPPLEMENT,
                "the supplement of another user",
                () -> clean.plan()
                        .set(UPHOSOKU, 1, "insuredNumber", OTHER_USER)
                        .finds(LEAD_WITHOUT_SUPPLEMENT, UPPLAN, 1)
                        .finds(KEY_WITHOUT_LEAD, UPHOSOKU, 1));
        add(USER_WITHOUT_RECEIVER, "a plan to a provider that gives nothing", () -> {
            BrokenBulk bulk = clean.plan();
            String receiver = bulk.name(UPPLAN).split("_")[4];
            return bulk.setWhere(UPPLAN, "providerNumber", receiver, OTHER_OFFICE)
                    .setWhere(UPSIKYU, "providerNumber", receiver, OTHER_OFFICE)
                    .finds(USER_WITHOUT_RECEIVER, UPPLAN, 1);
        });
        add(
                COUNT_DIFFERS,
                "a visit less in table 6 than table 7 counts",
                () -> clean.plan().removeRow(UPPLAN, 1).finds(COUNT_DIFFERS, UPSIKYU, 1, "count"));
        add(
                OVER_BENEFIT_LIMIT,
                "units over the limit, and no excess shown",
                () -> clean.plan()
                        .set(UPHOSOKU, 1, "benefitLimitUnits", "1")
                        .finds(OVER_BENEFIT_LIMIT, UPSIKYU, 1)
                        .finds(LIMIT_NOT_OF_CARE_LEVEL, UPHOSOKU, 1, "benefitLimitUnits"));
        add(PLANNED_NOT_IN_TABLE7, "a visit of another code in table 6 only", () -> {
            BrokenBulk bulk = clean.plan().copyRow(UPPLAN, 1, "serviceCode", OTHER_CODE);
            return bulk.finds(PLANNED_NOT_IN_TABLE7, UPPLAN, bulk.rows(UPPLAN), "serviceCode");
        });
        add(TABLE7_NOT_PLANNED, "another code in table 6 than in table 7", () -> {
            BrokenBulk bulk = clean.plan();
            String code = bulk.cell(UPSIKYU, 1, "serviceCode");
            bulk.setWhere(UPPLAN, "serviceCode", code, OTHER_CODE);
            return bulk.finds(TABLE7_NOT_PLANNED, UPSIKYU, 1, "serviceCode")
                    .finds(
                            PLANNED_NOT_IN_TABLE7,
                            UPPLAN,
                            bulk.rowWith(UPPLAN, "serviceCode", OTHER_CODE),
                            "serviceCode");
        });
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
