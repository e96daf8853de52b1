package io.github.careplansdk.csv.cli.rehearse;

import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.csv.diff.RecordDiff;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.report.internal.JsonOutput;
import io.github.careplansdk.csv.testkit.rehearse.AllowedDifference;
import io.github.careplansdk.csv.testkit.rehearse.ItemResult;
import io.github.careplansdk.csv.testkit.rehearse.RehearsalResult;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The evidence for programs, as {@code docs/rehearsal.schema.json} describes it. It holds no content of cells. */
public final class EvidenceJson {
    private static final int SCHEMA_VERSION = 1;

    private EvidenceJson() {}

    /**
     * Writes the evidence and leaves the stream open.
     *
     * @throws IOException if the stream takes no more
     */
    public static void write(Evidence evidence, OutputStream out) throws IOException {
        JsonOutput.write(out, Document.of(evidence));
    }

    private record Document(
            int schemaVersion,
            String pattern,
            boolean official,
            String product,
            String version,
            String date,
            boolean passed,
            List<String> allowedDifferences,
            List<Item> items) {
        static Document of(Evidence evidence) {
            RehearsalResult result = evidence.result();
            return new Document(
                    SCHEMA_VERSION,
                    result.pattern().name(),
                    false,
                    evidence.product(),
                    evidence.version(),
                    evidence.date().toString(),
                    result.isPassed(),
                    result.allowed().stream().map(AllowedDifference::name).toList(),
                    result.items().stream().map(Item::of).toList());
        }
    }

    private record Item(String id, String topic, boolean passed, List<Deviation> deviations, List<Fault> problems) {
        static Item of(ItemResult result) {
            return new Item(
                    result.item().id(),
                    result.item().topic(),
                    result.isPassed(),
                    result.deviations().stream().map(Deviation::of).toList(),
                    result.problems().stream().map(Fault::of).toList());
        }
    }

    private record Deviation(
            String change,
            String kind,
            List<String> columns,
            @Nullable Place sample,
            @Nullable Place exported) {
        static Deviation of(io.github.careplansdk.csv.testkit.rehearse.Deviation found) {
            return new Deviation(
                    JsonOutput.id(found.change()),
                    found.kind().name(),
                    found.columns().stream().map(Column::nameEn).toList(),
                    Place.of(found.sample()),
                    Place.of(found.exported()));
        }
    }

    private record Place(String file, long row) {
        static @Nullable Place of(Optional<RecordDiff.Place> place) {
            return place.map(found -> new Place(found.file(), found.row())).orElse(null);
        }
    }

    private record Fault(String code, String file, @Nullable Long row, String column) {
        static Fault of(Problem problem) {
            long row = problem.location().row();
            return new Fault(
                    problem.code().name(),
                    problem.location().file(),
                    row == 0 ? null : row,
                    problem.location().columnNameEn());
        }
    }
}
