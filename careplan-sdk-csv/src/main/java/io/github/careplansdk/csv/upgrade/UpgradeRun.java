package io.github.careplansdk.csv.upgrade;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.internal.disk.NewFiles;
import io.github.careplansdk.core.internal.disk.UnusableNameException;
import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.Layer;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.RuleCode;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.problem.ValidationReport.CheckedFile;
import io.github.careplansdk.core.source.OpenSource;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.csv.CarePlanCsv;
import io.github.careplansdk.csv.io.Row;
import io.github.careplansdk.csv.io.Rows;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.upgrade.UpgradeReport.UpgradeChange;
import io.github.careplansdk.csv.upgrade.UpgradeReport.UpgradedFile;
import io.github.careplansdk.csv.upgrade.UpgradeReport.UpgradedFile.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One run of an upgrade: decides what becomes of each file of a checked source, and puts it into the new one. */
final class UpgradeRun {
    /** Rows with an error of these layers are no records; those of the later ones are, whatever they say. */
    private static final Set<Layer> NEEDED =
            EnumSet.of(Layer.NAME, Layer.BYTES, Layer.LEXICAL, Layer.LAYOUT, Layer.VALUE, Layer.INTERNAL);

    private static final Set<ProblemCode> VERSION_UNSURE =
            EnumSet.of(ProblemCode.CSV_VERSION_UNKNOWN, ProblemCode.CSV_VERSION_MIXED);

    private final Upgrade settings;
    private final OpenSource source;
    private final ValidationReport found;
    private final NewFiles target;
    private final Map<String, List<Problem>> problems;
    private final Set<String> taken = new HashSet<>();
    /** The new names of images, by the old ones in lower case. */
    private final Map<String, String> renamedImages = new HashMap<>();

    private final List<UpgradedFile> files = new ArrayList<>();
    private final List<CheckedFile> setAside = new ArrayList<>();
    private final List<Problem> left = new ArrayList<>();

    /**
     * A run.
     *
     * @param found what the check of the source found
     * @param target where the new files go
     */
    UpgradeRun(Upgrade settings, OpenSource source, ValidationReport found, NewFiles target) {
        this.settings = settings;
        this.source = source;
        this.found = found;
        this.target = target;
        this.problems = found.problems().stream()
                .collect(Collectors.groupingBy(problem -> problem.location().file()));
    }

    /** Writes the new files: first those that keep their names, so that no upgraded one takes the name of another. */
    void upgrade() throws IOException {
        List<CheckedFile> earlier = new ArrayList<>();
        for (CheckedFile file : found.files()) {
            Outcome outcome = outcome(file);
            switch (outcome) {
                case UPGRADED -> earlier.add(file);
                case SET_ASIDE, NO_SUCH_KIND, NAME_UNUSABLE -> setAside(file, outcome, List.of());
                default -> copy(file, outcome);
            }
        }
        earlier.forEach(this::noteImage);
        for (CheckedFile file : earlier) {
            upgrade(file);
        }
        files.sort(Comparator.comparing(UpgradedFile::source));
    }

    /** Rows name their image, wherever it lies: where it gets another name, so do they. */
    private void noteImage(CheckedFile file) {
        settings.layouts()
                .parse(name(file))
                .name()
                .filter(old -> old.kind().isImage())
                .filter(old -> !name(old).equals(old.text()))
                .ifPresent(old -> renamedImages.put(folded(old.text()), name(old)));
    }

    /** Returns what was done, and what the check of the new files finds left to do. */
    UpgradeReport report(ValidationReport result) {
        Set<String> paths = found.files().stream().map(CheckedFile::path).collect(Collectors.toSet());
        Stream<Problem> notLookedAt = found.problems().stream()
                .filter(UpgradeRun::isUnread)
                .filter(problem -> !paths.contains(problem.location().file()));
        return new UpgradeReport(
                files,
                new ValidationReport(
                        result.edition(),
                        Stream.concat(setAside.stream(), result.files().stream())
                                .toList(),
                        result.units(),
                        Stream.of(notLookedAt, left.stream(), result.problems().stream())
                                .flatMap(each -> each)
                                .toList(),
                        result.notRun()));
    }

    private static boolean isUnread(Problem problem) {
        return problem.isUnread() || problem.code() == ProblemCode.INPUT_LIMIT_EXCEEDED;
    }

    private SourceFile source(CheckedFile file) {
        return Objects.requireNonNull(source.file(file.path()));
    }

    private static void copy(SourceFile from, Path to) throws IOException {
        try (InputStream in = from.open();
                OutputStream out = Disk.PRIVATE.create(to)) {
            in.transferTo(out);
        }
    }

