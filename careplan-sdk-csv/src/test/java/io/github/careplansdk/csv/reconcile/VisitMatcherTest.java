package io.github.careplansdk.csv.reconcile;

import static io.github.careplansdk.csv.reconcile.Months.visit;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.csv.model.Table6;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class VisitMatcherTest {
    private static String pairs(List<Table6> planned, List<Table6> given) {
        return String.join(
                " ",
                VisitMatcher.match(planned, given).stream()
                        .map(visit -> start(visit.planned()) + ">" + start(visit.given()))
                        .toList());
    }

    private static String start(Optional<Table6> row) {
        return row.map(visit -> visit.startTime().toString()).orElse("");
    }

    @Test
    void equalVisitsArePairedBeforeNearOnes() {
        assertThat(pairs(
                        List.of(visit(1, "0900", "1000"), visit(1, "1000", "1100")),
                        List.of(visit(1, "1000", "1100"), visit(1, "1100", "1200"))))
                .isEqualTo("0900>1100 1000>1000");
    }

    @Test
    void theNearestTwoArePairedFirst() {
        assertThat(pairs(
                        List.of(visit(1, "0900", "1000"), visit(1, "1700", "1800")), List.of(visit(1, "1710", "1810"))))
                .isEqualTo("0900> 1700>1710");
    }

    @Test
    void ofEquallyNearOnesTheEarlierIsTaken() {
        assertThat(pairs(
                        List.of(visit(1, "0900", "1000"), visit(1, "1100", "1200")), List.of(visit(1, "1000", "1030"))))
                .isEqualTo("0900>1000 1100>");
    }

    @Test
    void ofVisitsAtTheSameTimeThoseOfTheSameUnitsArePaired() {
        Table6 visit = visit(1, "0900", "1000");
        Table6 dear = visit.withUnits(OptionalInt.of(300));

        assertThat(VisitMatcher.match(List.of(visit, dear), List.of(dear, visit)))
                .allMatch(Visit::isAsPlanned);
    }

    @Test
    void visitsWithoutTimesArePairedWithOneAnother() {
        assertThat(pairs(
                        List.of(visit(1, "9999", "9999"), visit(1, "0900", "1000")),
                        List.of(visit(1, "0930", "1030"), visit(1, "9999", "9999"))))
                .isEqualTo("0900>0930 9999>9999");
    }

    @Test
    void aDayOfVeryManyRowsIsPaired() {
        List<Table6> planned = IntStream.range(0, 50_000)
                .mapToObj(i -> visit(1, "0900", "1000").withUnits(OptionalInt.of(i)))
                .toList();
        List<Table6> given = IntStream.range(0, 50_000)
                .mapToObj(i -> visit(1, "1200", "1300").withUnits(OptionalInt.of(i)))
                .toList();

        assertThat(VisitMatcher.match(planned, given))
                .hasSize(50_000)
                .allMatch(visit -> visit.planned().isPresent() && visit.given().isPresent());
    }

    @Provide
    Arbitrary<List<Table6>> rows() {
        return Arbitraries.of("0900", "0930", "1000", "1700", "9999")
                .flatMap(start -> Arbitraries.integers()
                        .between(1, 3)
                        .map(count -> visit(1, start, start).withCount(count)))
                .list()
                .ofMaxSize(8);
    }

    @Property(tries = 300)
    void everyRowStandsInOneVisitWhateverTheOrder(
            @ForAll("rows") List<Table6> planned, @ForAll("rows") List<Table6> given, @ForAll long seed) {
        List<Visit> visits = VisitMatcher.match(planned, given);

        assertThat(visits.stream().flatMap(visit -> visit.planned().stream()))
                .containsExactlyInAnyOrderElementsOf(planned);
        assertThat(visits.stream().flatMap(visit -> visit.given().stream())).containsExactlyInAnyOrderElementsOf(given);
        assertThat(visits.stream()
                        .filter(visit ->
                                visit.planned().isPresent() && visit.given().isPresent()))
                .hasSize(Math.min(planned.size(), given.size()));
        assertThat(VisitMatcher.match(shuffled(planned, seed), shuffled(given, seed)))
                .isEqualTo(visits);
    }

    private static List<Table6> shuffled(List<Table6> rows, long seed) {
        List<Table6> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }
}
