package io.github.careplansdk.csv.validate;

import static io.github.careplansdk.core.kind.FileKind.UPHOSOKU;
import static io.github.careplansdk.core.kind.FileKind.UPJSK;
import static io.github.careplansdk.core.kind.FileKind.UPPLAN;
import static io.github.careplansdk.core.kind.FileKind.UPSIKYU;
import static io.github.careplansdk.csv.validate.CleanUnits.plan;
import static io.github.careplansdk.csv.validate.CleanUnits.results;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.problem.ValidationReport.CheckedFile;
import io.github.careplansdk.core.problem.Verdict;
import io.github.careplansdk.core.source.SourceLimits;
import io.github.careplansdk.csv.io.Limits;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is checked: folders, archives and files, within limits. */
class InputTest {
    @TempDir
    Path temporary;

    private Path folder;
    private Path archive;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("in"));
        archive = temporary.resolve("month.zip");
    }

    private static List<String> paths(ValidationReport report) {
        return report.files().stream().map(CheckedFile::path).toList();
    }

    private static List<String> limits(ValidationReport report) {
        return report.problems().stream()
                .filter(problem -> problem.code() == ProblemCode.INPUT_LIMIT_EXCEEDED)
                .map(problem ->
                        problem.argument("limit") + " " + problem.location().file())
                .toList();
    }

    private static TestBulk oneFile(String path) {
        return TestBulk.of().file(path, results().bytes(UPJSK));
    }

    private static TestBulk files(TestBulk unit, String prefix) {
        TestBulk moved = TestBulk.of();
        unit.files().forEach((name, bytes) -> moved.file(prefix + name, bytes));
        return moved;
    }

    @Test
    void eachFolderIsABulk() {
        TestBulk bulk = files(plan(), "a/").and(files(plan(), "b/c/")).and(results());
        ValidationReport report = bulk.validate(folder);

        assertThat(report.problems()).isEmpty();
        assertThat(report.units()).hasSize(3);
        assertThat(paths(report))
                .containsExactlyInAnyOrderElementsOf(bulk.files().keySet());
    }

    @Test
    void whereNoFileIsIsNoPass() throws IOException {
        assertNothing(Validator.create().validate(folder));
        Files.writeString(folder.resolve("Thumbs.db"), "");
        Files.createDirectories(folder.resolve("a/.hidden"));
        Files.writeString(folder.resolve("a/.hidden/b.csv"), "");
        assertNothing(Validator.create().validate(folder));
        assertNothing(Validator.create().validate(TestBulk.of().zipTo(archive, UTF_8)));
        assertNothing(Validator.create()
                .validate(TestBulk.of().file("a/desktop.ini", "").zipTo(archive, UTF_8)));
        assertNothing(Validator.create().validate(List.of()));
        assertNothing(Validator.create().validateTogether(List.of()));
    }

    private static void assertNothing(ValidationReport report) {
        assertThat(report.files()).isEmpty();
        assertThat(report.problems()).containsExactly(Problem.of(ProblemCode.NOTHING_TO_CHECK, Location.ofBulk()));
        assertThat(Policy.DEFAULT.judge(report).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void ofSeveralPathsTheEmptyOnesAreNamed() throws IOException {
        Path empty = Files.createDirectory(temporary.resolve("empty"));
        ValidationReport report = Validator.create().validate(List.of(results().writeTo(folder), empty));
        assertThat(report.problems())
                .containsExactly(Problem.of(
                        ProblemCode.NOTHING_TO_CHECK,
                        Location.ofFile(empty.toString().replace('\\', '/'))));
    }

    @Test
    void unitIsNotGatheredFromSeveralFolders() {
        TestBulk bulk = files(plan().without(UPHOSOKU), "a/")
                .and(files(plan().without(UPPLAN).without(UPSIKYU), "b/"));

        assertThat(bulk.findings(folder))
                .containsExactlyInAnyOrder(
                        "UNIT_INCOMPLETE a/" + plan().name(UPPLAN), "UNIT_INCOMPLETE b/" + plan().name(UPHOSOKU));
    }

    @Test
    void archiveIsABulkWhateverItsFolders() {
        TestBulk bulk =
                files(plan().without(UPHOSOKU), "a/").file("b/" + plan().name(UPHOSOKU), plan().bytes(UPHOSOKU));
        ValidationReport report = bulk.check(bulk.zipTo(archive, UTF_8));

        assertThat(report.problems()).isEmpty();
        assertThat(report.units()).hasSize(1);
        assertThat(paths(report))
                .containsExactlyElementsOf(
                        bulk.files().keySet().stream().sorted().toList());
    }

    @Test
    void archiveIsKnownByItsNameInCapitalsToo() {
        TestBulk bulk = plan();

        assertThat(bulk.check(bulk.zipTo(temporary.resolve("MONTH.ZIP"), UTF_8)).problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-31j", "UTF-8"})
    void namesOfAnArchiveAreJapanese(String charset) {
        TestBulk bulk = files(results(), "四月/").file("四月/説明書ソ表.pdf", "%PDF");
        ValidationReport report = bulk.check(bulk.zipTo(archive, Charset.forName(charset)));

        assertThat(report.problems()).isEmpty();
        assertThat(paths(report)).containsExactly("四月/" + results().name(UPJSK), "四月/説明書ソ表.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../", "a/../b/", "C:\\", "..\\"})
    void namesThatLeadOutOfAnArchiveAreNoFiles(String prefix) throws IOException {
        TestBulk bulk = oneFile(prefix + results().name(UPJSK));
        ValidationReport report = bulk.check(bulk.zipTo(archive, UTF_8));

        assertThat(report.files()).hasSize(1);
        assertThat(report.problems())
                .extracting(Problem::toString)
                .containsExactly("ARCHIVE_DAMAGED at "
                        + Location.ofFile(report.files().get(0).path()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"./", "/", "//a//", "a/./"})
    void emptyPartsOfNamesInAnArchiveAreNothing(String prefix) throws IOException {
        TestBulk bulk = oneFile(prefix + results().name(UPJSK));
        bulk.zipTo(archive, UTF_8);
        List<Path> before = allFiles();
        ValidationReport report = bulk.check(archive);

        assertThat(report.files()).hasSize(1);
        assertThat(report.files().get(0).rows()).isEqualTo(1);
        assertThat(report.problems()).isEmpty();
        assertThat(allFiles()).isEqualTo(before);
    }

    private List<Path> allFiles() throws IOException {
        try (Stream<Path> all = Files.walk(temporary)) {
            return all.sorted().toList();
        }
    }

    @Test
    void archiveBombIsStopped() {
        String row = new String(results().bytes(UPJSK), TestBulk.MS932);
        TestBulk bulk = results()
                .text(UPJSK, text -> row.repeat(20_000))
                .and(plan())
                .limits(Limits.DEFAULT.withSource(SourceLimits.DEFAULT.withArchiveRatio(50)));
        ValidationReport report = bulk.check(bulk.zipTo(archive, UTF_8));

        assertThat(report.problems()).extracting(Problem::code).containsExactly(ProblemCode.INPUT_LIMIT_EXCEEDED);
        assertThat(limits(report)).containsExactly("@archiveRatio " + results().name(UPJSK));
    }

    @Test
    void smallFilesMayBePackedTightly() {
        String row = new String(results().bytes(UPJSK), TestBulk.MS932);
        TestBulk bulk = results()
                .text(UPJSK, text -> row.repeat(2_000))
                .limits(Limits.DEFAULT.withSource(SourceLimits.DEFAULT.withArchiveRatio(2)));

        assertThat(bulk.check(bulk.zipTo(archive, UTF_8)).problems()).isEmpty();
    }

    @Test
    void archiveMayNotUnpackToMoreThanTheLimit() {
        TestBulk bulk = results()
                .file("memo.txt", "memo".repeat(100))
                .limits(Limits.DEFAULT.withSource(SourceLimits.DEFAULT.withArchiveBytes(100)));
        ValidationReport report = bulk.check(bulk.zipTo(archive, UTF_8));

        assertThat(report.problems()).extracting(Problem::code).containsOnly(ProblemCode.INPUT_LIMIT_EXCEEDED);
        assertThat(limits(report)).contains("@archiveBytes " + results().name(UPJSK));
    }

    @Test
    void archiveMayHoldAsManyFilesAsTheLimit() {
        TestBulk bulk = plan();
        bulk.zipTo(archive, UTF_8);

        assertThat(limits(plan().limits(Limits.DEFAULT.withSource(SourceLimits.DEFAULT.withFiles(3)))
                        .check(archive)))
                .isEmpty();
        assertThat(limits(plan().limits(Limits.DEFAULT.withSource(SourceLimits.DEFAULT.withFiles(2)))
                        .check(archive)))
                .containsExactly("@files ");
    }

    @Test
    void folderMayHoldAsManyFilesAsTheLimit() {
        plan().writeTo(folder);

        assertThat(limits(plan().limits(Limits.DEFAULT.withSource(SourceLimits.DEFAULT.withFiles(3)))
                        .check(folder)))
                .isEmpty();
        assertThat(limits(plan().limits(Limits.DEFAULT.withSource(SourceLimits.DEFAULT.withFiles(2)))
                        .check(folder)))
                .containsExactly("@files ");
    }

    @Test
    void foldersMayBeAsDeepAsTheLimit() {
        TestBulk bulk = oneFile("a/" + results().name(UPJSK))
                .and(oneFile("b/c/" + results().name(UPJSK)));
        bulk.writeTo(folder);

        assertThat(limits(TestBulk.of()
                        .limits(Limits.DEFAULT.withSource(SourceLimits.DEFAULT.withPathDepth(2)))
                        .check(folder)))
                .isEmpty();
        ValidationReport report = TestBulk.of()
                .limits(Limits.DEFAULT.withSource(SourceLimits.DEFAULT.withPathDepth(1)))
                .check(folder);
        assertThat(limits(report)).containsExactly("@pathDepth b/c");
        assertThat(paths(report)).containsExactly("a/" + results().name(UPJSK));
    }

    @Test
    void foldersInAnArchiveMayBeAsDeepAsTheLimit() {
        String deep = "b/c/" + results().name(UPJSK);
        TestBulk bulk = oneFile("a/" + results().name(UPJSK)).and(oneFile(deep));
        bulk.zipTo(archive, UTF_8);

        ValidationReport report = TestBulk.of()
                .limits(Limits.DEFAULT.withSource(SourceLimits.DEFAULT.withPathDepth(1)))
                .check(archive);
        assertThat(limits(report)).containsExactly("@pathDepth " + deep);
        assertThat(paths(report)).containsExactly("a/" + results().name(UPJSK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".hidden",
                ".DS_Store",
                "Thumbs.db",
                "THUMBS.DB",
                "desktop.ini",
                "Desktop.ini",
                ".git/config",
                "a/.hidden",
                "__MACOSX/._memo.docx"
            })
    void whatSystemsLeaveBehindIsLeftOut(String path) {
        TestBulk bulk = results().file(path, "x");
        String only = results().name(UPJSK);

        assertThat(paths(bulk.validate(folder))).containsExactly(only);
        assertThat(paths(bulk.check(bulk.zipTo(archive, UTF_8)))).containsExactly(only);
    }

    @Test
    void fileByItselfHasNoUnitRules() {
        TestBulk bulk = plan().set(UPPLAN, 1, "serviceDate", "20260431");
        bulk.writeTo(folder);
        ValidationReport report = bulk.check(folder.resolve(bulk.name(UPPLAN)));

        assertThat(Found.in(report, bulk)).containsExactly("NOT_DATE UPPLAN 1:1 serviceDate");
        assertThat(report.units()).isEmpty();
    }

    @Test
    void csvByItselfIsMeantToBeOfTheStandard() {
        TestBulk bulk = TestBulk.of().file("memo.csv", "1,2");
        bulk.writeTo(folder);

        assertThat(Found.in(bulk.check(folder.resolve("memo.csv")), bulk))
                .containsExactly("FILE_NAME_UNKNOWN_KIND memo.csv");
    }

    @Test
    void pathsAreJapanese() throws IOException {
        Path japanese = Files.createDirectories(folder.resolve("令和８年　四月/さくら居宅"));
        plan().writeTo(japanese);
        ValidationReport report = TestBulk.of().check(folder);

        assertThat(report.problems()).isEmpty();
        assertThat(paths(report)).allMatch(path -> path.startsWith("令和８年　四月/さくら居宅/"));
        assertThat(TestBulk.of().check(japanese).units()).hasSize(1);
    }

    @Test
    void folderMayBeNamedByDots() throws IOException {
        files(plan(), "a/").writeTo(folder);
        ValidationReport report = TestBulk.of().check(folder.resolve("a/.."));

        assertThat(report.problems()).isEmpty();
        assertThat(paths(report)).allMatch(path -> path.startsWith("a/UP"));
    }

    @Test
    void severalPathsAreToldApart() throws IOException {
        files(plan(), "one/april/").writeTo(folder);
        files(plan(), "two/april/").writeTo(folder);
        ValidationReport report =
                Validator.create().validate(List.of(folder.resolve("one/april"), folder.resolve("two/april")));

        assertThat(paths(report)).hasSize(6).doesNotHaveDuplicates();
        assertThat(report.units()).hasSize(2);
    }

    @Test
    void pathThatIsNotThereIsAnException() {
        assertThatThrownBy(() -> Validator.create().validate(folder.resolve("nothing")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no archive", "PK\u0003\u0004"})
    void archiveThatIsNoneIsDamaged(String content) throws IOException {
        Files.writeString(archive, content, StandardCharsets.ISO_8859_1);
        ValidationReport report = Validator.create().validate(archive);

        assertThat(report.problems())
                .containsExactly(Problem.of(ProblemCode.ARCHIVE_DAMAGED, Location.ofBulk(), "@directory"));
        assertThat(Policy.DEFAULT.judge(report).verdict()).isEqualTo(Verdict.FAIL);
    }

    /** Its bytes are not those that were packed, so what is wrong with them is nobody's mistake. */
    @Test
    void ofAnEntryWithAWrongCrcOnlyTheDamageIsReported() {
        ValidationReport report = results()
                .set(UPJSK, 1, "units", "x")
                .set(UPJSK, 1, "careManagerName", "ﾔｱ")
                .packed(zip -> zip.change(0, entry -> entry.crc(1)))
                .validate(folder);

        assertThat(report.problems())
                .containsExactly(Problem.of(
                        ProblemCode.ARCHIVE_DAMAGED, Location.ofFile(results().name(UPJSK)), "@content"));
    }

    @Test
    void damagedArchiveEndsInAReport() throws IOException {
        TestBulk bulk = results().text(UPJSK, text -> text.repeat(50)).and(plan());
        bulk.zipTo(archive, UTF_8);
        byte[] bytes = Files.readAllBytes(archive);
        for (int i = 150; i < 170; i++) {
            bytes[i] ^= 0x55;
        }
        Files.write(archive, bytes);
        ValidationReport report = TestBulk.of().check(archive);

        assertThat(report.files()).hasSize(4);
        assertThat(report.problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.location().file())
                        .isEqualTo(results().name(UPJSK)));
    }

    /** Nobody knows which of the two another program would unpack. */
    @Test
    void nameThatIsTwiceInAnArchiveIsNotRead() throws IOException {
        TestBulk bulk = results()
                .file(results().name(UPJSK).replace("UPJSK", "UPJSX"), results().bytes(UPJSK));
        bulk.zipTo(archive, UTF_8);
        String patched = Files.readString(archive, StandardCharsets.ISO_8859_1).replace("UPJSX_", "UPJSK_");
        Files.writeString(archive, patched, StandardCharsets.ISO_8859_1);

        ValidationReport report = TestBulk.of().check(archive);
        assertThat(report.files()).hasSize(1);
        assertThat(report.problems())
                .containsExactly(Problem.of(
                        ProblemCode.ARCHIVE_DAMAGED, Location.ofFile(results().name(UPJSK)), "@twice"));
    }

    @Test
    void severalThreadsSayWhatOneSays() {
        TestBulk bulk = TestBulk.of();
        for (int i = 0; i < 12; i++) {
            TestBulk unit = plan().set(UPPLAN, 1, "units", "x").set(UPHOSOKU, 1, "sex", "9");
            for (int row = 0; row < i * 20; row++) {
                unit.copyRow(UPPLAN, 1 + row % 2);
            }
            bulk.and(files(unit, "bulk" + i % 3 + "/" + i + "/"));
        }
        ValidationReport one = bulk.validate(folder);

        assertThat(one.problems()).hasSizeGreaterThan(36);
        for (int threads : new int[] {2, 3, 8}) {
            assertThat(bulk.with(builder -> builder.threads(threads)).check(folder))
                    .isEqualTo(one);
        }
    }

    @Test
    void validatorMayBeUsedAgain() throws IOException {
        plan().writeTo(folder);
        Validator validator = plan().validator();

        assertThat(validator.validate(folder)).isEqualTo(validator.validate(folder));
    }

    @Test
    void filesFromAnywhereAreOneBulkWhereTheyAreSentTogether() throws IOException {
        plan().writeTo(folder);
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Path attachment = Files.writeString(elsewhere.resolve("memo.csv"), "an attachment");
        List<Path> files;
        try (Stream<Path> there = Files.list(folder)) {
            files = Stream.concat(there, Stream.of(attachment)).toList();
        }
        Validator validator = Validator.create();

        assertThat(validator.validateTogether(files).problems()).isEmpty();
        assertThat(validator.validateTogether(files.subList(0, 1)).problems()).isNotEmpty();
        assertThat(validator.validate(files.get(0)).problems()).isEmpty();
        Path missing = temporary.resolve("none");
        assertThatThrownBy(() -> validator.validateTogether(List.of(missing))).isInstanceOf(NoSuchFileException.class);
        assertThat(validator.validateTogether(List.of(folder)).problems())
                .containsExactly(Problem.of(ProblemCode.FILE_UNREADABLE, Location.ofFile("in"), "@special"));
    }

    @Test
    void noMoreFilesThanAllowedAreCheckedTogether() throws IOException {
        plan().writeTo(folder);
        Validator validator = Validator.builder()
                .limits(Limits.DEFAULT.withSource(SourceLimits.DEFAULT.withFiles(1)))
                .build();
        try (Stream<Path> there = Files.list(folder)) {
            assertThat(limits(validator.validateTogether(there.toList()))).containsExactly("@files ");
        }
    }
}
