package io.github.careplansdk.csv.testkit.generate.internal.mistake;

import static io.github.careplansdk.core.kind.FileKind.*;
import static io.github.careplansdk.core.problem.ProblemCode.*;

import io.github.careplansdk.core.problem.ProblemCode;
import java.time.YearMonth;

/** Mistakes of file names. */
final class NameMistakes extends LayerMistakes {
    NameMistakes(YearMonth month, CleanUnits clean) {
        super(month, clean);
        addNames();
    }

    private void addNames() {
        addName(FILE_NAME_UNKNOWN_KIND, "a kind that is none", "UPJSK", "UPJISSEKI");
        addName(FILE_NAME_PARTS, "a name without the month", "_" + MONTH.format(month) + "_", "_");
        addName(FILE_NAME_MONTH, "the 13th month", "_" + MONTH.format(month) + "_", "_" + month.getYear() + "13_");
        addName(FILE_NAME_OFFICE_NUMBER, "an office number with a letter", "_43_", "A_43_");
        addName(FILE_NAME_SERVICE_TYPE, "a service type of one digit", "_11_", "_1_");
        addName(FILE_NAME_UNKNOWN_SERVICE_TYPE, "a service type that is not listed", "_11_", "_99_");
        addName(FILE_NAME_SERIAL, "a serial at hour 24", "100000.CSV", "240000.CSV");
        addName(FILE_NAME_EXTENSION, "the extension of a text", ".CSV", ".TXT");
        addName(FILE_NAME_CASE, "the extension in small letters", ".CSV", ".csv");
        add(FILE_NAME_IMAGE_BRANCH, "an image's number of one digit", () -> {
            BrokenBulk bulk = clean.basicInfo().renameImage("_0001", "_1");
            return bulk.set(UPKIHON, 1, "familyImageFileName", bulk.image())
                    .finds(FILE_NAME_IMAGE_BRANCH, bulk.image());
        });
        add(
                FILE_NAME_VERSION3,
                "a name of an earlier edition, without service types",
                () -> clean.results()
                        .rename(UPJSK, "_11_", "_")
                        .rename(UPJSK, "_43_", "_")
                        .finds(FILE_NAME_VERSION3, UPJSK));
        add(SAME_OFFICE, "the sender as receiver", () -> {
            BrokenBulk bulk = clean.results();
            String[] parts = bulk.name(UPJSK).split("_");
            return bulk.rename(UPJSK, parts[4], parts[2]).finds(SAME_OFFICE, UPJSK);
        });
    }

    /** Another name for the results. */
    private void addName(ProblemCode code, String what, String part, String replacement) {
        add(code, what, () -> clean.results().rename(UPJSK, part, replacement).finds(code, UPJSK));
    }
}
