package io.github.careplansdk.csv.cli.conformance;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.csv.report.internal.JsonOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The outcomes for programs: see {@code docs/conformance.md}. */
public final class ConformanceJson {
    private static final int SCHEMA_VERSION = 1;

    private ConformanceJson() {}

    /**
     * Writes a report and leaves the stream open.
     *
     * @throws IOException if the stream takes no more
     */
    public static void write(List<Outcome> outcomes, OutputStream out) throws IOException {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Outcome.Result result : Outcome.Result.values()) {
            counts.put(
                    JsonOutput.id(result),
                    outcomes.stream()
                            .filter(outcome -> outcome.result() == result)
                            .count());
        }
        JsonOutput.write(
                out,
                new Document(
                        SCHEMA_VERSION,
                        counts,
                        outcomes.stream().map(CaseEntry::of).toList()));
    }

    private record Document(int schemaVersion, Map<String, Long> counts, List<CaseEntry> cases) {}

    private record CaseEntry(
            @JsonProperty("case") String name,
            String title,
            String result,
            String expectedVerdict,
            @Nullable String verdict,
            @Nullable String reason,
            @Nullable String message,
            List<Finding> missing,
            List<Finding> unexpected) {
        static CaseEntry of(Outcome outcome) {
            return new CaseEntry(
                    outcome.asked().name(),
                    outcome.asked().title(),
                    JsonOutput.id(outcome.result()),
                    outcome.asked().expected().verdict(),
                    outcome.verdict().orElse(null),
                    outcome.noAnswer().map(none -> none.reason().name()).orElse(null),
                    outcome.noAnswer().map(none -> none.words(Language.EN)).orElse(null),
                    outcome.missing(),
                    outcome.unexpected());
        }
    }
}
