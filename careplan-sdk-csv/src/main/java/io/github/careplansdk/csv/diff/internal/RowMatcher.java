package io.github.careplansdk.csv.diff.internal;

import io.github.careplansdk.csv.layout.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Pairs the rows of both sides: those that are equal, then of those with the same identity the ones that differ in the fewest
 * columns. Rows that have no identity are paired only if they are alike, but where a key has only one of them. What it finds depends on what rows hold, not on their order, and is the same from both sides.
 */
final class RowMatcher {
    /** So many rows with the same identity on both sides that each is not compared with each. */
    private static final int MOST_CANDIDATES = 250_000;

    /**
     * Two rows that belong together.
     *
     * @param differences the columns in which they differ
     */
    record Pair(RowContent before, RowContent after, List<Column> differences) {}

    private record Candidate(int before, int after, List<Column> differences) {}

    private final List<Pair> pairs = new ArrayList<>();
    private final List<RowContent> removed = new ArrayList<>();
    private final List<RowContent> added = new ArrayList<>();

    RowMatcher(List<RowContent> before, List<RowContent> after) {
        List<RowContent> left = new ArrayList<>();
        List<RowContent> right = new ArrayList<>();
        pairEqual(
                before.stream().sorted(RowContent.ORDER).toList(),
                after.stream().sorted(RowContent.ORDER).toList(),
                left,
                right);
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            RowContent first = first(left, i, right, j);
            int endOfLeft = endOf(first, left, i);
            int endOfRight = endOf(first, right, j);
            pairAlike(left.subList(i, endOfLeft), right.subList(j, endOfRight));
            i = endOfLeft;
            j = endOfRight;
        }
    }

    List<Pair> pairs() {
        return pairs;
    }

    List<RowContent> removed() {
        return removed;
    }

    List<RowContent> added() {
        return added;
    }

    private void pairEqual(
            List<RowContent> before, List<RowContent> after, List<RowContent> left, List<RowContent> right) {
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            int order = RowContent.ORDER.compare(before.get(i), after.get(j));
            if (order == 0) {
                pairs.add(new Pair(before.get(i++), after.get(j++), List.of()));
            } else if (order < 0) {
                left.add(before.get(i++));
            } else {
                right.add(after.get(j++));
            }
        }
        left.addAll(before.subList(i, before.size()));
        right.addAll(after.subList(j, after.size()));
    }

    private static RowContent first(List<RowContent> left, int i, List<RowContent> right, int j) {
        if (i == left.size()) {
            return right.get(j);
        }
        return j == right.size() || RowContent.ORDER.compare(left.get(i), right.get(j)) < 0
                ? left.get(i)
                : right.get(j);
    }

    private static int endOf(RowContent first, List<RowContent> rows, int from) {
        int end = from;
        while (end < rows.size() && rows.get(end).hasIdentityOf(first)) {
            end++;
        }
        return end;
    }

    private void pairAlike(List<RowContent> left, List<RowContent> right) {
        boolean[] leftTaken = new boolean[left.size()];
        boolean[] rightTaken = new boolean[right.size()];
        for (Candidate candidate : candidates(left, right)) {
            if (!leftTaken[candidate.before()] && !rightTaken[candidate.after()]) {
                leftTaken[candidate.before()] = true;
                rightTaken[candidate.after()] = true;
                pairs.add(
                        new Pair(left.get(candidate.before()), right.get(candidate.after()), candidate.differences()));
            }
        }
        addRest(left, leftTaken, removed);
        addRest(right, rightTaken, added);
    }

    private static void addRest(List<RowContent> rows, boolean[] taken, List<RowContent> rest) {
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                rest.add(rows.get(i));
            }
        }
    }

    /** What may be paired, best first. Of equally good pairs no two have a row in common, so that their order is none. */
    private static List<Candidate> candidates(List<RowContent> left, List<RowContent> right) {
        List<Candidate> candidates = new ArrayList<>();
        boolean all = (long) left.size() * right.size() <= MOST_CANDIDATES;
        for (int i = 0; i < left.size(); i++) {
            for (int j = all ? 0 : i; j < (all ? right.size() : Math.min(i + 1, right.size())); j++) {
                List<Column> differences = left.get(i).differences(right.get(j));
                if (belongTogether(left.get(i), right.get(j), differences.size())) {
                    candidates.add(new Candidate(i, j, differences));
                }
            }
        }
        candidates.sort(Comparator.comparing(
                        (Candidate candidate) -> candidate.differences().size())
                .thenComparing(candidate -> candidate.before() + candidate.after()));
        return candidates;
    }

    private static boolean belongTogether(RowContent left, RowContent right, int differences) {
        return left.hasIdentity() || left.row().layout().oneRowPerKey() || left.isLike(right, differences);
    }
}
