package io.github.careplansdk.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.examples.StoredFiles;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A reader that is not ours, Python's csv and cp932, reads in the stored files what the program wrote. */
@Tag("process")
class PythonTest {
    @Test
    void pythonReadsTheSameCells() throws Exception {
        if (!pythonRuns()) {
            System.out.println("SKIPPED PythonTest: no python3 here to read the sample month with");
            abort("no python3");
        }

        Map<String, String> expected = new TreeMap<>();
        SampleMonth.folder().csvFiles().forEach((path, file) -> expected.put(path, digest(path, file)));

        assertThat(digestsByPython()).isEqualTo(expected);
    }

    private static boolean pythonRuns() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("python3", "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    private static Map<String, String> digestsByPython() throws IOException, InterruptedException, URISyntaxException {
        URL script = PythonTest.class.getResource("read_sample_month.py");
        assertThat(script).isNotNull();
        Process process = new ProcessBuilder(
                        "python3", Path.of(script.toURI()).toString(), StoredFiles.SAMPLE_MONTH.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        Map<String, String> digests = new TreeMap<>();
        printed.lines().map(line -> line.split("\t")).forEach(parts -> digests.put(parts[0], parts[1]));
        return digests;
    }

    /** SHA-256 of all cells of a file, as the script makes it. */
    private static String digest(String path, CsvFile file) {
        FileKind kind = Standard.published()
                .kindAtFrontOf(path.substring(path.indexOf('/') + 1))
                .orElseThrow();
        List<String> rows = new ArrayList<>();
        for (CsvFile.Row row : file.rows()) {
            List<String> cells = Layouts.published().of(kind).columns().stream()
                    .map(Column::nameEn)
                    .map(row::get)
                    .toList();
            rows.add(String.join("\u001f", cells));
        }
        try {
            byte[] all = String.join("\u001e", rows).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
