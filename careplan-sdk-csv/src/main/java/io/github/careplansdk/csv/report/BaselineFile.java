package io.github.careplansdk.csv.report;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_DEFAULT;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.problem.Baseline;
import io.github.careplansdk.core.problem.CustomCode;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.RuleCode;
import io.github.careplansdk.csv.report.internal.JsonOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads and writes a {@link Baseline} as a JSON file, to be kept under version control. Entries are sorted by file and
 * code, so that changes are easy to review. It holds file names, codes, columns and numbers, and no content of cells.
 */
public final class BaselineFile {
    private static final int VERSION = 1;
    private static final int MOST_BYTES = 32 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private BaselineFile() {}

    /**
     * Writes a baseline and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written
     */
    public static void write(Baseline baseline, OutputStream out) throws IOException {
        JsonOutput.write(
                out,
                new Document(VERSION, baseline.entries().stream().map(Entry::of).toList()));
    }

    private record Document(int baselineVersion, List<Entry> findings) {}

    /** One finding that is known, as here and in the report. */
    record Entry(
            String file,
            String code,
            @JsonInclude(NON_DEFAULT) int column,
            long count) {
        static Entry of(Baseline.Entry entry) {
            return new Entry(entry.file(), entry.code().name(), entry.column(), entry.count());
        }
    }

    /**
     * Reads a baseline and leaves the stream open.
     *
     * @param own the codes of the product's own rules, if any
     * @throws CarePlanException with code {@code BASELINE}, {@code BASELINE_FINDING} or {@code BASELINE_TOO_LARGE} if
     *     it is not a baseline, is too large, or holds other codes
     * @throws IOException if the stream cannot be read
     */
    public static Baseline read(InputStream in, CustomCode... own) throws IOException {
        Map<String, RuleCode> codes = new HashMap<>();
        Stream.of(ProblemCode.values()).forEach(code -> codes.put(code.name(), code));
        Stream.of(own).forEach(code -> codes.put(code.name(), code));
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new CarePlanException(ErrorCode.BASELINE_TOO_LARGE.found(MOST_BYTES));
        }
        JsonNode json;
        try {
            json = JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new CarePlanException(ErrorCode.BASELINE.found());
        }
        if (json.path("baselineVersion").asInt() != VERSION
                || !json.path("findings").isArray()) {
            throw new CarePlanException(ErrorCode.BASELINE.found());
        }
        List<Baseline.Entry> entries = new ArrayList<>();
        for (JsonNode finding : json.path("findings")) {
            entries.add(entry(finding, entries.size() + 1, codes));
        }
        return Baseline.of(entries);
    }

    private static Baseline.Entry entry(JsonNode finding, int number, Map<String, RuleCode> codes) {
        String code = finding.path("code").asText();
        int column = finding.path("column").asInt();
        long count = finding.path("count").asLong();
        RuleCode known = codes.get(code);
        if (known == null || column < 0 || count < 1) {
            throw new CarePlanException(ErrorCode.BASELINE_FINDING.found(number));
        }
        return new Baseline.Entry(finding.path("file").asText(), known, column, count);
    }
}
