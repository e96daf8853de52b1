package io.github.careplansdk.csv.readiness;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_DEFAULT;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.move.AnnouncedDate;
import io.github.careplansdk.core.move.ExchangeMove;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.csv.readiness.internal.ReadinessWords;
import io.github.careplansdk.csv.report.internal.JsonOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The report for programs: JSON as {@code docs/readiness.schema.json} describes it, in UTF-8, with words in one language. Immutable
 * and safe to share.
 */
public final class ReadinessJson {
    private static final int SCHEMA_VERSION = 1;

    private final Language language;

    private ReadinessJson(Language language) {
        this.language = language;
    }

    /** Returns JSON with words in a language. */
    public static ReadinessJson in(Language language) {
        return new ReadinessJson(language);
    }

    /**
     * Writes a report and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written
     */
    public void write(ReadinessReport report, OutputStream out) throws IOException {
        ReadinessWords words = new ReadinessWords(report, language);
        JsonOutput.write(
                out,
                new Document(
                        SCHEMA_VERSION,
                        report.isReady(),
                        report.today().toString(),
                        Announced.of(report),
                        counts(report),
                        report.files().stream()
                                .map(file -> FileEntry.of(file, report, words))
                                .toList(),
                        words.stops(),
                        words.actions(),
                        report.unchecked().stream()
                                .map(problem -> UncheckedEntry.of(problem, words))
                                .toList()));
    }

    private static Map<String, Map<Usability, Long>> counts(ReadinessReport report) {
        Map<String, Map<Usability, Long>> counts = new LinkedHashMap<>();
        for (Direction direction : Direction.values()) {
            Map<Usability, Long> files = new EnumMap<>(Usability.class);
            for (Usability usability : Usability.values()) {
                files.put(usability, report.count(direction, usability));
            }
            counts.put(JsonOutput.id(direction), files);
        }
        return counts;
    }

    private record Document(
            int schemaVersion,
            boolean ready,
            String checkedOn,
            Announced announced,
            Map<String, Map<Usability, Long>> counts,
            List<FileEntry> files,
            List<String> stops,
            List<String> todo,
            List<UncheckedEntry> unchecked) {}

    private record Announced(
            DateEntry registerBy, DateEntry move, boolean moved, DateEntry licencesEnd, Accepted accepted) {
        static Announced of(ReadinessReport report) {
            ExchangeMove move = report.move();
            return new Announced(
                    DateEntry.of(move.registration()),
                    DateEntry.of(move.move()),
                    report.hasMoved(),
                    DateEntry.of(move.licencesEnd()),
                    new Accepted(move.acceptedVersions(), move.acceptedSource()));
        }
    }

    private record DateEntry(String date, boolean dayKnown, String source) {
        static DateEntry of(AnnouncedDate date) {
            return new DateEntry(date.announced(), date.isDayKnown(), date.source());
        }
    }

    private record Accepted(List<String> csvVersions, String source) {}

    private record FileEntry(
            String direction,
            String path,
            Usability usability,
            @Nullable String kind,
            String csvVersion,
            @Nullable String edition,
            @Nullable String sender,
            @JsonInclude(NON_DEFAULT) long errors,
            List<ObstacleEntry> obstacles) {
        static FileEntry of(FileReadiness file, ReadinessReport report, ReadinessWords words) {
            return new FileEntry(
                    JsonOutput.id(file.direction()),
                    file.path(),
                    file.usability(),
                    file.kind().map(FileKind::name).orElse(null),
                    file.csvVersion(),
                    report.edition(file).map(Edition::label).orElse(null),
                    file.sender().map(OfficeNumber::value).orElse(null),
                    file.errors(),
                    file.obstacles().stream()
                            .map(obstacle -> new ObstacleEntry(obstacle, words.obstacle(file, obstacle)))
                            .toList());
        }
    }

    private record ObstacleEntry(Obstacle code, String message) {}

    private record UncheckedEntry(String code, String path, String message) {
        static UncheckedEntry of(Problem problem, ReadinessWords words) {
            return new UncheckedEntry(problem.code().name(), problem.location().file(), words.message(problem));
        }
    }
}
