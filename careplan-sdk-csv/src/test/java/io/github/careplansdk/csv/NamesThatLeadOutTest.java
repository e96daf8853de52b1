package io.github.careplansdk.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.csv.form.FormRenderer;
import io.github.careplansdk.csv.json.FolderConversion;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.pseudonymise.Pseudonymiser;
import io.github.careplansdk.csv.upgrade.Upgrade;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The names of files come from others: whatever they are, nothing is written outside of the folder that was asked for. */
class NamesThatLeadOutTest {
    private static final String NAME = "UPPLAN_202604_1370000001_43_1370000002_11_20260325101000.CSV";
    private static final byte[] ROW = ("202407,131016,0000000001,20260325,202604,1370000001,\"見本　花子\",250,,20260405,,"
                    + "0900,1000,1,111111,,,\"\",,1370000002,\"訪問介護　例\",,0,1370000002,\r\n")
            .getBytes(Charset.forName("windows-31j"));
    private static final byte[] DOCUMENT = "{}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path temporary;

    /** Writes what it makes of a source into a folder. */
    interface Writer {
        void write(Source source, Path output) throws IOException;
    }

    private static Map<String, Writer> writers() {
        Layouts layouts = Layouts.published();
        return Map.of(
                "to JSON", (source, output) -> FolderConversion.toJson(source, output, layouts),
                "to CSV", (source, output) -> FolderConversion.toCsv(source, output, layouts),
                "pseudonymise", (source, output) -> Pseudonymiser.create().run(source, output),
                "upgrade",
                        (source, output) -> Upgrade.between(ServiceType.CARE_MANAGEMENT, ServiceType.HOME_VISIT_CARE)
                                .run(source, output),
                "forms", (source, output) -> FormRenderer.render(source, output, layouts));
    }

    private static Map<String, byte[]> contents(Path temporary) {
        return Map.of(
                "../../" + NAME,
                ROW,
                "../../1370000001_43_1370000002_11_20260325101000.json",
                DOCUMENT,
                "../../notes.pdf",
                DOCUMENT,
                "bulk/../../../" + NAME,
                ROW,
                temporary.resolve(NAME).toString(),
                ROW);
    }

    private static byte[] archive(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static Source source(String how, String name, byte[] content) throws IOException {
        return switch (how) {
            case "archive" -> Source.of("month.zip", archive(name, content));
            case "file in memory" -> Source.of(name, content);
            default -> Source.of(Map.of(name, content));
        };
    }

    static Stream<Arguments> eachWriterWithEachSource() {
        return writers().keySet().stream()
                .sorted()
                .flatMap(writer -> Stream.of("archive", "file in memory", "files in memory")
                        .map(how -> arguments(writer, how)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("eachWriterWithEachSource")
    void nothingIsWrittenOutside(String writer, String how) throws IOException {
        Path parent = Files.createDirectories(temporary.resolve("a/b"));
        List<Path> outside = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, byte[]> content : contents(temporary).entrySet()) {
            Path output = parent.resolve("output" + number++);
            writers().get(writer).write(source(how, content.getKey(), content.getValue()), output);
            try (Stream<Path> all = Files.walk(temporary)) {
                all.filter(Files::isRegularFile)
                        .filter(file -> !file.startsWith(parent))
                        .forEach(outside::add);
            }
        }

        assertThat(outside).isEmpty();
    }

    @Test
    void aConversionSaysWhichNameItRefused() throws IOException {
        Source source = Source.of("../" + NAME, ROW);

        FolderConversion done = FolderConversion.toJson(source, temporary.resolve("output"), Layouts.published());

        assertThat(done.isWritten()).isFalse();
        assertThat(done.unconverted())
                .singleElement()
                .satisfies(file -> assertThat(file.message(Language.EN)).contains("leads out of the output folder"));
    }
}
