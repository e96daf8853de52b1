package io.github.careplansdk.csv.reconcile;

import io.github.careplansdk.csv.model.Table6;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows of both sides in the order of their start. The two nearest of different sides are always neighbours there, so only
 * neighbours are looked at: rows of a day, however many, are paired in the time that sorting them takes.
 */
final class NearestPairs {
    private final List<Node> nodes = new ArrayList<>();
    private final PriorityQueue<Gap> gaps =
            new PriorityQueue<>(Comparator.comparing(Gap::minutes).thenComparing(gap -> gap.left().start));

    NearestPairs(List<Table6> planned, List<Table6> given) {
        planned.forEach(row -> nodes.add(new Node(Side.PLAN, row)));
        given.forEach(row -> nodes.add(new Node(Side.RESULT, row)));
        nodes.sort(Comparator.comparing(node -> node.start));
        for (int i = 1; i < nodes.size(); i++) {
            link(nodes.get(i - 1), nodes.get(i));
        }
    }

    /** Takes all pairs out, the nearest first: a planned row and a given one. */
    void take(BiConsumer<Table6, Table6> pairs) {
        for (Gap gap = gaps.poll(); gap != null; gap = gaps.poll()) {
            Node left = gap.left();
            Node right = gap.right();
            if (left.taken || right.taken) {
                continue;
            }
            left.taken = true;
            right.taken = true;
            if (left.side == Side.PLAN) {
                pairs.accept(left.row, right.row);
            } else {
                pairs.accept(right.row, left.row);
            }
            link(left.before, right.after);
        }
    }

    /** The rows of a side that are left. */
    List<Table6> left(Side side) {
        return nodes.stream()
                .filter(node -> node.side == side && !node.taken)
                .map(node -> node.row)
                .toList();
    }

    private void link(@Nullable Node left, @Nullable Node right) {
        if (left != null) {
            left.after = right;
        }
        if (right != null) {
            right.before = left;
        }
        if (left != null && right != null && left.side != right.side) {
            gaps.add(new Gap(left, right));
        }
    }

    private record Gap(Node left, Node right) {
        int minutes() {
            return right.start - left.start;
        }
    }

    private static final class Node {
        private final Side side;
        private final Table6 row;
        private final int start;
        private boolean taken;
        private @Nullable Node before;
        private @Nullable Node after;

        Node(Side side, Table6 row) {
            this.side = side;
            this.row = row;
            this.start = Visit.minute(row.startTime());
        }
    }
}
