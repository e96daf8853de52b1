package io.github.careplansdk.csv.report;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.problem.ValidationReport.CheckedFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the sections of a text report say alike.
 *
 * @param judgement what is reported
 * @param messages the words for it
 */
record Wording(Judgement judgement, Messages messages) {
    Language language() {
        return messages.language();
    }

    String list(Iterable<String> parts) {
        return String.join(language() == Language.JA ? "、" : ", ", parts);
    }

    /** How many findings there are of each severity; empty where there are none. */
    String counts(List<Problem> found) {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        found.forEach(problem -> counts.merge(judgement.severity(problem), problem.count(), Long::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((severity, count) -> parts.add(phrase(severity).of(language(), count)));
        return list(parts);
    }

    String title(FileKind kind) {
        String title = language() == Language.JA ? kind.titleJa() : kind.titleEn() + " (" + kind.titleJa() + ")";
        return kind.name() + " " + title;
    }

    /** The number of rows; empty for what has none, images and attachments. */
    String rows(CheckedFile file) {
        boolean csv = file.kind().isPresent() && !file.kind().get().isImage();
        return csv ? Phrase.ROWS.of(language(), file.rows()) : "";
    }

    private static Phrase phrase(Severity severity) {
        return switch (severity) {
            case ERROR -> Phrase.ERRORS;
            case WARNING -> Phrase.WARNINGS;
            case INFO -> Phrase.INFOS;
        };
    }
}
