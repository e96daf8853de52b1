package io.github.careplansdk.csv.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.code.CareLevel;
import io.github.careplansdk.core.code.Code;
import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.kind.UnitFamily;
import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.csv.json.CarePlanJson;
import io.github.careplansdk.csv.layout.Cell;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.ColumnChange;
import io.github.careplansdk.csv.layout.Need;
import io.github.careplansdk.csv.model.BasicInfoDeletion;
import io.github.careplansdk.csv.model.DailySchedule;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.upgrade.Upgrade;
import io.github.careplansdk.csv.validate.Validator;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an edition cannot have is refused when it is said, and not found out by a wrong row. */
class SenselessChangeTest {
    private static final ColumnChange NONE = ColumnChange.NONE;
    private static final ColumnChange MAY_BE_EMPTY = NONE.withNeed(Need.OPTIONAL);

    private static Layouts with(FileKind kind, String column, ColumnChange change) {
        return NextEdition.LAYOUTS.withChange(NextEdition.VERSION, kind, column, change);
    }

    static Stream<Arguments> senseless() {
        return Stream.of(
                Arguments.of("serviceDat", NONE.withMax(3), "no columns [serviceDat]"),
                Arguments.of("serviceDate", NONE.withType(CellType.CHARS), "serviceDate cannot hold"),
                Arguments.of("units", NONE.withType(CellType.DECIMAL), "units cannot hold"),
                Arguments.of("units", NONE.withType(CellType.CODE), "units cannot hold"),
                Arguments.of("identifier", NONE.withType(CellType.FIXED), "identifier cannot hold"),
                Arguments.of("identifier", NONE.withType(CellType.DATE), "identifier cannot hold"),
                Arguments.of("endTime", NONE.withNumber(99), "a number behind the last: 99"),
                Arguments.of("endTime", NONE.withNumber(4), "has the number of another: 4"),
                Arguments.of("over30Days", NONE.withoutCodes("9"), "over30Days has no code 9"),
                Arguments.of("identifier", NONE.withoutCodes("9"), "identifier has no code list that could lose 9"),
                Arguments.of("csvVersion", NONE.withNumber(2), "the first column is csvVersion"),
                Arguments.of("endTime", NONE.withNumber(1), "the first column is csvVersion"));
    }

    @ParameterizedTest
    @MethodSource("senseless")
    void isRefused(String column, ColumnChange change, String why) {
        assertThatThrownBy(() -> with(FileKind.UPPLAN, column, change))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("202704");
    }

    static Stream<Arguments> withoutRoomForNone() {
        return Stream.of(
                Arguments.of(FileKind.UPPLAN, "count", MAY_BE_EMPTY, "count cannot be empty"),
                Arguments.of(
                        FileKind.UPPLAN, "serviceDate", NONE.withNeed(Need.EXPECTED), "serviceDate cannot be empty"),
                Arguments.of(FileKind.UPPLAN, "over30Days", NONE.withNeed(Need.REQUIRED_UNCLEAR), "cannot be empty"),
                Arguments.of(FileKind.UPSIKYU, "units", MAY_BE_EMPTY, "units cannot be empty"),
                Arguments.of(FileKind.UPHOSOKU, "sex", MAY_BE_EMPTY, "sex cannot be empty"),
                Arguments.of(FileKind.UPJSK, "count", ColumnChange.removal(), "count cannot be left out"),
                Arguments.of(FileKind.UPJSK, "serviceDate", ColumnChange.removal(), "serviceDate cannot be left out"),
                Arguments.of(FileKind.UPHOSOKU, "sex", ColumnChange.removal(), "sex cannot be left out"));
    }

    /** Else a reader would meet null in a record that has none, or could make no record of a row that was found right. */
    @ParameterizedTest
    @MethodSource("withoutRoomForNone")
    void aColumnThatTheRecordAlwaysHoldsIsInEveryRow(FileKind kind, String column, ColumnChange change, String why) {
        assertThatThrownBy(() -> with(kind, column, change))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("withRecord");
    }

