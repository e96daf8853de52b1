package io.github.careplansdk.csv.exchange;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;

import io.github.careplansdk.core.internal.disk.UnusableNameException;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.UnitType;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.problem.ValidationReport.CheckedFile;
import io.github.careplansdk.core.problem.ValidationReport.CheckedUnit;
import io.github.careplansdk.core.problem.ValidationReport.NotRun;
import io.github.careplansdk.core.problem.Verdict;
import io.github.careplansdk.core.source.OpenSource;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.core.unit.TransmissionUnit;
import io.github.careplansdk.core.unit.UnitFile;
import io.github.careplansdk.csv.exchange.internal.Grouped;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the units in received files and sorts them into the order in which they are applied. Each is checked; a unit
 * with an error is set aside without affecting the others. It changes no files and keeps no state: {@link
 * AppliedChanges} tracks what was applied before.
 *
 * <p>Immutable and safe to share.
 */
public final class Importer {
    private final Validator validator;

    private Importer(Validator validator) {
        this.validator = validator;
    }

    /** Returns an importer that checks with the validator's default settings. */
    public static Importer create() {
        return of(Validator.create());
    }

    /** Returns an importer that checks with a validator, whose clock gives the current day. */
    public static Importer of(Validator validator) {
        return new Importer(validator);
    }

    /** Returns the layouts of its standard. */
    public Layouts layouts() {
        return validator.layouts();
    }

    /**
     * Reads a folder, an archive or a file. Subfolders are further bulks; the units of all bulks are sorted together.
     *
     * @throws IOException if there is nothing at the path
     */
    public Import read(Path folder) throws IOException {
        return read(Source.of(folder));
    }

    /**
     * Reads a source as {@link #read(Path)} does. An archive from a stream is kept while the result is in use.
     *
     * @throws IOException if there is nothing at a path, or a stream cannot be copied
     */
    public Import read(Source received) throws IOException {
        OpenSource open = received.open(validator.limits().source()).asBulks();
        return new Run(open, validator.layouts(), validator.validate(open)).read();
    }

    /** One look through a source. */
    private static final class Run {
        private final OpenSource source;
        private final Layouts layouts;
        private final ValidationReport report;
        private final Judgement judgement;
        private final Grouped<String, Problem> problems;
        private final Grouped<String, CheckedFile> checked;
        private final Grouped<String, NotRun> notRun;
        private final List<Problem> cutShort;
        /** Files of no unit, by their folder. */
        private final Map<String, List<CheckedFile>> loose;

        private final Map<Boolean, List<String>> others;
        private final Map<String, Long> unitsInBulk;

        Run(OpenSource source, Layouts layouts, ValidationReport report) {
            this.source = source;
            this.layouts = layouts;
            this.report = report;
            this.judgement = Policy.DEFAULT.judge(report);
            this.problems = new Grouped<>(
                    report.problems(), problem -> problem.location().file());
            this.checked = new Grouped<>(report.files(), CheckedFile::path);
            this.notRun = new Grouped<>(report.notRun(), NotRun::file);
            Set<String> inUnits = report.units().stream()
                    .flatMap(unit -> unit.paths().stream())
                    .collect(toSet());
            Set<String> files = report.files().stream().map(CheckedFile::path).collect(toSet());
            this.cutShort = report.problems().stream()
                    .filter(problem -> problem.code() == ProblemCode.INPUT_LIMIT_EXCEEDED
                            || problem.code() == ProblemCode.ARCHIVE_DAMAGED)
                    .filter(problem -> !files.contains(problem.location().file()))
                    .toList();
            List<CheckedFile> others = report.files().stream()
                    .filter(file -> !inUnits.contains(file.path()))
                    .toList();
            this.loose = others.stream().collect(groupingBy(file -> parent(file.path())));
            this.others = areAttachments(others);
            this.unitsInBulk = report.units().stream().collect(groupingBy(Run::bulk, counting()));
        }

        Import read() {
            List<IncomingUnit> units = new ArrayList<>();
            for (CheckedUnit checked : report.units()) {
                units.add(unit(checked));
            }
            units.sort(Comparator.comparing(IncomingUnit::id));
            List<String> unusable = report.files().stream()
                    .map(CheckedFile::path)
                    .filter(path -> !isUsable(path))
                    .toList();
            return new Import(units, files(attachments().stream()), files(misnamed().stream()), unusable, report);
        }

        private boolean isUsable(String path) {
            return UnusableNameException.wasRead(path);
        }

        private IncomingUnit unit(CheckedUnit checked) {
            List<UnitFile> files = new ArrayList<>();
            for (String path : checked.paths()) {
                parse(path).name().ifPresent(name -> files.add(new UnitFile(name, path)));
            }
            TransmissionUnit unit = new TransmissionUnit(checked.serial(), checked.address(), files);
            Set<String> strays = strays(unit);
            boolean setAside = !strays.isEmpty()
                    || !cutShort.isEmpty()
                    || !checked.paths().stream().allMatch(this::isUsable)
                    || judgement.verdict(checked) != Verdict.PASS;
            Set<String> paths = new HashSet<>(checked.paths());
            paths.addAll(strays);
            return new IncomingUnit(unit, source, layouts, attachments(checked), about(checked, paths), setAside);
        }

        /** The paths of attachments, and those of other files. */
        private Map<Boolean, List<String>> areAttachments(List<CheckedFile> files) {
            return files.stream()
                    .map(CheckedFile::path)
                    .filter(this::isUsable)
                    .collect(partitioningBy(path -> parse(path).isAttachment()));
        }

        private List<String> attachments() {
            return others.getOrDefault(true, List.of());
        }

        private List<String> misnamed() {
            return others.getOrDefault(false, List.of());
        }

        private List<SourceFile> attachments(CheckedUnit unit) {
            String bulk = bulk(unit);
            Map<Boolean, List<String>> beside = areAttachments(loose.getOrDefault(bulk, List.of()));
            boolean alone = unitsInBulk.getOrDefault(bulk, 0L) == 1
                    && beside.getOrDefault(false, List.of()).isEmpty();
            return alone ? files(beside.getOrDefault(true, List.of()).stream()) : List.of();
        }

        private List<SourceFile> files(Stream<String> paths) {
            return paths.map(source::file).toList();
        }

        /** Files of the same bulk that may be the unit's, were their names right: without them it would be half a unit. */
        private Set<String> strays(TransmissionUnit unit) {
            List<FileKind> absent = unit.type().map(UnitType::optional).orElse(List.of()).stream()
                    .filter(kind -> !unit.kinds().contains(kind))
                    .toList();
            return loose.getOrDefault(parent(unit.files().get(0).path()), List.of()).stream()
                    .filter(file -> file.kind().filter(absent::contains).isPresent())
                    .map(CheckedFile::path)
                    .collect(toSet());
        }

        /** What the report says about these files. */
        private ValidationReport about(CheckedUnit unit, Set<String> paths) {
            List<Problem> found = new ArrayList<>(cutShort);
            found.addAll(problems.of(paths));
            return new ValidationReport(report.edition(), checked.of(paths), List.of(unit), found, notRun.of(paths));
        }

        private FileName.Parsed parse(String path) {
            return layouts.parse(path.substring(path.lastIndexOf('/') + 1));
        }

        private static String bulk(CheckedUnit unit) {
            return parent(unit.paths().get(0));
        }

        private static String parent(String path) {
            return path.substring(0, path.lastIndexOf('/') + 1);
        }
    }
}
