package io.github.careplansdk.csv.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.careplansdk.csv.form.WeekGrid.Block;
import io.github.careplansdk.csv.form.WeekGrid.Entry;
import io.github.careplansdk.csv.form.internal.FieldText;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WeekGridTest {
    private static final FieldText VISIT = FieldText.of("訪問介護");

    private static List<Entry> entries(int day, int from, int to) {
        return WeekGrid.entries(day, from, to, VISIT);
    }

    @Test
    void everyTimeHasItsOwnRows() {
        WeekGrid grid = new WeekGrid(entries(0, 570, 605));
        assertThat(grid.times())
                .contains(480, 570, 600, 605, 720)
                .startsWith(0, 120)
                .endsWith(1320, 1440);
        assertThat(grid.rows(570, 605)).isEqualTo(2);
        assertThat(grid.blocks(0)).containsExactly(new Block(570, 605, entries(0, 570, 605)));
        assertThat(grid.freeUntil(0, 480)).isEqualTo(570);
        assertThat(grid.freeUntil(0, 605)).isEqualTo(720);
        assertThat(grid.freeUntil(1, 480)).isEqualTo(600);
    }

    @Test
    void whatOverlapsSharesABlock() {
        List<Entry> entries = new ArrayList<>(entries(2, 600, 660));
        entries.addAll(entries(2, 540, 630));
        entries.addAll(entries(2, 660, 700));
        assertThat(new WeekGrid(entries).blocks(2))
                .extracting(Block::from, Block::to, block -> block.entries().size())
                .containsExactly(tuple(540, 660, 2), tuple(660, 700, 1));
    }

    @Test
    void aServiceOverMidnightGoesOnTheNextDay() {
        assertThat(entries(4, 1425, 15))
                .extracting(Entry::column, Entry::from, Entry::to, Entry::time)
                .containsExactly(tuple(4, 1425, 1440, "23:45～翌0:15"), tuple(5, 0, 15, "23:45～翌0:15"));
        assertThat(entries(6, 1320, 360)).extracting(Entry::column).containsExactly(6, 0);
        assertThat(entries(WeekGrid.ACTIVITIES, 1320, 360))
                .extracting(Entry::column)
                .containsOnly(WeekGrid.ACTIVITIES);
        assertThat(entries(1, 1320, 0)).extracting(Entry::to).containsExactly(1440);
    }

    @Test
    void whatHasNoLengthIsDrawnShort() {
        assertThat(entries(0, 540, 540))
                .extracting(Entry::from, Entry::to, Entry::time)
                .containsExactly(tuple(540, 555, "9:00"));
        assertThat(entries(0, 1440, 1440)).extracting(Entry::from, Entry::to).containsExactly(tuple(1425, 1440));
    }

    @Property(tries = 200)
    void nothingCoversAnythingAndNothingIsLost(
            @ForAll @Size(max = 30) List<@IntRange(max = 1440) Integer> froms,
            @ForAll @Size(max = 30) List<@IntRange(max = 1440) Integer> tos) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < Math.min(froms.size(), tos.size()); i++) {
            entries.addAll(entries(i % 7, froms.get(i), tos.get(i)));
        }
        WeekGrid grid = new WeekGrid(entries);
        List<Entry> shown = new ArrayList<>();
        for (int column = 0; column <= WeekGrid.ACTIVITIES; column++) {
            int end = 0;
            for (Block block : grid.blocks(column)) {
                assertThat(block.from()).isGreaterThanOrEqualTo(end);
                assertThat(grid.rows(block.from(), block.to())).isPositive();
                assertThat(block.entries())
                        .allSatisfy(entry -> assertThat(entry.from()).isBetween(block.from(), block.to()));
                end = block.to();
                shown.addAll(block.entries());
            }
        }
        assertThat(shown).containsExactlyInAnyOrderElementsOf(entries);
    }
}
