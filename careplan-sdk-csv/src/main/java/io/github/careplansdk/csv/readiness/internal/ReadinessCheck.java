package io.github.careplansdk.csv.readiness.internal;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.FileNameForm;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.move.ExchangeMove;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.Layer;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.RuleCode;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.problem.ValidationReport.CheckedFile;
import io.github.careplansdk.core.problem.ValidationReport.CheckedUnit;
import io.github.careplansdk.core.source.OpenSource;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.readiness.Direction;
import io.github.careplansdk.csv.readiness.FileReadiness;
import io.github.careplansdk.csv.readiness.Obstacle;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks a source by the validator, and sorts what it finds into what the move changes and what is wrong in any case. */
public final class ReadinessCheck {
    /** A byte order mark, read byte by byte, or a quote may stand before the version. */
    private static final Pattern VERSION = Pattern.compile("(?:\u00EF\u00BB\u00BF)?\"?([0-9]{6})(?![0-9])");

    private static final int FIRST_BYTES = 16;

    /** What they find follows from the edition, which is an obstacle of its own. */
    private static final Set<RuleCode> OF_EDITIONS = Set.of(
            ProblemCode.CSV_VERSION_UNKNOWN,
            ProblemCode.CSV_VERSION_NOT_FOR_MONTH,
            ProblemCode.FILE_NAME_NOT_OF_VERSION,
            ProblemCode.EDITION_NOT_DESCRIBED,
            ProblemCode.EDITION_ENDS);

    private final ExchangeMove move;
    private final Standard standard;
    private final Validator validator;
    private final List<Edition> accepted;

    /** Returns a check by a standard, of what is announced about the move. */
    public ReadinessCheck(Layouts layouts, ExchangeMove move, Clock clock) {
        this.move = move;
        this.standard = layouts.standard();
        this.validator = Validator.builder().layouts(layouts).clock(clock).build();
        this.accepted = move.acceptedVersions().stream()
                .flatMap(version -> standard.edition(version).stream())
                .filter(Edition::isDescribed)
                .toList();
    }

    /**
     * What a source holds.
     *
     * @param unchecked what cannot be read, paths without files, and rules that failed
     */
    public record Result(List<FileReadiness> files, List<Problem> unchecked) {}

    /** Checks the files of a source, which went one way. */
    public Result check(Direction direction, Source source) throws IOException {
        try (OpenSource open = source.open(validator.limits().source())) {
            ValidationReport report = validator.validate(open);
            Map<String, List<Problem>> problems = problems(report);
            Map<String, SourceFile> sources =
                    open.files().collect(Collectors.toMap(SourceFile::path, Function.identity(), (one, same) -> one));
            List<FileReadiness> files = new ArrayList<>();
            for (CheckedFile file : report.files()) {
                files.add(new OneFile(direction, file, problems.getOrDefault(file.path(), List.of()))
                        .readiness(Optional.ofNullable(sources.get(file.path()))));
            }
            return new Result(
                    files,
                    report.problems().stream()
                            .filter(ReadinessCheck::isUnchecked)
                            .toList());
        }
    }

    /** The problems of each file, with those of its unit, which a receiver takes as a whole: they stand at one of its files. */
    private static Map<String, List<Problem>> problems(ValidationReport report) {
        Map<String, List<Problem>> problems = report.problems().stream()
                .collect(Collectors.groupingBy(problem -> problem.location().file()));
        for (CheckedUnit unit : report.units()) {
            List<Problem> shared = unit.paths().stream()
                    .flatMap(path -> problems.getOrDefault(path, List.of()).stream())
                    .filter(problem -> isError(problem) && problem.code().layer() == Layer.UNIT)
                    .toList();
            for (String path : unit.paths()) {
                Set<Problem> all = new LinkedHashSet<>(problems.getOrDefault(path, List.of()));
                all.addAll(shared);
                problems.put(path, List.copyOf(all));
            }
        }
        return problems;
    }