    private Outcome outcome(CheckedFile file) throws IOException {
        if (!UnusableNameException.isUsable(target.path(), file.path())) {
            return Outcome.NAME_UNUSABLE;
        }
        if (problems(file).stream().anyMatch(UpgradeRun::isUnread)) {
            return Outcome.SET_ASIDE;
        }
        FileName.Parsed parsed = settings.layouts().parse(name(file));
        if (parsed.isAttachment()) {
            return Outcome.ATTACHMENT;
        }
        if (parsed.name().isEmpty()) {
            return Outcome.SET_ASIDE;
        }
        if (problems(file).stream().anyMatch(problem -> problem.code() == ProblemCode.EDITION_NOT_DESCRIBED)) {
            return Outcome.NOT_DESCRIBED;
        }
        FileName name = parsed.name().get();
        Edition later = settings.target();
        Optional<Edition> ofRows = name.kind().isImage() ? Optional.empty() : edition(file);
        if (name.edition().compareTo(later) >= 0
                && ofRows.filter(edition -> edition.compareTo(later) < 0).isEmpty()) {
            return isOfLaterEdition(name, ofRows) ? Outcome.OF_LATER_EDITION : Outcome.UP_TO_DATE;
        }
        if (!later.kinds().contains(name.kind())) {
            return Outcome.NO_SUCH_KIND;
        }
        return problems(file).stream().anyMatch(problem -> hinders(problem, name.kind()))
                ? Outcome.SET_ASIDE
                : Outcome.UPGRADED;
    }

    /** An image has no rows: its name is all that differs. */
    private boolean isOfLaterEdition(FileName name, Optional<Edition> ofRows) {
        Edition asked = settings.target();
        return name.kind().isImage()
                ? !name.edition().nameForm().equals(asked.nameForm())
                : ofRows.orElse(name.edition()).compareTo(asked) > 0;
    }

    /** The edition that the first row names, if that is one. */
    private Optional<Edition> edition(CheckedFile file) throws IOException {
        try (Rows<? extends Record> rows = CarePlanCsv.read(source(file), settings.layouts())) {
            Iterator<? extends Row<?>> first = rows.iterator();
            return first.hasNext()
                    ? settings.layouts().standard().edition(first.next().cells().get(0))
                    : Optional.empty();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private boolean hinders(Problem problem, FileKind kind) {
        RuleCode code = problem.code();
        return code.severity() == Severity.ERROR
                && (NEEDED.contains(code.layer()) || VERSION_UNSURE.contains(code))
                && !hasRoomNow(problem, kind);
    }

    /** What was too long for the earlier edition may have room in the later one. */
    private boolean hasRoomNow(Problem problem, FileKind kind) {
        return problem.code() == ProblemCode.TOO_LONG
                && settings.layouts()
                        .of(kind, settings.target())
                        .find(problem.location().columnNameEn())
                        .map(Column::max)
                        .filter(most -> Integer.parseInt(problem.argument("found")) <= most)
                        .isPresent();
    }

    private void copy(CheckedFile file, Outcome outcome) throws IOException {
        copy(source(file), target.place(file.path()));
        taken.add(folded(file.path()));
        files.add(new UpgradedFile(file.path(), Optional.of(file.path()), outcome, List.of()));
    }

    private void upgrade(CheckedFile file) throws IOException {
        FileName old = settings.layouts().parse(name(file)).name().orElseThrow();
        String name = name(old);
        String path = file.path().substring(0, file.path().length() - old.text().length()) + name;
        if (!taken.add(folded(path))) {
            Problem twice = Problem.of(ProblemCode.UNIT_DUPLICATE_KIND, Location.ofFile(file.path()), old.kind());
            setAside(file, Outcome.SET_ASIDE, List.of(twice));
            return;
        }
        List<UpgradeChange> changes = new ArrayList<>();
        if (!name.equals(old.text())) {
            changes.add(UpgradeChange.ofName(old.text(), name));
        }
        if (old.kind().isImage()) {
            copy(source(file), target.place(path));
        } else {
            changes.addAll(rows(old, file).write(source(file), target.place(path)));
        }
        files.add(new UpgradedFile(file.path(), Optional.of(path), Outcome.UPGRADED, changes));
    }

    private RowUpgrade rows(FileName name, CheckedFile file) throws IOException {
        Edition before = edition(file).orElse(name.edition());
        return new RowUpgrade(
                settings.layouts(),
                settings.layouts().of(name.kind(), before),
                settings.layouts().of(name.kind(), settings.target()),
                image -> Optional.ofNullable(renamedImages.get(folded(image))));
    }

    /** The name in the form of the later edition; one that has it already keeps its spelling. */
    private String name(FileName old) {
        Edition later = settings.target();
        if (old.edition().nameForm().equals(later.nameForm())) {
            return old.text();
        }
        Address address = settings.typed(old.address());
        return old.kind().isImage()
                ? FileName.ofImage(later, address, old.serial(), Integer.parseInt(old.branch()))
                        .text()
                : FileName.of(later, old.kind(), old.month(), address, old.serial())
                        .text();
    }

    private void setAside(CheckedFile file, Outcome outcome, List<Problem> more) {
        files.add(new UpgradedFile(file.path(), Optional.empty(), outcome, List.of()));
        setAside.add(file);
        left.addAll(problems(file));
        left.addAll(more);
    }

    private List<Problem> problems(CheckedFile file) {
        return problems.getOrDefault(file.path(), List.of());
    }

    private static String name(CheckedFile file) {
        return file.path().substring(file.path().lastIndexOf('/') + 1);
    }

    /** Windows takes names for the same that differ in case only. */
    private static String folded(String path) {
        return path.toLowerCase(Locale.ROOT);
    }
}