    @Test
    void isNoMatterForTheEditionsBefore() {
        Layouts layouts = with(FileKind.UPPLAN, "satelliteNumber", ColumnChange.removal());

        assertThat(layouts.of(FileKind.UPPLAN, Layouts.published().standard().newest())
                        .columns())
                .isEqualTo(Layouts.published().of(FileKind.UPPLAN).columns());
    }

    static Stream<Arguments> unknown() {
        Layouts layouts = NextEdition.LAYOUTS;
        Edition typo = NextEdition.EDITION
                .next("202705", "9.10", YearMonth.of(2027, 5))
                .families(
                        UnitFamily.of(NextEdition.MONITORING, List.of(), "insurerNumber", "insuredNumber", "visitDat"))
                .build();
        FileKind other = FileKind.csv("UPOTHER", "他", "Other", FileKind.Direction.PLAN, FileKind.MonthInName.NONE);
        return Stream.of(
                refused(() -> NONE.withNumber(0), "from 1"),
                refused(() -> NONE.withMax(-1), "-1"),
                refused(() -> layouts.withChange("2027-04", FileKind.UPPLAN, "units", MAY_BE_EMPTY), "2027-04"),
                refused(() -> layouts.withChange("202705", FileKind.UPPLAN, "units", MAY_BE_EMPTY), "202705"),
                refused(() -> layouts.withChange("202704", other, "units", MAY_BE_EMPTY), "UPOTHER"),
                refused(() -> layouts.withRecord(other, DailySchedule.class), "UPOTHER"),
                refused(() -> layouts.withRecord("202705", FileKind.UPPLAN, DailySchedule.class), "202705"),
                refused(() -> layouts.withRecord(FileKind.UPPLAN, DailySchedule.class), "serviceMonth"),
                refused(
                        () -> layouts.withRecord(FileKind.UPKIHON, BasicInfoDeletion.class)
                                .with(typo),
                        "visitDat"),
                refused(() -> layouts.withRecord(NextEdition.MONITORING, Hidden.class), "must be public"));
    }

    private static Arguments refused(ThrowingCallable call, String why) {
        return Arguments.of(call, why);
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void whatIsNotThereIsRefused(ThrowingCallable call, String why) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(why);
    }

    /** A record that the library could not make. */
    record Hidden(
            @Cell(name = "CSVバージョン", type = CellType.VERSION, max = 6, need = Need.REQUIRED)
            YearMonth csvVersion,

            @Cell(name = "保険者番号", type = CellType.DIGITS, max = 6, need = Need.REQUIRED)
            InsurerNumber insurerNumber,

            @Cell(name = "被保険者番号", type = CellType.INSURED, max = 10, need = Need.REQUIRED)
            InsuredNumber insuredNumber) {}

    @Test
    void codesThatAreDroppedOneAfterTheOtherAreAllGone() {
        Layouts layouts = with(
                FileKind.UPHOSOKU, "previousCareLevel", NONE.withoutCodes("06").withoutCodes("12"));

        assertThat(layouts.of(FileKind.UPHOSOKU).column("previousCareLevel").codes())
                .extracting(Code::code)
                .doesNotContain("06", "12")
                .hasSize(CareLevel.values().length - 2);
    }

    static Stream<Arguments> users() {
        Layouts layouts = Layouts.published().with(NextEdition.EDITION);
        Upgrade upgrade = Upgrade.between(ServiceType.CARE_MANAGEMENT, ServiceType.HOME_VISIT_CARE);
        return Stream.of(
                refused(layouts::check, ""),
                refused(() -> layouts.of(FileKind.UPPLAN), ""),
                refused(() -> Validator.builder().layouts(layouts), ""),
                refused(() -> CarePlanJson.module(layouts), ""),
                refused(() -> upgrade.withLayouts(layouts), ""));
    }

    /** Whoever uses the layouts hears what to do at once, whatever kinds of files there are. */
    @ParameterizedTest
    @MethodSource("users")
    void aKindOfTheEditionWithoutARecordIsNamed(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("UPMONI")
                .hasMessageContaining("withRecord");
    }
}
