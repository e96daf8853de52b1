package io.github.careplansdk.csv.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.problem.ValidationReport.CheckedFile;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.csv.exchange.Import;
import io.github.careplansdk.csv.exchange.Importer;
import io.github.careplansdk.csv.exchange.IncomingUnit;
import io.github.careplansdk.csv.form.FormRenderer;
import io.github.careplansdk.csv.form.FormRenderer.RenderedForms;
import io.github.careplansdk.csv.json.FolderConversion;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.reconcile.Reconciler;
import io.github.careplansdk.csv.reconcile.Unread;
import io.github.careplansdk.csv.upgrade.Upgrade;
import io.github.careplansdk.csv.upgrade.UpgradeReport;
import io.github.careplansdk.csv.upgrade.UpgradeReport.UpgradedFile;
import io.github.careplansdk.csv.validate.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Archives of every sort: all that reads files sees the same files in each, and finds the same wrong with them. */
class ArchivesTest {
    private static final Path MONTH = Path.of(System.getProperty("basedir", "."), "..", "examples", "sample-month");
    private static final String PLAN = "UPPLAN_202604_9970100011_43_9970100037_11_20260325101000.CSV";
    private static final String CLAIM = "UPSIKYU_202604_9970100011_43_9970100037_11_20260325101000.CSV";
    private static final String SUPPLEMENT = "UPHOSOKU_202604_9970100011_43_9970100037_11_20260325101000.CSV";
    private static final String RESULT = "UPJSK_202604_9970100037_11_9970100011_43_20260501170000.CSV";
    private static final String NOTICE = "notice.txt";
    private static final byte[] ODD = "odd".getBytes(StandardCharsets.US_ASCII);

    /** Where the files of {@link #files} stand. */
    private static final int AT_PLAN = 0;

    private static final int AT_RESULT = 3;
    private static final int AT_NOTICE = 4;

    @TempDir
    Path temp;

