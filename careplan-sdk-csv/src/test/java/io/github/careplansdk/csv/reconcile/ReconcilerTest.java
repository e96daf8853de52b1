package io.github.careplansdk.csv.reconcile;

import static io.github.careplansdk.csv.reconcile.Months.APRIL;
import static io.github.careplansdk.csv.reconcile.Months.DAY_CARE;
import static io.github.careplansdk.csv.reconcile.Months.HOME_HELP;
import static io.github.careplansdk.csv.reconcile.Months.damage;
import static io.github.careplansdk.csv.reconcile.Months.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.code.Applies;
import io.github.careplansdk.core.kind.DaySet;
import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.model.Table7;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconcilerTest {
    private static final String PLANNED = "20260325101000";
    private static final String CORRECTED = "20260410101000";
    private static final String GIVEN = "20260501170000";
    private static final String GIVEN_AGAIN = "20260502170000";
    private static final InsuredNumber OTHER_USER = new InsuredNumber("H990000012");

    @TempDir
    private Path temp;

    private Months months;

    @BeforeEach
    void makeFolders() throws IOException {
        months = new Months(temp);
    }

    private ServiceComparison onlyService() throws IOException {
        List<UserComparison> users = months.reconcile().users();
        assertThat(users).hasSize(1);
        assertThat(users.get(0).services()).hasSize(1);
        return users.get(0).services().get(0);
    }

    private static Table6 of(Table6 row, InsuredNumber insured) {
        return row.withInsuredNumber(insured);
    }

    @Nested
    class Outcomes {
        @Test
        void allIsAsPlannedWhereBothSidesSayTheSame() throws IOException {
            months.plan(PLANNED, visit(2, "1000", "1100"), visit(3, "1000", "1100"));
            months.result(GIVEN, visit(3, "1000", "1100"), visit(2, "1000", "1100"));

            Reconciliation found = months.reconcile();

            assertThat(found.isAsPlanned()).isTrue();
            assertThat(found.count(Outcome.AS_PLANNED)).isEqualTo(2);
            assertThat(found.units()).isEqualTo(new UnitSum(500, 500, 0));
        }

        @Test
        void aVisitOfOneSideIsNotDoneOrNotPlanned() throws IOException {
            months.plan(PLANNED, visit(2, "1000", "1100"));
            months.result(GIVEN, visit(3, "1000", "1100"));

            assertThat(onlyService().visits())
                    .extracting(visit -> visit.date().getDayOfMonth(), Visit::outcomes)
                    .containsExactly(tuple(2, Set.of(Outcome.NOT_DONE)), tuple(3, Set.of(Outcome.NOT_PLANNED)));
        }

        @Test
        void aVisitDiffersInTimeCountAndUnitsAtOnce() throws IOException {
            months.plan(PLANNED, visit(2, "1000", "1100"));
            months.result(GIVEN, visit(2, "1010", "1110").withCount(2).withUnits(OptionalInt.of(260)));

            assertThat(onlyService().visits().get(0).outcomes())
                    .containsExactly(Outcome.OTHER_TIME, Outcome.OTHER_COUNT, Outcome.OTHER_UNITS);
        }

        @Test
        void onlyTheEndMayDiffer() throws IOException {
            months.plan(PLANNED, visit(2, "1000", "1100"));
            months.result(GIVEN, visit(2, "1000", "1130"));

            assertThat(onlyService().visits().get(0).outcomes()).containsExactly(Outcome.OTHER_TIME);
        }

        @Test
        void proRatedDaysAreACount() throws IOException {
            Table6 row = visit(1, "9999", "9999");
            months.plan(PLANNED, row.withProRatedDays(Optional.of(DaySet.of(List.of(1, 2, 3)))));
            months.result(GIVEN, row.withProRatedDays(Optional.of(DaySet.of(List.of(1, 2)))));

            assertThat(onlyService().visits().get(0).outcomes()).containsExactly(Outcome.OTHER_COUNT);
            assertThat(onlyService().units()).isEqualTo(new UnitSum(750, 500, 0));
        }

        @Test
        void unitsThatTheProviderLeavesOpenAreNotCompared() throws IOException {
            months.plan(PLANNED, visit(30, "9999", "9999"));
            months.result(GIVEN, visit(30, "9999", "9999").withUnits(OptionalInt.of(0)));

            assertThat(onlyService().isAsPlanned()).isTrue();
            assertThat(onlyService().units()).isEqualTo(new UnitSum(250, 0, 1));
        }

        @Test
        void zeroUnitsOnBothSidesAreStated() throws IOException {
            Table6 row = visit(2, "1000", "1100").withUnits(OptionalInt.of(0));
            months.plan(PLANNED, row);
            months.result(GIVEN, row);

            assertThat(onlyService().units()).isEqualTo(UnitSum.NONE);
        }

        @Test
        void anotherProviderOrCodeIsAnotherService() throws IOException {
            months.plan(PLANNED, visit(2, "1000", "1100"));
            months.result(GIVEN, visit(2, "1000", "1100").withServiceCode(new ServiceCode("111211")));

            assertThat(months.reconcile().users().get(0).services())
                    .extracting(service -> service.service().code().value(), ServiceComparison::isAsPlanned)
                    .containsExactly(tuple("111111", false), tuple("111211", false));
        }

        @Test
        void equipmentIsComparedPieceByPiece() throws IOException {
            Table6 rental = visit(1, "9999", "9999").withServiceCode(new ServiceCode("171003"));
            months.plan(
                    PLANNED,
                    rental.withTaisCode("99901-000011").withDetailNumber(OptionalInt.of(1)),
                    rental.withNotifiedEquipmentCode("99901-000022").withDetailNumber(OptionalInt.of(2)));
            months.result(
                    GIVEN,
                    rental.withTaisCode("99901-000022").withDetailNumber(OptionalInt.of(1)),
                    rental.withTaisCode("99901-000011").withDetailNumber(OptionalInt.of(2)));

            assertThat(months.reconcile().isAsPlanned()).isTrue();
        }
    }

    @Nested
    class Sums {
        private final Table6 stay = visit(1, "9999", "9999").withServiceCode(new ServiceCode("731111"));

        private Table7 claim(int count) {
            return Table7.builder()
                    .insurerNumber(stay.insurerNumber())
                    .insuredNumber(stay.insuredNumber())
                    .createdDate(stay.createdDate())
                    .serviceMonth(APRIL)
                    .providerNumber(HOME_HELP)
                    .serviceCode(stay.serviceCode())
                    .units(250)
                    .count(count)
                    .serviceUnits(250 * count)
                    .over30Days(Applies.NO)
                    .fixedOffice("9999999999")
                    .build();
        }

        private void planAndResult() throws IOException {
            Table6 second = stay.withServiceDate(APRIL.atDay(2));
            months.plan(PLANNED, stay, second);
            months.result(GIVEN, stay, second, stay.withServiceDate(APRIL.atDay(3)));
        }

        @Test
        void countEachRowWhereTable7DoesNotSayOtherwise() throws IOException {
            planAndResult();
            assertThat(onlyService().units()).isEqualTo(new UnitSum(500, 750, 0));
        }

        @Test
        void countOnceAMonthWhereTable7Does() throws IOException {
            planAndResult();
            months.claims(
                    PLANNED,
                    claim(1),
                    claim(1).withServiceCode(ServiceCode.GRAND_TOTAL)
                            .withProviderNumber(OfficeNumber.ALL_OFFICES)
                            .withUnits(0)
                            .withCount(0));
            assertThat(onlyService().units()).isEqualTo(new UnitSum(250, 250, 0));
        }

        @Test
        void multiplyUnitsByTheCount() throws IOException {
            months.plan(PLANNED, visit(2, "1000", "1100").withCount(3));
            months.result(GIVEN, visit(2, "1000", "1100"));
            assertThat(onlyService().units()).isEqualTo(new UnitSum(750, 250, 0));
            assertThat(onlyService().times(Side.PLAN, APRIL.atDay(2))).isEqualTo(3);
            assertThat(onlyService().times(Side.RESULT)).isEqualTo(1);
        }
    }

    @Nested
    class Units {
        @Test
        void theNewestCopyOfAPlanCounts() throws IOException {
            months.plan(HOME_HELP, CORRECTED, visit(2, "1000", "1100"));
            months.plan(DAY_CARE, PLANNED, visit(9, "1000", "1100"));
            months.result(GIVEN, visit(2, "1000", "1100"));

            assertThat(months.reconcile().isAsPlanned()).isTrue();
        }

        @Test
        void aCorrectionReplacesTheUsersWholeMonthAndNothingElse() throws IOException {
            Table6 other = of(visit(5, "0900", "0930"), OTHER_USER);
            months.plan(PLANNED, visit(2, "1000", "1100"), visit(3, "1000", "1100"), other);
            months.plan(CORRECTED, visit(2, "1000", "1100"));
            months.result(GIVEN, visit(2, "1000", "1100"), other);

            assertThat(months.reconcile().isAsPlanned()).isTrue();
            assertThat(months.reconcile().users()).hasSize(2);
        }

        @Test
        void aDeletionForOneReceiverLeavesTheOthersCopies() throws IOException {
            months.plan(HOME_HELP, PLANNED, visit(2, "1000", "1100"));
            months.plan(DAY_CARE, PLANNED, visit(2, "1000", "1100"));
            months.deletePlan(DAY_CARE, CORRECTED, visit(2, "1000", "1100"));
            months.result(GIVEN, visit(2, "1000", "1100"));

            assertThat(months.reconcile().isAsPlanned()).isTrue();
        }

        @Test
        void aPlanDeletedForAllIsNoPlan() throws IOException {
            months.plan(PLANNED, visit(2, "1000", "1100"));
            months.deletePlan(HOME_HELP, CORRECTED, visit(2, "1000", "1100"));
            months.result(GIVEN, visit(2, "1000", "1100"));

            assertThat(onlyService().count(Outcome.NOT_PLANNED)).isOne();
        }

        @Test
        void newerResultsReplaceThoseOfTheProvider() throws IOException {
            months.plan(PLANNED, visit(2, "1000", "1100"));
            months.result(GIVEN_AGAIN, visit(2, "1000", "1100"));
            months.result(GIVEN, visit(2, "1000", "1100"), visit(3, "1000", "1100"));

            assertThat(months.reconcile().isAsPlanned()).isTrue();
        }

        @Test
        void resultsOfATypeCanBeDeleted() throws IOException {
            months.plan(PLANNED, visit(2, "1000", "1100"));
            months.result(GIVEN, visit(2, "1000", "1100"));
            months.deleteResult(GIVEN_AGAIN, visit(2, "1000", "1100"), ServiceType.HOME_VISIT_CARE);

            assertThat(onlyService().count(Outcome.NOT_DONE)).isOne();
            assertThat(onlyService().isReported()).isTrue();
        }

        @Test
        void bothFoldersMayBeOne() throws IOException {
            Path plan = months.plan(PLANNED, visit(2, "1000", "1100"));
            Files.copy(plan, months.result().resolve(plan.getFileName()));
            months.result(GIVEN, visit(2, "1000", "1100"));

            assertThat(Reconciler.create()
                            .reconcile(months.result(), months.result())
                            .isAsPlanned())
                    .isTrue();
        }

        @Test
        void aMonthCanBeAskedFor() throws IOException {
            Table6 may = visit(2, "1000", "1100")
                    .withServiceMonth(YearMonth.of(2026, 5))
                    .withServiceDate(LocalDate.of(2026, 5, 2));
            months.plan(PLANNED, visit(2, "1000", "1100"));
            months.plan(CORRECTED, may);
            months.result(GIVEN, visit(2, "1000", "1100"));

            assertThat(months.reconcile().isAsPlanned()).isFalse();
            assertThat(Reconciler.create()
                            .month(APRIL)
                            .reconcile(months.plan(), months.result())
                            .isAsPlanned())
                    .isTrue();
        }
    }

    @Nested
    class People {
        @Test
        void nobodyIsLost() throws IOException {
            months.plan(PLANNED, visit(2, "1000", "1100"));
            months.result(GIVEN, of(visit(2, "1000", "1100"), OTHER_USER));

            assertThat(months.reconcile().users())
                    .extracting(
                            user -> user.user().insured().value(),
                            user -> user.count(Outcome.NOT_DONE),
                            user -> user.count(Outcome.NOT_PLANNED))
                    .containsExactly(tuple("0000990011", 1L, 0L), tuple("H990000012", 0L, 1L));
        }

        @Test
        void aProviderThatSentNothingIsTold() throws IOException {
            months.plan(PLANNED, visit(2, "1000", "1100"));
            months.result(GIVEN, of(visit(2, "1000", "1100"), OTHER_USER));

            assertThat(months.reconcile().users().get(0).services().get(0).isReported())
                    .isFalse();
            assertThat(months.reconcile().users().get(1).services().get(0).isReported())
                    .isTrue();
        }

        @Test
        void aResultMayNameAnotherInsurer() throws IOException {
            InsurerNumber corrected = new InsurerNumber("990028");
            months.plan(PLANNED, visit(2, "1000", "1100"));
            months.result(GIVEN, visit(2, "1000", "1100").withInsurerNumber(corrected));

            assertThat(months.reconcile().isAsPlanned()).isTrue();
            assertThat(onlyService().otherInsurer()).contains(corrected);
        }

        @Test
        void anotherInsurerIsNotGuessedWhereTwoAreIt() throws IOException {
            months.plan(
                    PLANNED,
                    visit(2, "1000", "1100"),
                    visit(2, "1000", "1100").withInsurerNumber(new InsurerNumber("990028")));
            months.result(GIVEN, visit(2, "1000", "1100").withInsurerNumber(new InsurerNumber("990036")));

            assertThat(months.reconcile().users()).hasSize(3);
            assertThat(months.reconcile().count(Outcome.NOT_PLANNED)).isOne();
        }

        @Test
        void aUserWithResultsOfHisOwnIsNotTakenForAnothersInsurer() throws IOException {
            months.plan(PLANNED, visit(2, "1000", "1100"));
            months.result(
                    GIVEN,
                    visit(2, "1000", "1100"),
                    visit(3, "1000", "1100").withInsurerNumber(new InsurerNumber("990028")));

            assertThat(months.reconcile().users()).hasSize(2);
        }
    }

    @Nested
    class UnreadRows {
        @Test
        void areToldAndTheRestIsCompared() throws IOException {
            months.plan(PLANNED, visit(2, "1000", "1100"), visit(3, "1000", "1100"));
            Path file = months.result(GIVEN, visit(2, "1000", "1100"), visit(3, "1000", "1100"));
            damage(file, "20260403", "20260431");

            Reconciliation found = months.reconcile();

            assertThat(found.count(Outcome.AS_PLANNED)).isOne();
            assertThat(found.count(Outcome.NOT_DONE)).isOne();
            assertThat(found.unread()).hasSize(1);
            Unread unread = found.unread().get(0);
            assertThat(unread.side()).isEqualTo(Side.RESULT);
            assertThat(unread.file()).isEqualTo(file.getFileName().toString());
            assertThat(unread.row()).isEqualTo(2);
            assertThat(unread.line()).isEqualTo(2);
            assertThat(unread.user()).contains(found.users().get(0).user());
            assertThat(unread.month()).contains(APRIL);
        }

        @Test
        void leaveNoUserOut() throws IOException {
            Table6 row = visit(2, "1000", "1100");
            Path file = months.plan(PLANNED, row, of(visit(9, "1000", "1100"), OTHER_USER));
            months.result(GIVEN, row);
            damage(file, "20260409", "20260431");

            Reconciliation found = months.reconcile();

            assertThat(found.users()).hasSize(2);
            assertThat(found.users().get(1).services()).isEmpty();
            assertThat(found.isAsPlanned()).isFalse();
        }

        @Test
        void ofANewerUnitDoNotBringAnOlderOneBack() throws IOException {
            months.plan(PLANNED, visit(2, "1000", "1100"));
            damage(months.plan(CORRECTED, visit(9, "1000", "1100")), "20260409", "20260431");
            months.result(GIVEN, visit(2, "1000", "1100"));

            assertThat(months.reconcile().count(Outcome.NOT_PLANNED)).isOne();
        }

        @Test
        void aMisnamedFileIsTold() throws IOException {
            months.plan(PLANNED, visit(2, "1000", "1100"));
            months.result(GIVEN, visit(2, "1000", "1100"));
            Path other = months.result(GIVEN_AGAIN, visit(3, "1000", "1100"));
            Files.move(other, other.resolveSibling("UPJSK_202604_9970100037_9970100011.CSV"));

            assertThat(months.reconcile().unread())
                    .extracting(Unread::file, Unread::reason)
                    .containsExactly(tuple("UPJSK_202604_9970100037_9970100011.CSV", Unread.Reason.NAME));
        }

        @Test
        void aFileOfNoKnownKindIsToldAndOneOfTheOtherSideIsNot() throws IOException {
            months.plan(PLANNED, visit(2, "1000", "1100"));
            months.result(GIVEN, visit(2, "1000", "1100"));
            Path other = months.result(GIVEN_AGAIN, visit(3, "1000", "1100"));
            Files.copy(other, other.resolveSibling("UPPLAN_202604.CSV"));
            Files.move(other, other.resolveSibling("UPJISSEKI_202604.CSV"));

            assertThat(months.reconcile().unread()).extracting(Unread::file).containsExactly("UPJISSEKI_202604.CSV");
        }

        @Test
        void whatIsBeyondTheLimitsIsTold() throws IOException {
            months.plan(PLANNED, visit(2, "1000", "1100"));
            Path result = months.result(GIVEN, visit(2, "1000", "1100"), visit(3, "1000", "1100"));
            damage(result, ",111111,", ",111111" + " ".repeat(1 << 20) + ",");

            assertThat(months.reconcile().unread())
                    .extracting(Unread::side, Unread::reason)
                    .contains(tuple(Side.RESULT, Unread.Reason.LIMIT));
            assertThat(months.reconcile().isAsPlanned()).isFalse();
        }

        @Test
        void aFolderWithoutFilesIsRefused() throws IOException {
            months.plan(PLANNED, visit(2, "1000", "1100"));

            assertThatThrownBy(months::reconcile)
                    .isInstanceOf(CarePlanException.class)
                    .hasMessageContaining(months.result().toString())
                    .extracting(e -> ((CarePlanException) e).code())
                    .isEqualTo(ErrorCode.NO_FILES);
        }

        @Test
        void aFolderWithoutItsSideIsRefused() throws IOException {
            months.plan(PLANNED, visit(2, "1000", "1100"));
            Files.writeString(months.result().resolve("memo.txt"), "");

            assertThatThrownBy(months::reconcile)
                    .isInstanceOf(CarePlanException.class)
                    .hasMessageContaining("UPJSK")
                    .extracting(e -> ((CarePlanException) e).code())
                    .isEqualTo(ErrorCode.NO_RESULT);
            assertThatThrownBy(() -> Reconciler.create().reconcile(months.result(), months.plan()))
                    .isInstanceOf(CarePlanException.class)
                    .hasMessageContaining("UPPLAN");
            assertThatThrownBy(() -> Reconciler.create().reconcile(temp.resolve("none"), months.plan()))
                    .isInstanceOf(NoSuchFileException.class);
        }
    }
}
