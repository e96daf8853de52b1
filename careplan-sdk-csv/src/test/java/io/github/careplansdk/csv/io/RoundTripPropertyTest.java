package io.github.careplansdk.csv.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.text.Ms932;
import io.github.careplansdk.csv.CarePlanCsv;
import io.github.careplansdk.csv.io.internal.Chunks;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.layout.Need;
import io.github.careplansdk.csv.model.Layouts;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What another writer writes is read back the same, and as univocity reads it. */
class RoundTripPropertyTest {
    private static final List<List<String>> LINE_ENDS =
            List.of(List.of("\r\n"), List.of("\n"), List.of("\r"), List.of("\r\n", "\n", "\r"));

    @Provide
    Arbitrary<FileKind> csvKinds() {
        return Arbitraries.of(Standard.published().kinds().stream()
                .filter(kind -> !kind.isImage())
                .toList());
    }

    @Property(tries = 600, shrinking = ShrinkingMode.OFF)
    void rowsAreReadBackTheSame(@ForAll("csvKinds") FileKind kind, @ForAll long seed) throws Exception {
        Random random = new Random(seed);
        SimpleCsvWriter writer = new SimpleCsvWriter(random, LINE_ENDS.get(random.nextInt(LINE_ENDS.size())));
        List<Sample> written = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        List<Integer> offsets = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            Sample row = row(kind, random);
            written.add(row);
            lines.add(writer.line());
            offsets.add(writer.offset());
            writer.write(row);
        }
        byte[] bytes = writer.finish().getBytes(Ms932.CHARSET);

        List<Row<?>> read = read(Chunks.of(bytes, 1 + random.nextInt(300)), kind);

        assertThat(read).hasSameSizeAs(written);
        for (int i = 0; i < read.size(); i++) {
            Row<?> row = read.get(i);
            Sample expected = written.get(i);
            assertThat(row.number()).isEqualTo(i + 1);
            assertThat(row.line()).isEqualTo(lines.get(i).longValue());
            assertThat(row.offset()).isEqualTo(offsets.get(i).longValue());
            assertThat(row.cells()).isEqualTo(expected.cells());
            assertThat(row.problems())
                    .extracting(Problem::code)
                    .allMatch(code -> code.severity() != Severity.ERROR)
                    .doesNotContain(ProblemCode.BARE_TEXT, ProblemCode.QUOTED_CODE, ProblemCode.CONTROL_CHARACTER);
            assertThat(row.record()).isPresent();
            assertThat(Sample.valuesOf(row.record().get(), expected.layout())).isEqualTo(expected.values());
        }
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void univocityReadsTheSameCells(@ForAll("csvKinds") FileKind kind, @ForAll long seed) throws Exception {
        Random random = new Random(seed);
        String lineEnd = LINE_ENDS.get(random.nextInt(3)).get(0);
        SimpleCsvWriter writer = new SimpleCsvWriter(random, List.of(lineEnd));
        for (int i = random.nextInt(6); i >= 0; i--) {
            writer.write(row(kind, random));
        }
        String text = writer.finish();

        List<List<String>> ours = read(Chunks.of(text.getBytes(Ms932.CHARSET), 4096), kind).stream()
                .map(Row::cells)
                .toList();
        List<List<String>> theirs = univocity(lineEnd).parseAll(new StringReader(text)).stream()
                .map(Arrays::asList)
                .toList();

        assertThat(ours).isEqualTo(theirs);
    }

    private static CsvParser univocity(String lineEnd) {
        CsvParserSettings settings = new CsvParserSettings();
        settings.setLineSeparatorDetectionEnabled(false);
        settings.getFormat().setLineSeparator(lineEnd);
        settings.setNormalizeLineEndingsWithinQuotes(false);
        settings.setCommentProcessingEnabled(false);
        settings.trimValues(false);
        settings.setKeepQuotes(false);
        settings.setSkipEmptyLines(false);
        settings.setNullValue("");
        settings.setEmptyValue("");
        settings.setMaxCharsPerColumn(1 << 20);
        settings.setMaxColumns(2048);
        settings.setErrorContentLength(0);
        return new CsvParser(settings);
    }

    private static List<Row<?>> read(InputStream in, FileKind kind) throws Exception {
        List<Row<?>> rows = new ArrayList<>();
        try (Rows<?> all =
                CarePlanCsv.read(in, kind, Layouts.published().of(kind).record())) {
            all.forEach(rows::add);
        }
        return rows;
    }

    /** A row of random values; what may be empty is so in every third cell. */
    static Sample row(FileKind kind, Random random) {
        Layout<?> layout = Layouts.published().of(kind);
        Sample row = new Sample(layout);
        for (Column column : layout.columns()) {
            if (column.need() != Need.REQUIRED && random.nextInt(3) == 0) {
                row.addEmpty(column);
            } else {
                row.add(column, CellValue.random(column, random));
            }
        }
        return row;
    }
}
