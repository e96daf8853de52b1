package io.github.careplansdk.csv.cli.shared;

import static java.util.stream.Collectors.joining;

import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.source.OpenSource;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.core.source.SourceLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What every command says of paths at which there is no file. */
public final class NothingToCheck {
    private NothingToCheck() {}

    /** Whether no file was found at any of the paths that were checked. */
    public static boolean isAllOf(ValidationReport report) {
        return report.files().isEmpty() && isAllOf(report.problems());
    }

    /** Whether the findings say that there is no file, and nothing else. */
    public static boolean isAllOf(List<Problem> problems) {
        return problems.stream().allMatch(problem -> problem.code() == ProblemCode.NOTHING_TO_CHECK);
    }

    /** Whether there is no file at a path. */
    public static boolean isEmpty(Path path) {
        try (OpenSource source = Source.of(path).open(SourceLimits.DEFAULT)) {
            return source.files().findAny().isEmpty();
        } catch (IOException e) {
            throw Unreadable.because(e);
        }
    }

    /** Returns what to tell the caller where some of these paths have no file. */
    public static UsageException among(Path... paths) {
        return at(Stream.of(paths).filter(NothingToCheck::isEmpty).toList());
    }

    /** Returns what to tell the caller of paths that have no file. */
    public static UsageException at(List<Path> paths) {
        String where = paths.stream().distinct().map(Path::toString).collect(joining(", "));
        return new UsageException(say(Language.JA, where), say(Language.EN, where));
    }

    private static String say(Language language, String where) {
        ProblemCode code = ProblemCode.NOTHING_TO_CHECK;
        return code + ": " + Messages.in(language).meaning(code) + " " + where;
    }
}
