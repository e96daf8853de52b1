package io.github.careplansdk.csv.explain;

import io.github.careplansdk.core.internal.Page;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.core.internal.TextTable;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.OfficialMessage;
import io.github.careplansdk.core.problem.Problem;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Explanations for people. Immutable and safe to share. */
public final class ExplanationText {
    private static final int DEFAULT_WIDTH = 100;
    private static final int NARROWEST = 60;
    private static final int MOST_PROBLEMS = 10;

    private final Language language;
    private final int width;
    private final boolean coloured;

    private ExplanationText(Language language, int width, boolean coloured) {
        this.language = language;
        this.width = width;
        this.coloured = coloured;
    }

    /** Returns a text in a language, 100 columns wide and without colours. */
    public static ExplanationText in(Language language) {
        return new ExplanationText(language, DEFAULT_WIDTH, false);
    }

    /** Returns a copy of this text with another number of columns, at least 60; a Japanese character takes two. */
    public ExplanationText width(int columns) {
        return new ExplanationText(language, Math.max(columns, NARROWEST), coloured);
    }

    /** Returns a copy of this text with or without the colours of a terminal (ANSI escape sequences). */
    public ExplanationText coloured(boolean colours) {
        return new ExplanationText(language, width, colours);
    }

    /**
     * Writes the messages that can be explained, each with its causes.
     *
     * @throws IOException if {@code out} cannot be written
     */
    public void writeList(Appendable out) throws IOException {
        Page page = page(out);
        page.paragraph(0, Style.PLAIN, texts().get("list"));
        for (OfficialMessage message : OfficialMessage.shown()) {
            page.gap();
            page.paragraph(0, Style.BOLD, message.text().orElseThrow());
            for (Cause cause : Cause.of(message)) {
                page.labelled(2, Style.PLAIN, "-", cause.text(language));
            }
        }
    }

    /**
     * Writes an explanation.
     *
     * @throws IOException if {@code out} cannot be written
     */
    public void write(Explanation explanation, Appendable out) throws IOException {
        Page page = page(out);
        page.paragraph(0, Style.BOLD, explanation.message().text().orElseThrow());
        writeProblems(
                texts().get("unchecked"),
                explanation.diagnosis().map(Diagnosis::unchecked).orElse(List.of()),
                page);
        for (Cause cause : explanation.causes()) {
            page.gap();
            page.labelled(0, Style.PLAIN, explanation.causes().indexOf(cause) + 1 + ".", cause.text(language));
            TextTable facts = new TextTable();
            explanation
                    .diagnosis()
                    .ifPresent(diagnosis -> facts.row(
                            texts().get("result"), diagnosis.state(cause).text(language)));
            facts.row(texts().get("tell"), cause.howToTell(language));
            facts.row(texts().get("todo"), explanation.whatToDo(cause, language));
            page.table(4, Style.PLAIN, facts);
        }
        if (explanation.diagnosis().isPresent()) {
            write(explanation.diagnosis().get(), page);
        }
    }

    private void write(Diagnosis diagnosis, Page page) throws IOException {
        if (diagnosis.isNothingLeft()) {
            page.gap();
            page.paragraph(0, Style.NOTE, texts().get("nothingLeft"));
        } else if (!diagnosis.isWhole() && diagnosis.unchecked().isEmpty()) {
            page.gap();
            page.paragraph(0, Style.NOTE, texts().get("notWhole"));
        }
        writeProblems(texts().get("found"), diagnosis.problems(), page);
    }

    private void writeProblems(String title, List<Problem> problems, Page page) throws IOException {
        if (problems.isEmpty()) {
            return;
        }
        page.gap();
        page.line(0, Style.BOLD, title);
        Messages messages = Messages.in(language);
        for (Problem problem : problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS))) {
            page.paragraph(
                    2,
                    Style.PLAIN,
                    String.join(
                            "  ",
                            Stream.of(problem.code().name(), messages.place(problem.location()))
                                    .filter(Predicate.not(String::isEmpty))
                                    .toList()));
            page.paragraph(6, Style.PLAIN, messages.message(problem));
        }
        if (problems.size() > MOST_PROBLEMS) {
            page.paragraph(2, Style.PLAIN, texts().count("more", problems.size() - MOST_PROBLEMS));
        }
    }

    private Texts texts() {
        return Texts.beside(Cause.class, language);
    }

    private Page page(Appendable out) {
        return new Page(out, width, coloured);
    }
}
