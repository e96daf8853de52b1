package io.github.careplansdk.core.problem;

import io.github.careplansdk.core.name.FileName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Known findings, so that only new ones fail a check: for example those that an existing product has when it is first
 * checked. Immutable.
 *
 * <p>A finding is known by its file, its code and its column, and by how many of these there are. Its row is not part
 * of that, since rows move; nor is the content of a cell, not even as a hash; nor the serial (ファイル連番) in the file's
 * name, since each export has a new one. If a file has more findings of a code in a column than are known, all of them
 * count as new, since it cannot be told which were added. Where more were found than a report lists, or where a code is
 * not about a column, only their number in the file is compared.
 *
 * <p>{@link ProblemCode#RULE_FAILED} is never known, so that a check that failed to run never passes.
 */
public final class Baseline {
    /** In names of every edition, published or not, the serial is a part of 14 digits. */
    private static final Pattern SERIAL = Pattern.compile("(?<=_)[0-9]{14}(?=[_.])");

    private static final int NO_COLUMN = 0;

    private final SortedMap<Place, Counts> places = new TreeMap<>();

    private Baseline(Collection<Entry> entries) {
        for (Entry entry : entries) {
            if (entry.code() != ProblemCode.RULE_FAILED) {
                places.computeIfAbsent(new Place(entry.file(), entry.code()), place -> new Counts())
                        .add(entry.column(), entry.count());
            }
        }
    }

    /**
     * Findings of a code in a column of a file.
     *
     * @param file the file's path below what was checked, with {@code *} for the serial
     * @param code what is wrong
     * @param column the number of the column in the layout, or 0 where the number counts all findings of the code in the file
     * @param count how many there are, at least 1
     */
    public record Entry(String file, RuleCode code, int column, long count) {
        public Entry {
            if (column < 0 || count < 1) {
                throw new IllegalArgumentException("column " + column + ", count " + count);
            }
        }
    }

    /** Returns a baseline of the given findings, such as stored ones. */
    public static Baseline of(Collection<Entry> entries) {
        return new Baseline(entries);
    }

    /** Returns a baseline of all findings that a judgement counts, known or new. */
    public static Baseline of(Judgement judgement) {
        List<Problem> all = new ArrayList<>(judgement.problems());
        all.addAll(judgement.known());
        return ofProblems(all);
    }

    static Baseline ofProblems(Collection<Problem> problems) {
        return new Baseline(problems.stream().map(Baseline::entry).toList());
    }

    private static Entry entry(Problem problem) {
        // The last sample also stands for findings in columns that nobody knows.
        int column = problem.count() > 1 ? NO_COLUMN : problem.location().column();
        return new Entry(file(problem.location().file()), problem.code(), column, problem.count());
    }

    /** Returns a path as it stands in a baseline: the serial in a name of the standard is replaced by {@code *}. */
    public static String file(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return FileName.parse(name).isAttachment()
                ? path
                : path.substring(0, path.length() - name.length())
                        + SERIAL.matcher(name).replaceFirst("*");
    }

    /** Returns the findings, by file, code and column. */
    public List<Entry> entries() {
        return missingFrom(new Baseline(List.of()));
    }

    /** Whether a finding is known, given all that was found with it. */
    boolean knows(Problem problem, Baseline found) {
        Place place = new Place(file(problem.location().file()), problem.code());
        Counts known = places.get(place);
        Counts now = found.places.get(place);
        return known != null
                && now != null
                && now.compared(known, problem.location().column())
                        <= known.compared(now, problem.location().column());
    }

    /** What is known here and was not found, or not as often. */
    List<Entry> missingFrom(Baseline found) {
        List<Entry> missing = new ArrayList<>();
        places.forEach((place, known) -> {
            Counts now = found.places.getOrDefault(place, new Counts());
            known.missingFrom(now)
                    .forEach((column, count) -> missing.add(new Entry(place.file(), place.code(), column, count)));
        });
        return missing;
    }

    private record Place(String file, RuleCode code) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::file).thenComparing(Place::code, RuleCode.ORDER);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** How many findings of a code a file has in each column. */
    private static final class Counts {
        private final SortedMap<Integer, Long> byColumn = new TreeMap<>();

        void add(int column, long count) {
            byColumn.merge(column, count, Long::sum);
        }

        private boolean isInTotal() {
            return byColumn.containsKey(NO_COLUMN);
        }

        private long total() {
            return byColumn.values().stream().mapToLong(Long::longValue).sum();
        }

        /** How many there are to be compared with the others: in that column, or altogether where columns are not known. */
        long compared(Counts others, int column) {
            return isInTotal() || others.isInTotal() ? total() : byColumn.getOrDefault(column, 0L);
        }

        /** By how many these are more, by column. */
        Map<Integer, Long> missingFrom(Counts found) {
            Map<Integer, Long> missing = new TreeMap<>();
            if (isInTotal() || found.isInTotal()) {
                missing.put(NO_COLUMN, total() - found.total());
            } else {
                byColumn.forEach((column, count) -> missing.put(column, count - found.compared(this, column)));
            }
            missing.values().removeIf(count -> count <= 0);
            return missing;
        }
    }
}
