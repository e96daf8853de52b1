package io.github.careplansdk.csv.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.CustomCode;
import io.github.careplansdk.core.problem.Layer;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.source.Sink;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.csv.CarePlanCsv;
import io.github.careplansdk.csv.RefusedException;
import io.github.careplansdk.csv.form.FormRenderer;
import io.github.careplansdk.csv.form.FormRenderer.RenderedForms;
import io.github.careplansdk.csv.io.Rows;
import io.github.careplansdk.csv.json.FolderConversion;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.upgrade.Upgrade;
import io.github.careplansdk.csv.upgrade.UpgradeReport;
import io.github.careplansdk.csv.validate.Validator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written goes to sinks and streams when it is whole and checked, and what is read may change while it is. */
class SinksTest {
    private static final Path MONTH = Path.of(System.getProperty("basedir", "."), "..", "examples", "sample-month");
    private static final String PLAN = "UPPLAN_202604_9970100011_43_9970100037_11_20260325101000.CSV";

    private final Map<String, byte[]> taken = new TreeMap<>();
    private final Sink sink = file -> {
        try (InputStream in = file.open()) {
            taken.put(file.path(), in.readAllBytes());
        }
    };

    @TempDir
    Path temp;

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        Sink all = file -> {
            try (InputStream in = file.open()) {
                files.put(file.path(), in.readAllBytes());
            }
        };
        all.putAll(Source.of(folder));
        return files;
    }

    private void assertTaken(Path written) throws IOException {
        Map<String, byte[]> expected = files(written);
        assertThat(taken.keySet()).isEqualTo(expected.keySet()).isNotEmpty();
        taken.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(expected.get(path)));
    }

    @Test
    void aConversionIsHandedOverWhole() throws IOException {
        Source month = Source.of(MONTH);
        FolderConversion toSink = FolderConversion.toJson(month, sink, Layouts.published());
        FolderConversion toFolder = FolderConversion.toJson(month, temp.resolve("json"), Layouts.published());

        assertThat(toSink).isEqualTo(toFolder);
        assertTaken(temp.resolve("json"));
        Source json = Source.of(Map.copyOf(taken));
        taken.clear();
        assertThat(FolderConversion.toCsv(json, sink, Layouts.published()).isWritten())
                .isTrue();
        assertTaken(MONTH);
    }

    @Test
    void nothingOfAConversionThatFailsIsHandedOver() throws IOException {
        Map<String, byte[]> files = files(MONTH);
        files.put("odd.json", new byte[0]);

        assertThat(FolderConversion.toJson(Source.of(files), sink, Layouts.published())
                        .isWritten())
                .isFalse();
        assertThat(taken).isEmpty();
    }

    @Test
    void formsAreHandedOver() throws IOException {
        RenderedForms done = FormRenderer.render(Source.of(MONTH), sink, Layouts.published());
        FormRenderer.render(MONTH, temp.resolve("forms"));

        assertTaken(temp.resolve("forms"));
        assertThat(taken).containsKey(done.index().toString());
    }

    @Test
    void anUpgradeIsHandedOver() throws IOException {
        Path version3 = Path.of(System.getProperty("basedir", "."), "src", "test", "resources", "version3", "month");
        Upgrade upgrade = Upgrade.between(ServiceType.CARE_MANAGEMENT, ServiceType.HOME_VISIT_CARE);
        UpgradeReport toSink = upgrade.run(Source.of(files(version3)), sink);
        UpgradeReport toFolder = upgrade.run(version3, temp.resolve("upgraded"));

        assertThat(toSink).isEqualTo(toFolder);
        assertTaken(temp.resolve("upgraded"));
    }

    @Test
    void aFileIsWrittenToAStreamWhenItIsChecked() throws IOException {
        byte[] bytes = Files.readAllBytes(MONTH.resolve("2-plans").resolve(PLAN));
        List<Table6> records;
        try (Rows<Table6> rows = CarePlanCsv.read(Source.of(PLAN, bytes), Table6.class)) {
            records = rows.records().toList();
        }
        FileName name = Layouts.published().parse(PLAN).name().orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CarePlanCsv.write(name, records, out, Validator.create());
        assertThat(out.toByteArray()).isEqualTo(bytes);

        out.reset();
        List<Table6> wrong = List.of(
                records.get(0).withServiceDate(records.get(0).serviceDate().plusYears(1)));
        assertThatThrownBy(() -> CarePlanCsv.write(name, wrong, out, Validator.create()))
                .isInstanceOf(RefusedException.class);
        assertThat(out.size()).isZero();
    }

    /** A row rule of this test writes to the file while it is read. */
    @Test
    void aFileThatChangesWhileItIsCheckedIsNoPassAndNoFaultOfTheChecker() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("in"));
        Path plan = Files.copy(MONTH.resolve("2-plans").resolve(PLAN), folder.resolve(PLAN));
        CustomCode none = CustomCode.builder("TEST_NONE", Layer.ROW, Severity.INFO)
                .japanese("なし。", "なし。")
                .english("None.", "None.")
                .build();
        Validator validator = Validator.builder()
                .rowRule((row, problems) -> append(plan), none)
                .build();
        ValidationReport report = validator.validate(folder);

        assertThat(report.count(ProblemCode.FILE_UNREADABLE)).isOne();
        assertThat(report.count(ProblemCode.RULE_FAILED)).isZero();
    }

    private static void append(Path file) {
        try {
            if (Files.size(file) < 1 << 20) {
                Files.write(file, new byte[1 << 20], StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
