package io.github.careplansdk.csv.pseudonymise.internal.text;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * Maps sequences of numbers, each below a limit of its own, to others of the same limits: two sequences become the same only if
 * they are, and none stays as it is. Which become which depends on a key. For one thread.
 *
 * <p>A Feistel network makes an arbitrary order of all sequences of some limits; each becomes the one behind it in that order.
 */
final class Permutation {
    private static final int ROUNDS = 6;

    private final KeyedHash hash;
    /** The order of sequences of one number, by its limit: there are no halves to mix. */
    private final Map<Integer, int[]> orders = new HashMap<>();

    Permutation(KeyedHash hash) {
        this.hash = hash;
    }

    /**
     * Replaces the numbers.
     *
     * @param limits what each number is below; at least 2
     */
    void apply(int[] numbers, int[] limits) {
        if (numbers.length == 1) {
            numbers[0] = next(numbers[0], limits[0]);
        } else if (numbers.length > 1) {
            for (int round = 0; round < ROUNDS; round++) {
                mix(numbers, limits, round, 1);
            }
            increment(numbers, limits);
            for (int round = ROUNDS - 1; round >= 0; round--) {
                mix(numbers, limits, round, -1);
            }
        }
    }

    private int next(int number, int limit) {
        return orders.computeIfAbsent(limit, this::cycle)[number];
    }

    /** Which number follows which, in a random order of all below the limit. */
    private int[] cycle(int limit) {
        int[] random = hash.numbers(
                ByteBuffer.allocate(5).put((byte) ROUNDS).putInt(limit).array(), limit);
        int[] order = new int[limit];
        for (int i = 0; i < limit; i++) {
            int place = Integer.remainderUnsigned(random[i], i + 1);
            order[i] = order[place];
            order[place] = i;
        }
        int[] next = new int[limit];
        for (int i = 0; i < limit; i++) {
            next[order[i]] = order[(i + 1) % limit];
        }
        return next;
    }

    private static void increment(int[] numbers, int[] limits) {
        for (int i = numbers.length - 1; i >= 0; i--) {
            numbers[i] = (numbers[i] + 1) % limits[i];
            if (numbers[i] != 0) {
                return;
            }
        }
    }

    /** Adds to one half what the other half tells, or takes it away again. */
    private void mix(int[] numbers, int[] limits, int round, int sign) {
        int half = numbers.length / 2;
        boolean first = round % 2 == 0;
        int from = first ? half : 0;
        int to = first ? numbers.length : half;
        ByteBuffer told = ByteBuffer.allocate(1 + Integer.BYTES + (to - from) * 2 * Integer.BYTES);
        told.put((byte) round).putInt(numbers.length);
        for (int i = from; i < to; i++) {
            told.putInt(numbers[i]).putInt(limits[i]);
        }
        int start = first ? 0 : half;
        int count = (first ? half : numbers.length) - start;
        int[] random = hash.numbers(told.array(), count);
        for (int i = 0; i < count; i++) {
            int limit = limits[start + i];
            numbers[start + i] =
                    Math.floorMod(numbers[start + i] + sign * Integer.remainderUnsigned(random[i], limit), limit);
        }
    }
}
