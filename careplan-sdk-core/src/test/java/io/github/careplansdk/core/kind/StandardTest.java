package io.github.careplansdk.core.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.kind.FileNameForm.Part;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardTest {
    private static final Standard PUBLISHED = Standard.published();

    @Test
    void editionsAreThoseOfTheStandardsTable() {
        assertThat(PUBLISHED.editions().stream().map(Edition::csvVersion))
                .containsExactly("201910", "202003", "202208", "202407");
        assertThat(PUBLISHED.editions().stream().map(Edition::from).map(YearMonth::toString))
                .containsExactly("2020-03", "2020-10", "2023-01", "2025-04");
        assertThat(PUBLISHED.newest()).hasToString("4.1 (202407)");
    }

    @Test
    void onlyWhatIsPublishedIsDescribed() {
        assertThat(PUBLISHED.editions().stream().filter(Edition::isDescribed).map(Edition::csvVersion))
                .containsExactly("202208", "202407");
        assertThat(PUBLISHED.editions().get(0).kinds()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"202410", "202504", "", "20240", "2024077", "２０２４０７"})
    void otherValuesAreNoEdition(String value) {
        assertThat(PUBLISHED.edition(value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2019-01, 201910",
        "2020-03, 201910",
        "2020-09, 201910",
        "2020-10, 202003",
        "2022-12, 202003",
        "2023-01, 202208",
        "2025-03, 202208",
        "2025-04, 202407",
        "2099-12, 202407"
    })
    void editionAppliesFromItsMonthOn(YearMonth month, String csvVersion) {
        assertThat(PUBLISHED.forServiceMonth(month).csvVersion()).isEqualTo(csvVersion);
    }

    @Test
    void fourthEditionBroughtTable3ThePreventiveKindsAndServiceTypesInNames() {
        Edition third = PUBLISHED.edition(Standard.THIRD).orElseThrow();
        Edition fourth = PUBLISHED.edition(Standard.FOURTH).orElseThrow();

        assertThat(fourth.kinds().stream().filter(kind -> !third.kinds().contains(kind)))
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of(FileKind.UP3KYO),
                                fourth.kinds().stream()
                                        .filter(kind -> kind.direction() == FileKind.Direction.PREVENTIVE))
                        .toList());
        assertThat(fourth.kinds()).containsAll(third.kinds());
        assertThat(third.units().stream().map(UnitType::number)).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(third.familyOfLead(FileKind.UP1KYO).orElseThrow().deleted())
                .containsExactly(FileKind.UP1KYO, FileKind.UP2KYO);
        assertThat(third.nameForm().orElseThrow().describe(FileKind.UPPLAN))
                .isEqualTo("UPPLAN_YYYYMM_from_to_YYYYMMDDHHMMSS.CSV");
        assertThat(fourth.nameForm().orElseThrow().describe(FileKind.UPKIHON_IMAGE))
                .isEqualTo("UPKIHON_IMAGE_from_fromType_to_toType_YYYYMMDDHHMMSS_NNNN.jpg");
    }

    /** What belongs to no family would be compared, replaced and deleted by nobody. */
    @Test
    void everyKindOfAnEditionIsInAFamilyOrDeletesOne() {
        for (Edition edition : PUBLISHED.editions()) {
            for (FileKind kind : edition.kinds()) {
                assertThat(edition.families().stream().anyMatch(family -> family.has(kind))
                                || edition.deletedBy(kind).isPresent())
                        .as(edition + " " + kind)
                        .isTrue();
            }
        }
    }

    @Test
    void supplementGoesWithTheMonthlyPlanWhereItsNameHasAMonth() {
        Edition fourth = PUBLISHED.newest();

        assertThat(fourth.family(FileKind.UPHOSOKU, Optional.of(YearMonth.of(2026, 4)))
                        .map(UnitFamily::lead))
                .contains(FileKind.UPPLAN);
        assertThat(fourth.family(FileKind.UPHOSOKU, Optional.empty()).map(UnitFamily::lead))
                .contains(FileKind.UP1KYO);
        assertThat(fourth.family(FileKind.DLTPLAN, Optional.empty())).isEmpty();
    }

    @Test
    void aKindThatAnEditionDropsTakesWhatItLeadsAlong() {
        Edition reduced = PUBLISHED
                .newest()
                .next("202704", "5.0", YearMonth.of(2027, 4))
                .without(FileKind.DLTJSK)
                .without(FileKind.UPKIHON)
                .build();

        assertThat(reduced.kinds())
                .doesNotContain(FileKind.DLTJSK, FileKind.UPKIHON, FileKind.UPKIHON_SUB1, FileKind.UPKIHON_IMAGE)
                .doesNotContain(FileKind.DLTKIHON)
                .contains(FileKind.UPYOBO, FileKind.UPYOBO_SUB);
        assertThat(reduced.units())
                .doesNotContain(UnitType.RESULT_DELETION, UnitType.BASIC_INFO, UnitType.BASIC_INFO_DELETION);
        assertThat(reduced.familyOfLead(FileKind.UPKIHON)).isEmpty();
        assertThat(reduced.familyOfLead(FileKind.UPJSK).orElseThrow().deletion())
                .isEmpty();
        assertThatThrownBy(() -> reduced.require(FileKind.DLTJSK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5.0 (202704) has no files of the kind DLTJSK");
    }

    @Test
    void ofAnEditionThatIsNotDescribedNoKindIsKnown() {
        Edition first = PUBLISHED.editions().get(0);

        assertThatThrownBy(() -> first.require(FileKind.UPPLAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 (201910) are not known");
    }

    @Test
    void keysBeginWithTheUser() {
        assertThatThrownBy(() -> UnitFamily.of(FileKind.UPJSK, List.of(), "serviceMonth"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("UPJSK begins with [insurerNumber, insuredNumber]");
    }

    @Test
    void namesSayBothServiceTypesOrNoneAndEachPartOnce() {
        assertThatThrownBy(() -> FileNameForm.of(Part.SENDER, Part.SENDER_TYPE, Part.RECEIVER, Part.SERIAL))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FileNameForm.of(Part.SENDER, Part.RECEIVER, Part.SERIAL, Part.SERIAL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEditionOfOnesOwnIsTheNewestAndLeavesThePublishedAsTheyAre() {
        Edition draft = PUBLISHED
                .newest()
                .next("202704", "5.0", YearMonth.of(2027, 4))
                .without(FileKind.UPYOBO_SUB)
                .build();
        Standard standard = PUBLISHED.with(draft);

        assertThat(standard.newest()).isEqualTo(draft);
        assertThat(standard.forServiceMonth(YearMonth.of(2027, 3))).isEqualTo(PUBLISHED.newest());
        assertThat(draft.kinds()).doesNotContain(FileKind.UPYOBO_SUB).contains(FileKind.UPYOBO);
        assertThat(standard.with(draft).editions()).hasSize(5);
        assertThat(PUBLISHED.editions()).hasSize(4);
    }

    @Test
    void editionSaysWhatItIsTakenFor() {
        Edition fourth = PUBLISHED.newest();

        assertThat(fourth.label()).isEqualTo("4.1");
        assertThat(fourth.published()).contains(YearMonth.of(2024, 10));
        assertThat(fourth.withdrawnVersions()).containsExactly("202504");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', true",
        "202208, '', true",
        "202209, '', false",
        "'', 202208, true",
        "'', 202207, false",
        "202208, 202208, true",
        "202003, 202407, true",
        "201910, 202003, false",
        "202407, 202407, false"
    })
    void editionIsWithinItsNeighboursAndItself(String since, String until, boolean within) {
        assertThat(PUBLISHED.edition(Standard.THIRD).orElseThrow().isWithin(since, until))
                .isEqualTo(within);
    }

    @Test
    void editionsAreComparedByTheirVersions() {
        Edition third = PUBLISHED.edition(Standard.THIRD).orElseThrow();
        Edition fourth = PUBLISHED.newest();
        Edition bare =
                Edition.builder(Standard.FOURTH, "4.1", YearMonth.of(2025, 4)).build();

        assertThat(third).isLessThan(fourth).isNotEqualTo(fourth);
        assertThat(fourth).isGreaterThan(third);
        assertThat(bare).isEqualTo(fourth).hasSameHashCodeAs(fourth).isEqualByComparingTo(fourth);
        assertThat(third.hashCode()).isNotEqualTo(fourth.hashCode());
    }

    @Test
    void familyIsFoundByWhatLeadsItOnly() {
        Edition fourth = PUBLISHED.newest();

        assertThat(fourth.familyOfLead(FileKind.UPJSK).map(UnitFamily::lead)).contains(FileKind.UPJSK);
        assertThat(fourth.familyOfLead(FileKind.UPSIKYU)).isEmpty();
        assertThat(fourth.familyOfLead(FileKind.DLTPLAN)).isEmpty();
    }

    @Test
    void builderPutsFamiliesAndUnitsInThePlaceOfThoseBefore() {
        FileNameForm form = FileNameForm.of(
                FileNameForm.Part.SERIAL,
                FileNameForm.Part.RECEIVER,
                FileNameForm.Part.SENDER,
                FileNameForm.Part.MONTH);
        UnitFamily plan = UnitFamily.of(
                FileKind.UPPLAN, List.of(FileKind.UPSIKYU, FileKind.UPHOSOKU), "insurerNumber", "insuredNumber");
        UnitFamily family = UnitFamily.of(FileKind.UPJSK, List.of(), "insurerNumber", "insuredNumber");
        UnitFamily deletable = family.deletedBy(FileKind.DLTJSK);
        assertThat(Standard.published().newest().units())
                .hasSize(11)
                .allMatch(each ->
                        each.titleJa().matches(".*[ぁ-ん一-龠].*") && each.titleEn().matches("[A-Za-z0-9 ,]+"))
                .doesNotHaveDuplicates();
        UnitType unit = UnitType.of("RESULT", 1, "実績", "Results", List.of(FileKind.UPJSK), List.of());
        UnitType larger = UnitType.of(
                "RESULT", 2, "実績", "Results", List.of(FileKind.UPJSK), List.of(FileKind.UPHOSOKU, FileKind.DLTJSK));
        Edition.Builder builder = Edition.builder("202704", "5.0", YearMonth.of(2027, 4))
                .published(YearMonth.of(2026, 12))
                .withdrawnVersion("202703")
                .nameForm(form)
                .families(plan, family)
                .families(deletable)
                .units(UnitType.MONTHLY_PLAN, unit)
                .units(larger);
        Edition edition = builder.build();

        assertThat(edition.families()).containsExactly(plan, deletable);
        assertThat(edition.units().stream().map(UnitType::number)).containsExactly(2, 2);
        assertThat(edition.kinds()).doesNotHaveDuplicates().contains(FileKind.UPHOSOKU, FileKind.UPJSK);
        assertThat(edition.nameForm()).contains(form);
        assertThat(edition.published()).contains(YearMonth.of(2026, 12));
        assertThat(edition.withdrawnVersions()).containsExactly("202703");
    }

    /** A part that is gone neither belongs to the family nor is it deleted with it. */
    @Test
    void familyWithoutAPartKeepsTheOthers() {
        UnitFamily plan = PUBLISHED.newest().familyOfLead(FileKind.UPPLAN).orElseThrow();
        UnitFamily without = plan.without(FileKind.UPSIKYU);

        assertThat(plan.deleted()).containsExactly(FileKind.UPPLAN, FileKind.UPSIKYU);
        assertThat(without.parts()).containsExactly(FileKind.UPHOSOKU);
        assertThat(without.deleted()).containsExactly(FileKind.UPPLAN);
        assertThat(without.has(FileKind.UPSIKYU)).isFalse();
        assertThat(without.key()).isEqualTo(plan.key());
        assertThat(without.deletion()).isEqualTo(plan.deletion());
    }

    @Test
    void unitWithoutAKindAsksForItNoMore() {
        UnitType without = UnitType.BASIC_INFO.without(FileKind.UPKIHON_SUB1);

        assertThat(without.optional()).containsExactly(FileKind.UPKIHON_SUB2, FileKind.UPKIHON_IMAGE);
        assertThat(without.allows(List.of(FileKind.UPKIHON, FileKind.UPKIHON_SUB1)))
                .isFalse();
        assertThat(without).isEqualTo(UnitType.BASIC_INFO).hasSameHashCodeAs(UnitType.BASIC_INFO);
        assertThat(without.name()).isEqualTo("BASIC_INFO");
        assertThat(without).hasToString("BASIC_INFO").isNotEqualTo(UnitType.RESULT);
        assertThat(without.hashCode()).isNotEqualTo(UnitType.RESULT.hashCode());
    }

    @Test
    void whatCannotBeAnEditionIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Edition.builder("2027", "5.0", YearMonth.of(2027, 4)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitType.of("EMPTY", 12, "空", "Empty", List.of(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitFamily.of(FileKind.UPPLAN, List.of(), "insurerNumber", "insuredNumber")
                        .deletedBy(FileKind.DLTPLAN, FileKind.UPJSK));
        assertThatIllegalArgumentException().isThrownBy(() -> FileNameForm.of(FileNameForm.Part.SERIAL));
    }
}
