package io.github.careplansdk.csv.bench;

import com.univocity.parsers.csv.CsvParser;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.core.text.Ms932;
import io.github.careplansdk.csv.CarePlanCsv;
import io.github.careplansdk.csv.io.Rows;
import io.github.careplansdk.csv.io.internal.RowCursor;
import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.validate.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What is done once a file, once a cell or once a click, too short for the benchmarks that read whole months; by JMH. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class SmallOperations {
    private static final String SAMPLE = "../../examples/sample-month";
    private static final String SENTENCE = "浴槽をまたぐ動作に不安があるため、手すりを使い、ヘルパーが見守る。\r\n";

    private final Validator validator = Validator.builder().threads(1).build();
    private String name;
    private byte[] file;
    private Source source;
    private byte[] sentences;
    private RowCursor row;

    /** Reads the sample month's first file of table 6, and makes a row of one long text. */
    @Setup
    public void read() throws IOException {
        Path path;
        try (Stream<Path> files = Files.walk(Path.of(SAMPLE))) {
            path = files.filter(each -> each.getFileName().toString().startsWith("UPPLAN_"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        name = path.getFileName().toString();
        file = Files.readAllBytes(path);
        source = Source.of(name, file);
        sentences = SENTENCE.repeat(20).getBytes(Ms932.CHARSET);
        String quoted = "\"" + SENTENCE.repeat(20) + "\"\r\n";
        row = new RowCursor(new ByteArrayInputStream(quoted.getBytes(Ms932.CHARSET)), 1 << 20);
        row.next();
    }

    /** A file's name: its kind, month, addresses and serial. */
    @Benchmark
    public FileName.Parsed nameOfAFile() {
        return FileName.parse(name);
    }

    /** The text of a cell of 700 characters. */
    @Benchmark
    public String longText() {
        return row.text(0);
    }

    /** The same text by the JDK's decoder. */
    @Benchmark
    public String longTextByTheJdk() {
        return new String(sentences, Ms932.CHARSET);
    }

    /** The records of a small file. */
    @Benchmark
    public long recordsOfAFile() throws IOException {
        try (Rows<Table6> rows = CarePlanCsv.read(new ByteArrayInputStream(file), FileKind.UPPLAN, Table6.class)) {
            return rows.records().count();
        }
    }

    /** The raw rows of the same file by univocity. */
    @Benchmark
    public long rowsOfAFileByUnivocity() {
        return new CsvParser(Univocity.settings()).parseAll(new InputStreamReader(new ByteArrayInputStream(file), Ms932.CHARSET))
                .size();
    }

    /** The check of the same file by itself, as a page does it for a file that was dropped on it. */
    @Benchmark
    public ValidationReport checkOfAFile() throws IOException {
        return validator.validate(source);
    }
}