    /**
     * An archive.
     *
     * @param title what is odd about it
     * @param bytes the archive
     * @param findings what is found of it as a whole or of files that cannot be read, in words
     */
    record Archive(String title, byte[] bytes, List<String> findings) {
        @Override
        public String toString() {
            return title;
        }
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try {
            for (String name : List.of(PLAN, CLAIM, SUPPLEMENT)) {
                files.put(name, Files.readAllBytes(MONTH.resolve("2-plans").resolve(name)));
            }
            files.put(
                    RESULT,
                    Files.readAllBytes(MONTH.resolve("3-results-home-help").resolve(RESULT)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.put(NOTICE, "お知らせ".getBytes(Charset.forName("windows-31j")));
        return files;
    }

    private static Archive archive(String title, UnaryOperator<TestArchive> change, String... findings) {
        return new Archive(title, change.apply(TestArchive.of(files())).bytes(), List.of(findings));
    }

    private static Archive cut(String title, int bytes, String... findings) {
        byte[] whole = TestArchive.of(files()).bytes();
        return new Archive(title, Arrays.copyOf(whole, whole.length - bytes), List.of(findings));
    }

    private static String damaged(String file, String reason) {
        return "ARCHIVE_DAMAGED " + file + " @" + reason;
    }

    private static String unreadable(String file, String reason) {
        return "FILE_UNREADABLE " + file + " @" + reason;
    }

    static Stream<Archive> archives() {
        Charset ms932 = Charset.forName("windows-31j");
        return Stream.of(
                archive("as programs pack it", zip -> zip),
                archive("stored", zip -> zip.change(AT_PLAN, entry -> entry.stored())),
                archive("with sizes behind the contents", zip -> zip.change(AT_PLAN, entry -> entry.withDescriptor())),
                archive("ZIP64", zip -> zip.zip64().change(AT_PLAN, entry -> entry.zip64())),
                archive("behind a program", zip -> zip.after("#!/bin/sh\nunpack\n")),
                archive("behind a program, ZIP64", zip -> zip.after("MZ").zip64()),
                archive(
                        "with folders and what systems leave behind",
                        zip -> zip.add("folder/", new byte[0], entry -> {})
                                .add("folder\\", new byte[0], entry -> {})
                                .add("__MACOSX/._" + PLAN, ODD, entry -> {})
                                .add("folder\\Thumbs.db", ODD, entry -> {})),
                archive("a wrong CRC", zip -> zip.change(AT_PLAN, entry -> entry.crc(1)), damaged(PLAN, "content")),
                archive(
                        "a wrong CRC of what is no CSV",
                        zip -> zip.change(AT_NOTICE, entry -> entry.stored().crc(1)),
                        damaged(NOTICE, "content")),
                archive(
                        "a digit changed",
                        zip -> zip.change(AT_RESULT, entry -> entry.stored().damaged(30)),
                        damaged(RESULT, "content")),
                archive(
                        "a packed byte changed",
                        zip -> zip.change(AT_RESULT, entry -> entry.damaged(0)),
                        damaged(RESULT, "content")),
                archive(
                        "a CRC in the directory that is not the entry's",
                        zip -> zip.change(AT_PLAN, entry -> entry.centralCrc(1)),
                        damaged(PLAN, "header")),
                archive(
                        "a size that is too small",
                        zip -> zip.change(AT_PLAN, entry -> entry.size(100)),
                        damaged(PLAN, "size")),
                archive(
                        "a size that is too large",
                        zip -> zip.change(AT_PLAN, entry -> entry.size(1_000_000)),
                        damaged(PLAN, "size")),
                archive(
                        "stored, of another size than it is packed",
                        zip -> zip.change(AT_NOTICE, entry -> entry.stored().size(1)),
                        damaged(NOTICE, "size")),
                archive(
                        "sizes in two places that differ",
                        zip -> zip.change(AT_PLAN, entry -> entry.localSize(100)),
                        damaged(PLAN, "header")),
                archive(
                        "a size behind the content that differs",
                        zip -> zip.change(
                                AT_PLAN, entry -> entry.withDescriptor().localSize(100)),
                        damaged(PLAN, "header")),
                archive(
                        "a name in two places that differs",
                        zip -> zip.change(AT_PLAN, entry -> entry.localName(CLAIM)),
                        damaged(PLAN, "header")),
                archive(
                        "an offset behind the end",
                        zip -> zip.change(AT_PLAN, entry -> entry.shifted(10_000_000)),
                        damaged(PLAN, "place")),
                archive(
                        "an offset before the beginning",
                        zip -> zip.change(AT_PLAN, entry -> entry.shifted(-50)),
                        damaged(PLAN, "place")),
                archive(
                        "an offset within another entry",
                        zip -> zip.change(AT_RESULT, entry -> entry.shifted(-20)),
                        damaged(SUPPLEMENT, "place"),
                        damaged(RESULT, "header")),
                archive("a name twice", zip -> zip.add(PLAN, ODD, entry -> {}), damaged(PLAN, "twice")),
                archive(
                        "a name twice, spelt in two ways",
                        zip -> zip.add("a/b.txt", ODD, entry -> {}).add(".\\a\\\\b.txt", ODD, entry -> {}),
                        damaged("a/b.txt", "twice")),
                archive("no name", zip -> zip.add("", ODD, entry -> {}), damaged("", "name")),
                archive(
                        "a name of dots",
                        zip -> zip.add("../odd.txt", ODD, entry -> {}),
                        damaged("../odd.txt", "name")),
                archive(
                        "a name with a drive",
                        zip -> zip.add("C:\\odd.txt", ODD, entry -> {}),
                        damaged("C:/odd.txt", "name")),
                archive(
                        "a name with NUL",
                        zip -> zip.add("odd\0.txt", ODD, entry -> {}),
                        damaged("odd\\u0000.txt", "name")),
                archive(
                        "a name that is not UTF-8",
                        zip -> zip.add(
                                "x",
                                ODD,
                                entry -> entry.named("\u00e9", StandardCharsets.ISO_8859_1)
                                        .inUtf8()),
                        damaged("\uFFFD", "name")),
                archive(
                        "encrypted",
                        zip -> zip.change(AT_PLAN, entry -> entry.encrypted()),
                        unreadable(PLAN, "encrypted")),
                archive(
                        "packed oddly",
                        zip -> zip.change(AT_PLAN, entry -> entry.method(9)),
                        unreadable(PLAN, "method")),
                archive("more entries than there are", zip -> zip.countedWith(1), damaged("", "directory")),
                archive("fewer entries than there are", zip -> zip.countedWith(-1), damaged("", "directory")),
                cut("an end that is cut", 1, damaged("", "directory")),
                cut("half", 3000, damaged("", "directory")),
                new Archive("no archive", ODD, List.of(damaged("", "directory"))),
                new Archive("empty bytes", new byte[0], List.of(damaged("", "directory"))));
    }

    private static boolean isOfTheArchive(Problem problem) {
        return problem.isUnread()
                || problem.code() == ProblemCode.INPUT_LIMIT_EXCEEDED
                || problem.code() == ProblemCode.RULE_FAILED;
    }

    private static String words(Problem problem) {
        return problem.code() + " " + problem.location().file() + " "
                + problem.arguments().get(0);
    }

    private static List<String> words(List<Problem> problems) {
        return problems.stream()
                .filter(ArchivesTest::isOfTheArchive)
                .map(ArchivesTest::words)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("archives")
    void allSeeTheSame(Archive archive) throws IOException {
        Source source = Source.of("month.zip", archive.bytes());
        ValidationReport report = Validator.create().validate(source);
        assertThat(words(report.problems())).as("validate").containsExactlyInAnyOrderElementsOf(archive.findings());
        List<String> files = report.files().stream().map(CheckedFile::path).toList();

        FolderConversion converted = FolderConversion.toJson(source, temp.resolve("json"), Layouts.published());
        assertThat(words(converted.problems())).as("convert").containsExactlyInAnyOrderElementsOf(archive.findings());
        assertThat(converted.isWritten()).isEqualTo(archive.findings().isEmpty());
        assertThat(Files.exists(temp.resolve("json")))
                .isEqualTo(archive.findings().isEmpty());

        RenderedForms forms = FormRenderer.render(source, temp.resolve("forms"), Layouts.published());
        assertThat(words(forms.problems())).as("form").containsExactlyInAnyOrderElementsOf(archive.findings());

        Import received = Importer.create().read(source);
        assertThat(words(received.report().problems()))
                .as("import")
                .containsExactlyInAnyOrderElementsOf(archive.findings());
        assertThat(received.report().files().stream().map(CheckedFile::path)).containsExactlyElementsOf(files);
        assertThat(received.isComplete()).isEqualTo(archive.findings().isEmpty());
        for (IncomingUnit unit : received.units()) {
            assertThat(unit.changes().isEmpty()).isEqualTo(unit.isSetAside());
        }

        UpgradeReport upgraded = Upgrade.between(ServiceType.CARE_MANAGEMENT, ServiceType.HOME_VISIT_CARE)
                .run(source, temp.resolve("upgraded"));
        assertThat(words(upgraded.left().problems()))
                .as("upgrade")
                .containsExactlyInAnyOrderElementsOf(archive.findings());
        assertThat(upgraded.files()).extracting(UpgradedFile::source).containsExactlyElementsOf(files);

        List<String> concerned = archive.findings().stream()
                .map(finding -> finding.split(" ")[1])
                .filter(file -> !file.endsWith(".txt"))
                .toList();
        assertThat(Reconciler.create().reconcile(source, source).unread())
                .as("reconcile")
                .filteredOn(unread -> unread.reason() == Unread.Reason.UNREADABLE)
                .extracting(Unread::file)
                .containsAll(concerned);
    }

    @ParameterizedTest
    @MethodSource("archives")
    void itIsTheSameWhereverItLies(Archive archive) throws IOException {
        Path file = Files.write(temp.resolve("month.zip"), archive.bytes());
        ValidationReport inMemory = Validator.create().validate(Source.of("month.zip", archive.bytes()));

        assertThat(Validator.create().validate(file)).isEqualTo(inMemory);
        assertThat(Validator.create().validate(Source.of("m.ZIP", () -> Files.newInputStream(file))))
                .isEqualTo(inMemory);
        assertThat(Validator.create().validate(Source.of("m.zip", new ByteArrayInputStream(archive.bytes()))))
                .isEqualTo(inMemory);
    }

    /** Archives made on Japanese Windows have names in MS932 and do not say so; newer programs write UTF-8 without saying. */
    @Test
    void namesAreJapanese() throws IOException {
        for (String charset : List.of("windows-31j", "UTF-8")) {
            byte[] bytes = TestArchive.of(Map.of())
                    .add("", ODD, entry -> entry.named("四月/説明書ソ表.txt", Charset.forName(charset)))
                    .add("", ODD, entry -> entry.named("四月/ソ\\能.txt", Charset.forName(charset)))
                    .bytes();
            assertThat(Validator.create()
                            .validate(Source.of("month.zip", bytes))
                            .files())
                    .as(charset)
                    .extracting(CheckedFile::path)
                    .containsExactly("四月/ソ/能.txt", "四月/説明書ソ表.txt");
        }
    }

    /** An archive in an archive is an attachment of a type that is not allowed, for all alike. */
    @Test
    void anArchiveInAnArchiveIsNotOpened() throws IOException {
        byte[] inner = TestArchive.of(files()).bytes();
        Source source = Source.of(
                "month.zip",
                TestArchive.of(files()).add("inner.zip", inner, entry -> {}).bytes());
        ValidationReport report = Validator.create().validate(source);

        assertThat(report.files()).hasSize(6);
        assertThat(report.problems())
                .extracting(Problem::code, problem -> problem.location().file())
                .contains(tuple(ProblemCode.ATTACHMENT_TYPE, "inner.zip"));
        assertThat(FolderConversion.toJson(source, temp.resolve("json"), Layouts.published())
                        .copies())
                .isEqualTo(2);
        assertThat(temp.resolve("json/inner.zip")).hasBinaryContent(inner);
    }

    /** No half of a unit is applied where nobody knows what the other half was. */
    @Test
    void aUnitWithADamagedFileIsSetAside() throws IOException {
        byte[] bytes = TestArchive.of(files()).change(2, entry -> entry.crc(1)).bytes();
        Import received = Importer.create().read(Source.of("month.zip", bytes));

        assertThat(received.units()).extracting(IncomingUnit::isSetAside).containsExactly(true, false);
    }
}
