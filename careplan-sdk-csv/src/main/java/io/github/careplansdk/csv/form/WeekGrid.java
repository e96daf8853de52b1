package io.github.careplansdk.csv.form;

import io.github.careplansdk.csv.form.internal.CellText;
import io.github.careplansdk.csv.form.internal.FieldText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A week with its services and activities, cut into the times at which something begins or ends, so that every entry has its
 * own rows. What happens at the same time on the same day shares a block, so that nothing covers anything.
 */
final class WeekGrid {
    /** The minutes of a day. */
    static final int DAY = 24 * 60;

    /** The minutes between the lines of the form. */
    static final int LINE = 120;

    /** The activities' column, behind those of the seven days. */
    static final int ACTIVITIES = 7;

    private static final int SHORTEST = 15;

    /**
     * Something that happens.
     *
     * @param column 0 for Monday to 6 for Sunday, or {@link #ACTIVITIES}
     * @param from the minute of the day at which it begins
     * @param to the minute at which it ends, behind the first
     * @param time the times in words
     * @param what what it is
     */
    record Entry(int column, int from, int to, String time, FieldText what) {}

    /** Entries of one column that overlap. */
    record Block(int from, int to, List<Entry> entries) {}

    private final List<Integer> times;
    private final List<List<Block>> columns = new ArrayList<>();

    WeekGrid(List<Entry> entries) {
        TreeSet<Integer> cuts = new TreeSet<>();
        IntStream.iterate(0, minute -> minute <= DAY, minute -> minute + LINE).forEach(cuts::add);
        for (int column = 0; column <= ACTIVITIES; column++) {
            int own = column;
            List<Block> blocks = blocks(
                    entries.stream().filter(entry -> entry.column() == own).toList());
            blocks.forEach(block -> {
                cuts.add(block.from());
                cuts.add(block.to());
            });
            columns.add(blocks);
        }
        times = List.copyOf(cuts);
    }

    /**
     * An entry on a column, or two where it goes on over midnight. What has no length is drawn with a short one.
     *
     * @param from its first minute
     * @param to its last, which is on the next day if it is not behind the first
     */
    static List<Entry> entries(int column, int from, int to, FieldText what) {
        String begin = CellText.clock(from);
        if (to == from) {
            int end = Math.min(DAY, from + SHORTEST);
            return List.of(new Entry(column, Math.min(from, DAY - SHORTEST), end, begin, what));
        }
        if (to > from) {
            return List.of(new Entry(column, from, to, begin + "～" + CellText.clock(to), what));
        }
        String words = begin + "～翌" + CellText.clock(to);
        int next = column == ACTIVITIES ? ACTIVITIES : (column + 1) % ACTIVITIES;
        List<Entry> parts = new ArrayList<>();
        parts.add(new Entry(column, Math.min(from, DAY - SHORTEST), DAY, words, what));
        if (to > 0) {
            parts.add(new Entry(next, 0, to, words, what));
        }
        return parts;
    }

    private static List<Block> blocks(List<Entry> entries) {
        List<Block> blocks = new ArrayList<>();
        entries.stream().sorted(Comparator.comparing(Entry::from)).forEach(entry -> {
            Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
            if (last != null && entry.from() < last.to()) {
                List<Entry> together = new ArrayList<>(last.entries());
                together.add(entry);
                blocks.set(
                        blocks.size() - 1,
                        new Block(last.from(), Math.max(last.to(), entry.to()), List.copyOf(together)));
            } else {
                blocks.add(new Block(entry.from(), entry.to(), List.of(entry)));
            }
        });
        return blocks;
    }

    /** The minutes at which rows begin, and the end of the day. */
    List<Integer> times() {
        return times;
    }

    /** How many rows a time has. */
    int rows(int from, int to) {
        return times.indexOf(to) - times.indexOf(from);
    }

    /** The blocks of a column, one after the other. */
    List<Block> blocks(int column) {
        return columns.get(column);
    }

    /** Where the free time ends that begins at a minute: at the next line of the form or block. */
    int freeUntil(int column, int minute) {
        int line = (minute / LINE + 1) * LINE;
        return columns.get(column).stream()
                .map(Block::from)
                .filter(from -> from > minute && from < line)
                .findFirst()
                .orElse(line);
    }
}
