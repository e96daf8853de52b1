package io.github.careplansdk.core.kind;

import io.github.careplansdk.core.kind.FileNameForm.Part;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The editions of the standard (ケアプランデータ連携標準仕様), oldest first. {@link #published} has those that the ministry has
 * published and is the default everywhere; {@link #with} adds another, such as a draft. Immutable.
 */
public final class Standard {
    /** The CSV version of the first edition. */
    public static final String FIRST = "201910";
    /** The CSV version of the second edition. */
    public static final String SECOND = "202003";
    /** The CSV version of the third edition: 3.1 and 3.2 have the same. */
    public static final String THIRD = "202208";
    /** The CSV version of the fourth edition. */
    public static final String FOURTH = "202407";

    private static final Standard PUBLISHED = new Standard(published(fourth()));

    private final List<Edition> editions;
    private final List<FileKind> kinds;

    private Standard(List<Edition> editions) {
        List<Edition> sorted = new ArrayList<>(editions);
        Collections.sort(sorted);
        this.editions = List.copyOf(sorted);
        Set<FileKind> all = new LinkedHashSet<>();
        this.editions.forEach(edition -> all.addAll(edition.kinds()));
        List<FileKind> inOrder = new ArrayList<>(all);
        Collections.sort(inOrder);
        this.kinds = List.copyOf(inOrder);
    }

    /** Returns the editions that the ministry has published. */
    public static Standard published() {
        return PUBLISHED;
    }

    /**
     * Returns a copy of this standard with an edition added, or replaced where there is one of the same CSV version.
     *
     * @throws IllegalArgumentException if it does not apply after the editions of lesser versions and before those of
     *     greater ones
     */
    public Standard with(Edition edition) {
        List<Edition> more = new ArrayList<>(editions);
        more.remove(edition);
        for (Edition other : more) {
            if (other.compareTo(edition) < 0 != other.from().isBefore(edition.from())
                    || other.from().equals(edition.from())) {
                throw new IllegalArgumentException(
                        "Edition " + edition + " applies from " + edition.from() + ", and edition "
                                + other + " from " + other.from()
                                + ": months rise with the CSV versions.");
            }
        }
        more.add(edition);
        return new Standard(more);
    }

    private static Edition fourth() {
        UnitFamily carePlan = UnitFamily.of(
                        FileKind.UP1KYO,
                        List.of(FileKind.UP2KYO, FileKind.UP3KYO, FileKind.UPHOSOKU),
                        "insurerNumber",
                        "insuredNumber",
                        "carePlanDate")
                .deletedBy(FileKind.DLT1KYO, FileKind.UP2KYO, FileKind.UP3KYO);
        UnitFamily monthlyPlan = UnitFamily.of(
                        FileKind.UPPLAN,
                        List.of(FileKind.UPSIKYU, FileKind.UPHOSOKU),
                        "insurerNumber",
                        "insuredNumber",
                        "serviceMonth")
                .deletedBy(FileKind.DLTPLAN, FileKind.UPSIKYU);
        UnitFamily result = UnitFamily.of(
                        FileKind.UPJSK, List.of(), "insurerNumber", "insuredNumber", "serviceMonth", "providerNumber")
                .deletedBy(FileKind.DLTJSK);
        UnitFamily basicInfo = UnitFamily.of(
                        FileKind.UPKIHON,
                        List.of(FileKind.UPKIHON_SUB1, FileKind.UPKIHON_SUB2, FileKind.UPKIHON_IMAGE),
                        "insurerNumber",
                        "insuredNumber",
                        "consultationDate")
                .deletedBy(FileKind.DLTKIHON, FileKind.UPKIHON_SUB1, FileKind.UPKIHON_SUB2, FileKind.UPKIHON_IMAGE);
        UnitFamily preventivePlan = UnitFamily.of(
                        FileKind.UPYOBO, List.of(FileKind.UPYOBO_SUB), "insurerNumber", "insuredNumber", "planDate")
                .deletedBy(FileKind.DLTYOBO, FileKind.UPYOBO_SUB);
        return Edition.builder(FOURTH, "4.1", YearMonth.of(2025, 4))
                .published(YearMonth.of(2024, 10))
                .withdrawnVersion("202504")
                .nameForm(FileNameForm.of(
                        Part.MONTH,
                        Part.SENDER,
                        Part.SENDER_TYPE,
                        Part.RECEIVER,
                        Part.RECEIVER_TYPE,
                        Part.SERIAL,
                        Part.BRANCH))
                .families(carePlan, monthlyPlan, result, basicInfo, preventivePlan)
                .units(
                        UnitType.CARE_PLAN,
                        UnitType.MONTHLY_PLAN,
                        UnitType.CARE_PLAN_DELETION,
                        UnitType.MONTHLY_PLAN_DELETION,
                        UnitType.RESULT,
                        UnitType.RESULT_DELETION,
                        UnitType.BASIC_INFO,
                        UnitType.PREVENTIVE_PLAN_WITH_BASIC_INFO,
                        UnitType.PREVENTIVE_PLAN,
                        UnitType.BASIC_INFO_DELETION,
                        UnitType.PREVENTIVE_PLAN_DELETION)
                .build();
    }

    /**
     * Table 3 and the kinds of preventive care came with the fourth edition, as did the service types in names. Of the first
     * and the second edition the published material says the CSV version and the first month, and nothing of their columns,
     * names and units.
     */
    private static List<Edition> published(Edition fourth) {
        Edition third = Edition.builder(THIRD, "3.2", YearMonth.of(2023, 1))
                .nameForm(FileNameForm.of(Part.MONTH, Part.SENDER, Part.RECEIVER, Part.SERIAL))
                .families(fourth.families().stream()
                        .filter(family -> family.lead().direction() != FileKind.Direction.PREVENTIVE)
                        .toArray(UnitFamily[]::new))
                .units(fourth.units().stream()
                        .filter(unit -> unit.required().get(0).direction() != FileKind.Direction.PREVENTIVE)
                        .toArray(UnitType[]::new))
                .without(FileKind.UP3KYO)
                .build();
        return List.of(
                Edition.builder(FIRST, "1", YearMonth.of(2020, 3)).build(),
                Edition.builder(SECOND, "2", YearMonth.of(2020, 10)).build(),
                third,
                fourth);
    }

    /** Returns the editions, oldest first. */
    public List<Edition> editions() {
        return editions;
    }

    /** Returns the editions that have a kind, oldest first. */
    public List<Edition> editions(FileKind kind) {
        List<Edition> having = new ArrayList<>(editions);
        having.removeIf(edition -> !edition.kinds().contains(kind));
        return List.copyOf(having);
    }

    /** Returns the newest edition. */
    public Edition newest() {
        return editions.get(editions.size() - 1);
    }

    /** Returns the kinds of all editions, in the order of the standard's list. */
    public List<FileKind> kinds() {
        return kinds;
    }

    /** Returns the edition of a CSV version, or empty: 202410 and 202504 are in no edition. */
    public Optional<Edition> edition(String csvVersion) {
        for (Edition edition : editions) {
            if (edition.csvVersion().equals(csvVersion)) {
                return Optional.of(edition);
            }
        }
        return Optional.empty();
    }

    /** Returns the edition that applies to a service month; for months before the first edition, the first. */
    public Edition forServiceMonth(YearMonth month) {
        Edition found = editions.get(0);
        for (Edition edition : editions) {
            if (!month.isBefore(edition.from())) {
                found = edition;
            }
        }
        return found;
    }

    /** Returns the kind with a name, or empty; case matters. */
    public Optional<FileKind> kind(String name) {
        return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /**
     * Returns the kind at the front of a file name, ignoring case, or empty: the longest kind that is followed by
     * {@code _} or by the extension's dot, so that {@code UPKIHON_SUB1} is not taken for {@code UPKIHON}.
     */
    public Optional<FileKind> kindAtFrontOf(String fileName) {
        String upper = fileName.toUpperCase(Locale.ROOT);
        FileKind found = null;
        for (FileKind kind : kinds) {
            int length = kind.name().length();
            boolean fits = upper.startsWith(kind.name())
                    && (upper.length() == length || upper.charAt(length) == '_' || upper.charAt(length) == '.');
            if (fits && (found == null || length > found.name().length())) {
                found = kind;
            }
        }
        return Optional.ofNullable(found);
    }
}
