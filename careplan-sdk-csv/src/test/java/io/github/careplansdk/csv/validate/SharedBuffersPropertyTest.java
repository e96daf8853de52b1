package io.github.careplansdk.csv.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.problem.ValidationReport.CheckedFile;
import io.github.careplansdk.core.problem.ValidationReport.NotRun;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.core.text.Ms932;
import io.github.careplansdk.csv.io.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Files that one thread reads one after the other, with the same buffers and rows, are found to be what each is by itself: nothing of
 * a file is left in the next, whatever is wrong with either.
 */
class SharedBuffersPropertyTest {
    private static final Path SAMPLES = Path.of(System.getProperty("basedir", "."), "..", "examples", "sample-month");
    private static final int MOST_CELL_BYTES = 2500;
    private static final List<String> PIECES = List.of(
            "\"",
            ",",
            "\r\n",
            "\n202407,131001,",
            "\u0000",
            " ",
            "見本",
            "\uFEFF",
            "9999",
            "\"\"",
            "保険者番号,",
            "長".repeat(MOST_CELL_BYTES));

    private final List<Path> samples = samples();
    private final Validator validator = Validator.builder()
            .threads(1)
            .showValues(true)
            .limits(Limits.DEFAULT.withCellBytes(MOST_CELL_BYTES))
            .build();

    private static List<Path> samples() {
        try (Stream<Path> all = Files.walk(SAMPLES)) {
            return all.filter(file -> file.toString().endsWith(".CSV")).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void nothingOfAFileIsLeftInTheNext(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < 8; i++) {
            Path sample = samples.get(random.nextInt(samples.size()));
            files.put(i + "/" + sample.getFileName(), damaged(Files.readAllBytes(sample), random));
        }
        List<CheckedFile> checked = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<NotRun> notRun = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            ValidationReport alone = validator.validate(Source.of(Map.of(file.getKey(), file.getValue())));
            checked.addAll(alone.files());
            problems.addAll(alone.problems());
            notRun.addAll(alone.notRun());
        }

        ValidationReport together = validator.validate(Source.of(files));

        assertThat(together.files()).isEqualTo(checked);
        assertThat(together.problems()).isEqualTo(problems);
        assertThat(together.notRun()).isEqualTo(notRun);
    }

    /** The file as it is, in UTF-8, or with bytes added and taken away. */
    private static byte[] damaged(byte[] bytes, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> bytes;
            case 1 -> new String(bytes, Ms932.CHARSET).getBytes(StandardCharsets.UTF_8);
            default -> {
                byte[] damaged = bytes;
                for (int i = random.nextInt(4); i >= 0; i--) {
                    damaged = damagedOnce(damaged, random);
                }
                yield damaged;
            }
        };
    }

    private static byte[] damagedOnce(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(random.nextBoolean() ? 2 : 300));
        Charset charset = random.nextBoolean() ? Ms932.CHARSET : StandardCharsets.UTF_8;
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        damaged.write(bytes, 0, from);
        damaged.writeBytes(PIECES.get(random.nextInt(PIECES.size())).getBytes(charset));
        damaged.write(bytes, to, bytes.length - to);
        return damaged.toByteArray();
    }
}
