package io.github.careplansdk.csv.exchange;

import static io.github.careplansdk.csv.export.SampleRows.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.Serial;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.csv.exchange.Change.Delete;
import io.github.careplansdk.csv.exchange.Change.Replace;
import io.github.careplansdk.csv.model.Table6;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AppliedChangesTest {
    private static final Key.MonthlyPlan PLAN = new Key.MonthlyPlan(TARO, APRIL);
    private static final Key.Result RESULT = new Key.Result(TARO, APRIL, HOME_HELP.number());
    private static final Table6 VISIT = visit(TARO, HOME_HELP, "111211");
    private static final Table6 MUNICIPAL_VISIT = visit(TARO, HOME_HELP, "A22411");

    private static final Change REPLACED = new Replace(FileKind.UPPLAN, PLAN, List.of(VISIT));
    private static final Change DELETED = new Delete(List.of(FileKind.UPPLAN, FileKind.UPSIKYU), PLAN);
    private static final Change RESULTS = new Replace(FileKind.UPJSK, RESULT, List.of(VISIT, MUNICIPAL_VISIT));
    private static final Change NO_VISITS =
            new Delete(List.of(FileKind.UPJSK), new Key.ResultOfType(RESULT, ServiceType.HOME_VISIT_CARE));

    private final AppliedChanges applied = new AppliedChanges();
    private final Table table = new Table();

    private static UnitId unit(int second, Office receiver) {
        return new UnitId(
                Serial.parse("202605100900%02d".formatted(second)).orElseThrow(),
                Address.of(CARE_OFFICE.number(), CARE_OFFICE.type(), receiver.number(), receiver.type()));
    }

    private static UnitId unit(int second) {
        return unit(second, HOME_HELP);
    }

    @Test
    void aNewerUnitReplacesAnOlder() {
        applied.add(unit(1), REPLACED);
        assertThat(applied.remaining(unit(2), REPLACED)).hasValue(REPLACED);
        assertThat(applied.remaining(unit(2), DELETED)).hasValue(DELETED);
    }

    @Test
    void whatWasAppliedIsNotAppliedAgain() {
        applied.add(unit(1), REPLACED);
        assertThat(applied.remaining(unit(1), REPLACED)).isEmpty();
    }

    @Test
    void anOlderUnitThatIsLateUndoesNothing() {
        applied.add(unit(2), DELETED);
        assertThat(applied.remaining(unit(1), REPLACED)).isEmpty();
    }

    @Test
    void anOlderUnitThatIsLateStillChangesTheRest() {
        applied.add(unit(2), REPLACED);
        assertThat(applied.remaining(unit(1), DELETED)).hasValue(new Delete(List.of(FileKind.UPSIKYU), PLAN));
        // The deletion left the supplement alone, so an older one still counts.
        Change supplement = new Replace(FileKind.UPHOSOKU, PLAN, List.of(supplement(TARO)));
        assertThat(applied.remaining(unit(1), supplement)).hasValue(supplement);
    }

    @Test
    void aServiceTypeThatWasDeletedDoesNotComeBackWithOlderResults() {
        applied.add(unit(2), NO_VISITS);
        assertThat(applied.remaining(unit(1), RESULTS))
                .hasValue(new Replace(FileKind.UPJSK, RESULT, List.of(MUNICIPAL_VISIT)));
        assertThat(applied.remaining(unit(3), RESULTS)).hasValue(RESULTS);
    }

    @Test
    void aDeletionOlderThanTheResultsDeletesNothing() {
        applied.add(unit(2), RESULTS);
        assertThat(applied.remaining(unit(1), NO_VISITS)).isEmpty();
        assertThat(applied.remaining(unit(3), NO_VISITS)).hasValue(NO_VISITS);
    }

    @Test
    void eachReceiverHasItsOwn() {
        applied.add(unit(2, DAY_CARE), DELETED);
        assertThat(applied.remaining(unit(1), REPLACED)).hasValue(REPLACED);
    }

    @Test
    void itGoesOnFromWhatATableOfTextsKeeps() {
        new AppliedChanges(table).add(unit(2), DELETED);

        AppliedChanges restored = new AppliedChanges(table);
        assertThat(restored.remaining(unit(1), REPLACED)).isEmpty();
        assertThat(restored.remaining(unit(3), REPLACED)).hasValue(REPLACED);
        assertThat(table.rows)
                .containsEntry(
                        "9970100037 UPPLAN UPPLAN/990010/0000990011/202604",
                        "9970100011_43_9970100037_11_20260510090002")
                .containsKey("9970100037 UPSIKYU UPPLAN/990010/0000990011/202604")
                .hasSize(2);
    }

    @Test
    void aTableIsAskedForEachServiceTypeOnce() {
        List<Table6> rows = Collections.nCopies(100, VISIT);
        assertThat(new AppliedChanges(table).remaining(unit(1), new Replace(FileKind.UPJSK, RESULT, rows)))
                .isPresent();
        assertThat(table.asked).isLessThan(5);
    }

    /** Keeps texts only, as a database does. */
    private static final class Table implements AppliedChanges.Store {
        private final Map<String, String> rows = new HashMap<>();
        private int asked;

        private static String key(AppliedChanges.Target target) {
            String key = target.key().text();
            assertThat(Key.parse(key)).hasValue(target.key());
            return target.receiver() + " " + target.kind() + " " + key;
        }

        @Override
        public Optional<UnitId> last(AppliedChanges.Target target) {
            asked++;
            return Optional.ofNullable(rows.get(key(target))).flatMap(UnitId::parse);
        }

        @Override
        public void put(AppliedChanges.Target target, UnitId unit) {
            rows.put(key(target), unit.toString());
        }
    }
}
