package io.github.careplansdk.csv.testkit.generate.internal.mistake;

import io.github.careplansdk.core.kind.UnitType;
import io.github.careplansdk.csv.export.OutgoingUnit;
import io.github.careplansdk.csv.testkit.generate.internal.community.Neighbourhood;
import io.github.careplansdk.csv.testkit.generate.internal.community.Provider;
import io.github.careplansdk.csv.testkit.generate.internal.community.SampleCommunity;
import io.github.careplansdk.csv.testkit.generate.internal.community.Situation;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** Good units of one user, to make mistakes in. They are the same for every seed, so that a mistake is always the same. */
final class CleanUnits {
    /** A town that no number of users reaches. */
    private static final Neighbourhood NOWHERE = new Neighbourhood(899_999);

    private static final long USER = 99_999_998;

    private final YearMonth month;
    private final Path familyImage;

    CleanUnits(YearMonth month, Path familyImage) {
        this.month = month;
        this.familyImage = familyImage;
    }

    /** Unit 1 for home help. */
    BrokenBulk carePlan() {
        return unit(Situation.ORDINARY, UnitType.CARE_PLAN, unit -> true);
    }

    /** Unit 2 for home help: services of home help and of a day care center. */
    BrokenBulk plan() {
        return unit(Situation.ORDINARY, UnitType.MONTHLY_PLAN, unit -> true);
    }

    /** Unit 4, with one row. */
    BrokenBulk planDeletion() {
        return unit(Situation.ORDINARY, UnitType.MONTHLY_PLAN_DELETION, unit -> true);
    }

    /** Unit 5 of home help: visits and a percentage. */
    BrokenBulk results() {
        return unit(Situation.ORDINARY, UnitType.RESULT, unit -> true);
    }

    /** Unit 5 of a rental office: two pieces of one code and price, numbered 1 and 2. */
    BrokenBulk rentalResults() {
        String rental = Provider.RENTAL.type().code();
        return unit(
                Situation.EQUIPMENT,
                UnitType.RESULT,
                unit -> unit.id().address().fromType().equals(rental));
    }

    /** Unit 7 with all its parts. */
    BrokenBulk basicInfo() {
        return unit(Situation.PREVENTIVE_1, UnitType.BASIC_INFO, unit -> true);
    }

    private BrokenBulk unit(Situation situation, UnitType type, Predicate<OutgoingUnit> which) {
        SampleCommunity town =
                new SampleCommunity(NOWHERE, month, new Random(0), USER, List.of(situation), familyImage);
        return town.units().values().stream()
                .flatMap(Collection::stream)
                .filter(unit -> unit.type().equals(type) && which.test(unit))
                .findFirst()
                .map(BrokenBulk::new)
                .orElseThrow(() -> new IllegalStateException("No unit " + type + " of " + situation));
    }
}
