package io.github.careplansdk.csv.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.ColumnChange;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A change that an edition cannot have is refused when the layout is asked for, and not found out by a wrong row. */
class SenselessChangeTest {
    private static Layouts with(String column, ColumnChange change) {
        return NextEdition.LAYOUTS.withChange(NextEdition.VERSION, FileKind.UPPLAN, column, change);
    }

    static Stream<Arguments> senseless() {
        ColumnChange none = ColumnChange.NONE;
        return Stream.of(
                Arguments.of("serviceDat", none.withMax(3), "no columns [serviceDat]"),
                Arguments.of("serviceDate", none.withType(CellType.CHARS), "serviceDate cannot hold"),
                Arguments.of("units", none.withType(CellType.DECIMAL), "units cannot hold"),
                Arguments.of("units", none.withType(CellType.CODE), "units cannot hold"),
                Arguments.of("identifier", none.withType(CellType.FIXED), "identifier cannot hold"),
                Arguments.of("identifier", none.withType(CellType.DATE), "identifier cannot hold"),
                Arguments.of("endTime", none.withNumber(99), "a number behind the last: 99"),
                Arguments.of("endTime", none.withNumber(4), "has the number of another: 4"),
                Arguments.of("over30Days", none.withoutCodes("9"), "over30Days has no code 9"),
                Arguments.of("serviceMonth", ColumnChange.removal(), "has no column serviceMonth"),
                Arguments.of("csvVersion", ColumnChange.removal(), "the first column is csvVersion"),
                Arguments.of("csvVersion", none.withNumber(2), "the first column is csvVersion"),
                Arguments.of("endTime", none.withNumber(1), "the first column is csvVersion"));
    }

    @ParameterizedTest
    @MethodSource("senseless")
    void isRefused(String column, ColumnChange change, String why) {
        Layouts layouts = with(column, change);

        assertThatThrownBy(() -> layouts.of(FileKind.UPPLAN, NextEdition.EDITION))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("202704");
    }

    @Test
    void isNoMatterForTheEditionsBefore() {
        Layouts layouts = with("csvVersion", ColumnChange.removal());

        assertThat(layouts.of(FileKind.UPPLAN, Layouts.published().standard().newest())
                        .columns())
                .isEqualTo(Layouts.published().of(FileKind.UPPLAN).columns());
    }

    @Test
    void numbersAndVersionsAreCheckedAtOnce() {
        assertThatThrownBy(() -> ColumnChange.NONE.withNumber(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ColumnChange.NONE.withMax(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        Layouts.published().withChange("2027-04", FileKind.UPPLAN, "units", ColumnChange.removal()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2027-04");
    }

    /** Whether files are checked by one thread or by several, the caller hears what to do. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aKindOfTheEditionWithoutARecordIsNamedByTheValidator(int threads, @TempDir Path folder) throws IOException {
        for (String serial : List.of("20270425101000", "20270425101001")) {
            Files.writeString(folder.resolve("UPMONI_" + serial + "_43_9970100011_11_9970100037.CSV"), "202704\r\n");
        }
        Validator validator = Validator.builder()
                .layouts(Layouts.published().with(NextEdition.EDITION))
                .threads(threads)
                .build();

        assertThatThrownBy(() -> validator.validate(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("withRecord");
    }

    @Test
    void aKindOfTheEditionWithoutARecordIsNamed() {
        Layouts layouts = Layouts.published().with(NextEdition.EDITION);

        assertThatThrownBy(() -> layouts.of(NextEdition.MONITORING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("UPMONI")
                .hasMessageContaining("withRecord");
    }
}
