package io.github.careplansdk.csv.reconcile;

import io.github.careplansdk.core.internal.text.BilingualText;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.problem.Language;

/** The two sides that are compared. */
public enum Side {
    /** 予定: table 6 as planned (UPPLAN). */
    PLAN(FileKind.UPPLAN, "予定", "planned"),
    /** 実績: table 6 as it was given (UPJSK). */
    RESULT(FileKind.UPJSK, "実績", "given");

    private final FileKind kind;
    private final BilingualText text;

    Side(FileKind kind, String ja, String en) {
        this.kind = kind;
        this.text = new BilingualText(ja, en);
    }

    /** Returns the kind of the files that hold it. */
    public FileKind kind() {
        return kind;
    }

    /** Returns whether files of a kind say something about this side: they are of its family or delete from it. */
    boolean concerns(FileKind other, Standard standard) {
        return standard.editions().stream()
                .flatMap(edition -> edition.familyOfLead(kind).stream())
                .anyMatch(family -> family.deletion().filter(other::equals).isPresent() || family.has(other));
    }

    /** Returns a text for the side. */
    public String text(Language language) {
        return text.in(language);
    }
}
