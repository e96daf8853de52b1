package io.github.careplansdk.crypto.cli.shared;

import io.github.careplansdk.core.internal.Page;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Severity;
import java.io.IOException;

/** Writes findings for people: how bad and what code, what is wrong, what to do about it. */
public record FindingLines(Page page, Texts texts) {
    private static final int STEP = 2;

    public void write(int indent, Finding finding) throws IOException {
        Language language = texts.language();
        String severity = Messages.in(language).severity(finding.severity());
        page.line(
                indent,
                style(finding.severity()),
                severity + "  " + finding.code().name());
        page.paragraph(indent + STEP, Style.PLAIN, finding.message(language));
        page.labelled(indent + STEP, Style.PLAIN, texts.get("finding.hint"), finding.hint(language));
    }

    private static Style style(Severity severity) {
        return switch (severity) {
            case ERROR -> Style.BAD;
            case WARNING -> Style.DOUBTFUL;
            case INFO -> Style.NOTE;
        };
    }
}
