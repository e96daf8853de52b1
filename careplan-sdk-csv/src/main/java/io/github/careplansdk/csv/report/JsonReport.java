package io.github.careplansdk.csv.report;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_DEFAULT;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.problem.Audience;
import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Layer;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.problem.ValidationReport.CheckedFile;
import io.github.careplansdk.core.problem.ValidationReport.CheckedUnit;
import io.github.careplansdk.core.problem.ValidationReport.NotRun;
import io.github.careplansdk.csv.report.internal.JsonOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The report for programs: JSON as {@code docs/report.schema.json} describes it. UTF-8 and LF whatever the platform;
 * unknown values are left out. Immutable and safe to share.
 */
public final class JsonReport {
    private static final int SCHEMA_VERSION = 1;

    private final Messages messages;

    private JsonReport(Messages messages) {
        this.messages = messages;
    }

    /** Returns a report with messages and hints in a language. */
    public static JsonReport in(Language language) {
        return new JsonReport(Messages.in(language));
    }

    /** Returns a copy of this report with hints for another audience; the default is developers. */
    public JsonReport to(Audience audience) {
        return new JsonReport(messages.to(audience));
    }

    /**
     * Writes a report and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written
     */
    public void write(Judgement judgement, OutputStream out) throws IOException {
        ValidationReport checked = judgement.report();
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            counts.put(JsonOutput.id(severity), judgement.count(severity));
        }
        JsonOutput.write(
                out,
                new Report(
                        SCHEMA_VERSION,
                        checked.edition().label(),
                        judgement.verdict().id(),
                        counts,
                        map(checked.files(), file -> FileEntry.of(file, judgement)),
                        map(checked.units(), unit -> UnitEntry.of(unit, judgement)),
                        map(judgement.problems(), problem -> ProblemEntry.of(problem, judgement, messages)),
                        checked.notRun(),
                        judgement.hasBaseline() ? KnownEntry.of(judgement) : null));
    }

    private static <T, R> List<R> map(List<T> values, Function<T, R> form) {
        return values.stream().map(form).toList();
    }

    private record Report(
            int schemaVersion,
            String standard,
            String verdict,
            Map<String, Long> counts,
            List<FileEntry> files,
            List<UnitEntry> units,
            List<ProblemEntry> problems,
            List<NotRun> notRun,
            @Nullable KnownEntry baseline) {}

    private record FileEntry(String name, String kind, long rows, Map<String, String> layers) {
        static FileEntry of(CheckedFile file, Judgement judgement) {
            Map<String, String> layers = new LinkedHashMap<>();
            for (Layer layer : Layer.values()) {
                if (layer != Layer.INTERNAL) {
                    layers.put(layer.id(), JsonOutput.id(judgement.state(file, layer)));
                }
            }
            return new FileEntry(file.path(), file.kind().map(FileKind::name).orElse(""), file.rows(), layers);
        }
    }

    private record UnitEntry(
            String serial,
            String from,
            String fromType,
            String to,
            String toType,
            List<String> kinds,
            String verdict,
            List<String> files) {
        static UnitEntry of(CheckedUnit unit, Judgement judgement) {
            Address address = unit.address();
            return new UnitEntry(
                    unit.serial().digits(),
                    address.from().value(),
                    address.fromType(),
                    address.to().value(),
                    address.toType(),
                    map(unit.kinds(), FileKind::name),
                    judgement.verdict(unit).id(),
                    unit.paths());
        }
    }

    private record ProblemEntry(
            String code,
            String severity,
            String layer,
            String file,
            @JsonInclude(NON_DEFAULT) long line,
            @JsonInclude(NON_DEFAULT) long row,
            @Nullable ColumnEntry column,
            String value,
            String message,
            String hint,
            String official,
            long count) {
        static ProblemEntry of(Problem problem, Judgement judgement, Messages messages) {
            Location location = problem.location();
            return new ProblemEntry(
                    problem.code().name(),
                    JsonOutput.id(judgement.severity(problem)),
                    problem.code().layer().id(),
                    location.file(),
                    location.line(),
                    location.row(),
                    location.column() > 0
                            ? new ColumnEntry(location.column(), location.columnName(), location.columnNameEn())
                            : null,
                    problem.value(),
                    messages.message(problem),
                    messages.hint(problem),
                    problem.code().official().text().orElse(""),
                    problem.count());
        }
    }

    private record ColumnEntry(int no, String name, String nameEn) {}

    private record KnownEntry(long known, List<BaselineFile.Entry> gone) {
        static KnownEntry of(Judgement judgement) {
            return new KnownEntry(
                    judgement.known().stream().mapToLong(Problem::count).sum(),
                    map(judgement.gone(), BaselineFile.Entry::of));
        }
    }
}