    private static boolean isUnchecked(Problem problem) {
        return isUnreadable(problem)
                || problem.code() == ProblemCode.RULE_FAILED
                || problem.code() == ProblemCode.NOTHING_TO_CHECK;
    }

    private static boolean isUnreadable(Problem problem) {
        return problem.isUnread() || problem.code() == ProblemCode.INPUT_LIMIT_EXCEEDED;
    }

    /** A file with what the validator found in it. */
    private final class OneFile {
        private final Direction direction;
        private final CheckedFile file;
        private final List<Problem> problems;
        private final FileName.Parsed name;
        private final List<Obstacle> obstacles = new ArrayList<>();

        OneFile(Direction direction, CheckedFile file, List<Problem> problems) {
            this.direction = direction;
            this.file = file;
            this.problems = problems;
            this.name = FileName.parse(file.path().substring(file.path().lastIndexOf('/') + 1), file.path(), standard);
        }

        FileReadiness readiness(Optional<SourceFile> source) {
            boolean csv = file.kind().filter(kind -> !kind.isImage()).isPresent();
            String version = csv ? source.map(ReadinessCheck::version).orElse("") : "";
            if (!version.isEmpty() && !move.acceptedVersions().contains(version)) {
                obstacles.add(standard.edition(version).isPresent() ? Obstacle.EDITION : Obstacle.EDITION_UNKNOWN);
            }
            name.name()
                    .filter(ReadinessCheck.this::isNameOfOther)
                    .ifPresent(old -> obstacles.add(Obstacle.NAME_OF_EDITION));
            if (problems.stream().anyMatch(ReadinessCheck::isWrongName)) {
                obstacles.add(Obstacle.NAME);
            }
            file.kind().filter(ReadinessCheck.this::isKindOfOther).ifPresent(kind -> obstacles.add(Obstacle.KIND));
            long errors = errors();
            if (errors > 0) {
                obstacles.add(Obstacle.CONTENT);
            }
            if (problems.stream().anyMatch(ReadinessCheck::isUnreadable)) {
                obstacles.add(Obstacle.UNREADABLE);
            }
            return new FileReadiness(
                    direction,
                    file.path(),
                    file.kind(),
                    version,
                    name.name().map(parsed -> parsed.address().from()),
                    obstacles,
                    errors);
        }

        private long errors() {
            return problems.stream()
                    .filter(problem -> isError(problem) && !isWrongName(problem))
                    .filter(problem -> !OF_EDITIONS.contains(problem.code()) && !isUnchecked(problem))
                    .mapToLong(Problem::count)
                    .sum();
        }
    }

    private static boolean isError(Problem problem) {
        return problem.code().severity() == Severity.ERROR;
    }

    private static boolean isWrongName(Problem problem) {
        return isError(problem) && problem.code().layer() == Layer.NAME;
    }

    private boolean isNameOfOther(FileName name) {
        return !accepted.isEmpty()
                && accepted.stream()
                        .noneMatch(edition -> parts(edition, name.kind()).equals(parts(name.edition(), name.kind())));
    }

    private static Optional<List<FileNameForm.Part>> parts(Edition edition, FileKind kind) {
        return edition.nameForm().map(form -> form.parts(kind));
    }

    private boolean isKindOfOther(FileKind kind) {
        return !accepted.isEmpty()
                && accepted.stream().noneMatch(edition -> edition.kinds().contains(kind));
    }

    /** The six digits at the front of a file; empty if it begins otherwise. */
    private static String version(SourceFile file) {
        try (InputStream in = file.open()) {
            Matcher first = VERSION.matcher(new String(in.readNBytes(FIRST_BYTES), StandardCharsets.ISO_8859_1));
            return first.lookingAt() ? first.group(1) : "";
        } catch (IOException unreadable) {
            // The validator has reported it.
            return "";
        }
    }
}
