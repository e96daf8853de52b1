package io.github.careplansdk.csv.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileNameForm;
import io.github.careplansdk.core.kind.FileNameForm.Part;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file name in the form of one edition over rows of another is found, once. */
class NameOfOtherEditionTest {
    private static final Charset MS932 = Charset.forName("windows-31j");
    private static final String ROW = "%s,990010,0000990011,%s";
    private static final Validator VALIDATOR =
            Validator.builder().layouts(NextEdition.LAYOUTS).threads(1).build();

    @TempDir
    private Path temp;

    private List<Problem> found(String name, String version, String month) throws IOException {
        return found(VALIDATOR, name, version, month);
    }

    private List<Problem> found(Validator validator, String name, String version, String month) throws IOException {
        Path file = temp.resolve(name);
        Files.writeString(file, String.format(ROW, version, month) + "\r\n", MS932);
        return validator.validate(file).problems().stream()
                .filter(problem -> problem.code().name().contains("NAME")
                        || problem.code().name().contains("VERSION"))
                .toList();
    }

    private List<String> codes(String name, String version, String month) throws IOException {
        return found(name, version, month).stream()
                .map(problem -> problem.code().name())
                .toList();
    }

    @Test
    void ofTheMonthAndOfTheRowsAlikeItIsNone() throws IOException {
        assertThat(codes("DLTPLAN_20270325101000_202704_43_9970100011_11_9970100037.CSV", "202704", "202704"))
                .isEmpty();
        assertThat(codes("DLTPLAN_202604_9970100011_43_9970100037_11_20260325101000.CSV", "202407", "202604"))
                .isEmpty();
    }

    @Test
    void anEarlierOnesNameOverTheNextOnesRowsIsFound() throws IOException {
        String name = "DLTPLAN_202704_9970100011_43_9970100037_11_20270325101000.CSV";

        List<Problem> found = found(name, "202704", "202704");

        assertThat(found).extracting(Problem::code).containsExactly(ProblemCode.FILE_NAME_NOT_OF_VERSION);
        assertThat(Messages.in(Language.EN).message(found.get(0))).contains("4.1", "202704", "9.9");
        assertThat(Messages.in(Language.JA).message(found.get(0))).contains("第4.1版", "202704", "第9.9版");
    }

    @Test
    void theNextOnesNameOverAnEarlierOnesRowsIsFound() throws IOException {
        assertThat(codes("DLTPLAN_20260325101000_202604_43_9970100011_11_9970100037.CSV", "202407", "202604"))
                .containsExactly("FILE_NAME_NOT_OF_VERSION");
        assertThat(codes("DLTPLAN_20250225101000_202503_43_9970100011_11_9970100037.CSV", "202208", "202503"))
                .containsExactly("FILE_NAME_NOT_OF_VERSION");
    }

    @Test
    void ofAKindWithoutMonthItIsFoundByTheRows() throws IOException {
        assertThat(codes("DLT1KYO_9970100011_43_9970100037_11_20270325101000.CSV", "202704", "20270320"))
                .containsExactly("FILE_NAME_NOT_OF_VERSION");
        assertThat(codes("DLT1KYO_20270325101000_43_9970100011_11_9970100037.CSV", "202704", "20270320"))
                .isEmpty();
    }

    /** The version is what is wrong then, not the name. */
    @Test
    void theNameThatTheMonthAsksForIsNone() throws IOException {
        assertThat(codes("DLTPLAN_20270325101000_202704_43_9970100011_11_9970100037.CSV", "202407", "202704"))
                .containsExactly("CSV_VERSION_NOT_FOR_MONTH");
    }

    @Test
    void withoutServiceTypesItIsSaidOnce() throws IOException {
        assertThat(codes("DLTPLAN_202604_9970100011_9970100037_20260325101000.CSV", "202407", "202604"))
                .containsExactly("FILE_NAME_VERSION3");
        assertThat(codes("DLTPLAN_202503_9970100011_9970100037_20250225101000.CSV", "202208", "202503"))
                .containsExactly("FILE_NAME_VERSION3");
    }

    /** So names without them are no mistake for being without them. */
    @Test
    void aLaterEditionMayDoWithoutServiceTypes() throws IOException {
        Edition bare = Standard.published()
                .newest()
                .next("202704", "9.9", YearMonth.of(2027, 4))
                .nameForm(FileNameForm.of(Part.MONTH, Part.SENDER, Part.RECEIVER, Part.SERIAL, Part.BRANCH))
                .build();
        Validator validator =
                Validator.builder().layouts(Layouts.published().with(bare)).build();

        assertThat(found(validator, "DLTPLAN_202704_9970100011_9970100037_20270325101000.CSV", "202704", "202704"))
                .isEmpty();
        assertThat(found(validator, "DLTPLAN_202503_9970100011_9970100037_20250225101000.CSV", "202208", "202503"))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.FILE_NAME_VERSION3);
        assertThat(found(validator, "DLTPLAN_202604_9970100011_9970100037_20260325101000.CSV", "202407", "202604"))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.FILE_NAME_VERSION3);
    }
}
