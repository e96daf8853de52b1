package io.github.careplansdk.csv.report;

import io.github.careplansdk.core.internal.SafeText;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.Severity;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The report for a step of GitHub Actions: a workflow command for each finding, which GitHub shows beside the line of the file,
 * and the outcome. GitHub shows the first few of a step only, so the worst come first. Immutable and safe to share.
 */
public final class GitHubReport {
    private final Messages messages;
    private final Texts texts;
    private final PlaceOfFiles place;

    private GitHubReport(Messages messages, PlaceOfFiles place) {
        this.messages = messages;
        this.texts = Wording.texts(messages.language());
        this.place = place;
    }

    /** Returns a report in a language. */
    public static GitHubReport in(Language language) {
        return new GitHubReport(Messages.in(language), PlaceOfFiles.HERE);
    }

    /** Returns a copy of this report for files below a folder of the repository. */
    public GitHubReport below(String folder) {
        return new GitHubReport(messages, new PlaceOfFiles(folder));
    }

    /**
     * Writes a report, its lines ended by LF.
     *
     * @throws IOException if {@code out} cannot be written
     */
    public void write(Judgement judgement, Appendable out) throws IOException {
        List<Problem> worstFirst = judgement.problems().stream()
                .sorted(Comparator.comparing(judgement::severity))
                .toList();
        for (Problem problem : worstFirst) {
            annotation(judgement.severity(problem), problem, out);
        }
        out.append(messages.verdict(judgement.verdict()).toUpperCase(Locale.ROOT))
                .append("  ")
                .append(new Wording(judgement, messages).outcome())
                .append('\n');
    }

    private void annotation(Severity severity, Problem problem, Appendable out) throws IOException {
        out.append("::").append(command(severity)).append(' ');
        if (!problem.location().file().isEmpty()) {
            // A path that SafeText would change is no file that GitHub could show.
            property("file", SafeText.of(place.path(problem.location().file())), out);
            out.append(',');
            if (problem.location().line() > 0) {
                property("line", String.valueOf(problem.location().line()), out);
                out.append(',');
            }
        }
        property("title", problem.code().name(), out);
        String text = new Sentence(problem, messages, texts).withPlace() + '\n' + texts.get("whatToDo") + ": "
                + SafeText.of(messages.hint(problem));
        out.append("::").append(data(text)).append('\n');
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
        };
    }

    private static void property(String name, String value, Appendable out) throws IOException {
        out.append(name).append('=').append(data(value).replace(":", "%3A").replace(",", "%2C"));
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
