package io.github.careplansdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each program runs and prints what its documentation promises. */
class ProgramsTest {
    private static final String RESULTS =
            "4-results-day-care/UPJSK_202604_9970100045_15_9970100011_43_20260501173000.CSV";

    @Test
    void validateFolderPassesTheSampleMonth() throws IOException {
        assertThat(run(ValidateFolder::main, "sample-month")).isEqualTo("passed\n");
    }

    @Test
    void validateFolderSaysWhatIsWrongAndWhereAndWhatToDo() throws IOException {
        assertThat(run(ValidateFolder::main, "sample-month-broken"))
                .contains(
                        "ERROR SERVICE_TYPE_NOT_EXCHANGED " + RESULTS + ", row 16, column 15 サービスコード\n",
                        "WARNING FILE_NAME_CASE 2-plans/UPYOBO_9970100011_43_9900100024_46_20260325102000.csv\n")
                .endsWith("\nfailed\n");
    }

    @Test
    void ownRulesFindHalfWidthKatakanaInNames(@TempDir Path folder) throws IOException {
        String name = "UPHOSOKU_202604_9970100011_43_9970100037_11_20260325101000.CSV";
        Charset ms932 = Charset.forName("windows-31j");
        String text =
                Files.readString(StoredFiles.SAMPLE_MONTH.resolve("2-plans").resolve(name), ms932);
        Path changed = Files.writeString(folder.resolve(name), text.replace("ミホン", "ﾐﾎﾝ"), ms932);

        assertThat(run(OwnRules::main, "sample-month")).doesNotContain("ACME_");
        assertThat(run(OwnRules::main, changed.toString()))
                .contains("ACME_HALF_WIDTH_NAME", "userNameKana", "Type it again in full-width katakana.");
    }

    @Test
    void readTable6PrintsTheServices() throws IOException {
        assertThat(run(ReadTable6::main, "sample-month/" + RESULTS))
                .startsWith("2026-04-03 0930-1645 152442 x 1 by 9970100045\n")
                .contains("2026-04-30 9999-9999 156108 x 1 by 9970100045\n")
                .contains("2026-04-10 0930-1230 A61122 x 1 by 9970100045, days [10, 11, 12, ")
                .endsWith("\n24 services read\n");
    }

    @Test
    void readTable6GoesOnAfterRowsThatCannotBeRead() throws IOException {
        String file = "5-results-passed-on/UPJSK_202604_9970100011_43_9900100024_46_20260507090000.CSV";
        assertThat(run(ReadTable6::main, "sample-month-broken/" + file))
                .startsWith("row 1, line 1: COLUMN_COUNT\n")
                .contains("row 13, line 13: COLUMN_COUNT\n")
                .endsWith("\n0 services read\n");
    }

    @Test
    void checkFileNameSaysWhatANameMeansAndWhatIsWrongWithIt() throws IOException {
        assertThat(run(
                        CheckFileName::main,
                        "UPPLAN_202604_9970100011_43_9970100037_11_20260325101000.CSV",
                        "UPPLAN_202613_9970100011_43_9970100037_11_20260325101000.CSV",
                        "leaflet.pdf"))
                .contains("    Table 6, plan of 2026-04, from 9970100011 to 9970100037, made at 2026-03-25T10:10\n")
                .contains("    FILE_NAME_MONTH: ")
                .endsWith("leaflet.pdf\n    an attachment: not a name of the standard\n");
    }

    @Test
    void listUnitsListsThemInTheOrderOfProcessing() throws IOException {
        assertThat(run(ListUnits::main, "sample-month/2-plans").lines())
                .hasSize(11)
                .first()
                .isEqualTo("20260325093000 from 9970100011 to 9970100045: CARE_PLAN_DELETION [DLT1KYO]");
        assertThat(run(ListUnits::main, "sample-month-broken/2-plans"))
                .contains("UNIT_INCOMPLETE: The unit lacks UP3KYO");
    }

    @Test
    @Tag("server")
    void theMainJobBringsPlansToTheProvidersAndResultsBack() throws IOException {
        String printed = run(MainJob::main, "--lang", "en");
        assertThat(printed.lines().filter(line -> line.startsWith("== ")))
                .hasSize(12)
                .last()
                .asString()
                .startsWith("== The folders to look at: ");
        assertThat(printed.lines().filter(line -> line.endsWith(": DELIVERED"))).hasSize(4);
        assertThat(printed.lines().filter(line -> line.contains("seal verified")))
                .hasSize(4);
        assertThat(printed)
                .contains("users: 3  as planned: 64  not done: 2  not planned: 1")
                .contains("2026-04-16 Th  not done  planned 10:00-11:00");
    }

    @Test
    @Tag("server")
    void theMainJobSpeaksJapaneseToo() throws IOException {
        assertThat(run(MainJob::main)).contains("居宅介護支援事業所が計画を書き出し、検査する", "予定と実績を突き合わせる", "未実施");
    }

    @Test
    void theMainJobSaysHowItIsUsed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(MainJob::main, "--lang", "fr"))
                .withMessageStartingWith("Usage: MainJob");
    }

    @Test
    void everyProgramSaysHowItIsUsed() throws IOException {
        assertThat(run(ValidateFolder::main)).startsWith("Usage: ValidateFolder");
        assertThat(run(OwnRules::main)).startsWith("Usage: OwnRules");
        assertThat(run(ReadTable6::main)).startsWith("Usage: ReadTable6");
        assertThat(run(CheckFileName::main)).startsWith("Usage: CheckFileName");
        assertThat(run(ListUnits::main)).startsWith("Usage: ListUnits");
    }

    interface Program<E extends Exception> {
        void main(String[] args) throws E;
    }

    /** What a program prints, in UTF-8, with LF as its line end. */
    static <E extends Exception> String run(Program<E> program, String... args) throws E {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.ISO_8859_1));
        try {
            program.main(args);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
