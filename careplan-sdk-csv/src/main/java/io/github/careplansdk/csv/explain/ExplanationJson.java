package io.github.careplansdk.csv.explain;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_DEFAULT;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.OfficialMessage;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.csv.report.internal.JsonOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Explanations for programs: JSON as {@code docs/explain.schema.json} describes it, in UTF-8, with words in one language. Immutable
 * and safe to share.
 */
public final class ExplanationJson {
    private static final int SCHEMA_VERSION = 1;

    private final Language language;

    private ExplanationJson(Language language) {
        this.language = language;
    }

    /** Returns JSON with words in a language. */
    public static ExplanationJson in(Language language) {
        return new ExplanationJson(language);
    }

    /**
     * Writes the messages that can be explained, and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written
     */
    public void writeList(OutputStream out) throws IOException {
        JsonOutput.write(
                out,
                new MessageList(
                        SCHEMA_VERSION,
                        OfficialMessage.shown().stream().map(MessageEntry::of).toList()));
    }

    /**
     * Writes an explanation and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written
     */
    public void write(Explanation explanation, OutputStream out) throws IOException {
        Optional<Diagnosis> diagnosis = explanation.diagnosis();
        JsonOutput.write(
                out,
                new Document(
                        SCHEMA_VERSION,
                        MessageEntry.of(explanation.message()),
                        explanation.causes().stream()
                                .map(cause -> cause(cause, explanation))
                                .toList(),
                        diagnosis.map(Diagnosis::isWhole).orElse(null),
                        problems(diagnosis.map(Diagnosis::unchecked)),
                        problems(diagnosis.map(Diagnosis::problems))));
    }

    private @Nullable List<ProblemEntry> problems(Optional<List<Problem>> problems) {
        return problems.map(all -> all.stream().map(this::problem).toList()).orElse(null);
    }

    private CauseEntry cause(Cause cause, Explanation explanation) {
        return new CauseEntry(
                cause,
                cause.text(language),
                cause.howToTell(language),
                explanation.whatToDo(cause, language),
                explanation.diagnosis().map(found -> found.state(cause).name()).orElse(null));
    }

    private ProblemEntry problem(Problem problem) {
        Location location = problem.location();
        return new ProblemEntry(
                problem.code().name(),
                location.file(),
                location.line(),
                location.row(),
                location.column(),
                problem.count(),
                Messages.in(language).message(problem));
    }

    private record MessageList(int schemaVersion, List<MessageEntry> messages) {}

    private record MessageEntry(OfficialMessage message, String text) {
        static MessageEntry of(OfficialMessage message) {
            return new MessageEntry(message, message.text().orElseThrow());
        }
    }

    private record Document(
            int schemaVersion,
            @JsonUnwrapped MessageEntry message,
            List<CauseEntry> causes,
            @Nullable Boolean whole,
            @Nullable List<ProblemEntry> unchecked,
            @Nullable List<ProblemEntry> problems) {}

    private record CauseEntry(
            Cause code,
            String cause,
            String howToTell,
            String todo,
            @Nullable String state) {}

    private record ProblemEntry(
            String code,
            String file,
            @JsonInclude(NON_DEFAULT) long line,
            @JsonInclude(NON_DEFAULT) long row,
            @JsonInclude(NON_DEFAULT) int column,
            long count,
            String message) {}
}
