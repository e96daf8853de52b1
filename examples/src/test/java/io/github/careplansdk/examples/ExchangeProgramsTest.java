package io.github.careplansdk.examples;

import static io.github.careplansdk.examples.ProgramsTest.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.Verdict;
import io.github.careplansdk.csv.validate.Validator;
import io.github.careplansdk.examples.sample.CsvFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs that send, receive, convert and upgrade do what their documentation promises. */
@Tag("server")
class ExchangeProgramsTest {
    private static final String VERSION_3 = "../careplan-sdk-csv/src/test/resources/version3/month";

    @TempDir
    private Path folder;

    @Test
    void exportMonthSendsEachReceiverItsUsers() throws IOException {
        Path outbox = folder.resolve("outbox");
        assertThat(export(outbox).lines().map(line -> line.replaceAll("_\\d{14}:", ":")))
                .containsExactlyInAnyOrder(
                        "9970100011_43_9970100037_11: 3 files in 001",
                        "9970100011_43_9970100045_15: 3 files in 001",
                        "9970100011_43_9900100024_46: 3 files in 001");
        assertThat(Policy.DEFAULT.judge(Validator.create().validate(outbox)).verdict())
                .isEqualTo(Verdict.PASS);
        assertThat(contents(outbox.resolve("001")))
                .isEqualTo(contents(StoredFiles.SAMPLE_MONTH.resolve("2-plans")).entrySet().stream()
                        .filter(file -> file.getKey().matches("(UPPLAN|UPSIKYU|UPHOSOKU)_202604_.*"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Test
    void exportMonthNeverGivesASerialTwice() throws IOException {
        String first = export(folder.resolve("first"));
        String second = export(folder.resolve("second"));
        assertThat((first + second).lines()).hasSize(6).doesNotHaveDuplicates();
    }

    private String export(Path outbox) throws IOException {
        return run(
                ExportMonth::main,
                "sample-month/2-plans",
                outbox.toString(),
                folder.resolve("last-serial.txt").toString());
    }

    /** Files by their names without serials; MS932 is read as bytes. */
    private static Map<String, String> contents(Path folder) throws IOException {
        return StoredFiles.in(folder).entrySet().stream()
                .filter(file -> file.getKey().endsWith(".CSV"))
                .collect(Collectors.toMap(
                        file -> file.getKey().replaceAll("_\\d{14}", ""),
                        file -> new String(file.getValue(), CsvFile.MS932)));
    }

    @Test
    void importFolderListsWhatIsToBeAppliedInOrder() throws IOException {
        assertThat(run(ImportFolder::main, "sample-month/2-plans"))
                .startsWith("9970100011_43_9970100045_15_20260325093000 CARE_PLAN_DELETION\n"
                        + "    delete [UP1KYO, UP2KYO, UP3KYO]\n")
                .contains("_20260325101000 MONTHLY_PLAN\n    replace UPPLAN: ")
                .doesNotContain("set aside", "nothing left to do")
                .endsWith("attachment: notice.txt\n");
    }

    @Test
    void importFolderAppliesNothingTwice() throws IOException {
        String once = run(ImportFolder::main, "sample-month/2-plans");
        String twice = run(ImportFolder::main, "sample-month/2-plans", "sample-month/2-plans");
        assertThat(twice).startsWith(once);
        assertThat(twice.substring(once.length()))
                .contains("nothing left to do")
                .doesNotContain("replace", "delete");
    }

    @Test
    void importFolderSetsAsideWhatIsBroken() throws IOException {
        assertThat(run(ImportFolder::main, "sample-month-broken/2-plans"))
                .contains("_20260325101000 MONTHLY_PLAN, set aside\n    ERROR ")
                .contains("    replace UPYOBO: 1 rows\n");
    }

    @Test
    void convertNameSaysWhatFitsAndWhatIsConverted() throws IOException {
        assertThat(run(ConvertName::main, "𠮷田 髙志", "山﨑 花子", "見本😀")).isEqualTo("""
                        𠮷田 髙志 -> 吉田 髙志: converted
                            character 1: 𠮷 -> 吉, variant from names and places
                        山﨑 花子 -> 山﨑 花子: fits
                        見本😀 -> 見本😀: does not fit
                            character 3: 😀, outside MS932
                        """);
    }

    @Test
    void upgradeFolderWritesTheNewestEditionAndSaysWhatIsToBeFilled() throws IOException {
        Path month = folder.resolve("month");
        for (Map.Entry<String, byte[]> file : StoredFiles.in(Path.of(VERSION_3)).entrySet()) {
            Files.createDirectories(month);
            Files.write(month.resolve(file.getKey()), file.getValue());
        }
        Path output = folder.resolve("version4");
        assertThat(run(
                        UpgradeFolder::main,
                        month.toString(),
                        output.toString(),
                        "9970000001=43",
                        "9970000002=11",
                        "9970000003=17"))
                .contains("UPPLAN_202503_9970000001_9970000003_20250220102000.CSV: Upgraded.\n")
                .contains("memo.txt: An attachment: copied as it is.\n")
                .contains("to do: UPPLAN_202503_9970000001_43_9970000003_17_20250220102000.CSV: ")
                .endsWith("not complete\n");
        assertThat(StoredFiles.in(output))
                .hasSize(17)
                .containsKey("UPJSK_202503_9970000002_11_9970000001_43_20250401090000.CSV");
    }

    @Test
    void importToDatabaseAppliesEachUnitOnce() throws Exception {
        String database = "jdbc:h2:" + folder.resolve("received");
        Path received = Files.createDirectories(folder.resolve("in"));
        for (Map.Entry<String, byte[]> file : StoredFiles.in(StoredFiles.SAMPLE_MONTH.resolve("3-results-home-help"))
                .entrySet()) {
            Files.write(received.resolve(file.getKey()), file.getValue());
        }
        assertThat(run(ImportToDatabase::main, database, received.toString()))
                .contains("Results, table 6: ")
                .contains("    attachment: ")
                .doesNotContain(": 0 changes");
        List<String> rows = rows(database);
        assertThat(rows).isNotEmpty().allMatch(row -> row.startsWith("9970100011 UPJSK UPJSK/990010/"));

        assertThat(run(ImportToDatabase::main, database, received.toString())).contains(": 0 changes");
        assertThat(rows(database)).isEqualTo(rows);
    }

    private static List<String> rows(String database) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(database);
                ResultSet found = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT receiver || ' ' || kind || ' ' || key_text FROM record ORDER BY 1, place")) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }

    @Test
    void everyProgramSaysHowItIsUsed() throws Exception {
        assertThat(run(ImportToDatabase::main)).startsWith("Usage: ImportToDatabase");
        assertThat(run(ExportMonth::main)).startsWith("Usage: ExportMonth");
        assertThat(run(ImportFolder::main)).startsWith("Usage: ImportFolder");
        assertThat(run(ConvertName::main)).startsWith("Usage: ConvertName");
        assertThat(run(UpgradeFolder::main)).startsWith("Usage: UpgradeFolder");
    }
}
