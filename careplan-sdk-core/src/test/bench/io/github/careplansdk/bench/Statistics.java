package io.github.careplansdk.bench;

import java.util.Arrays;

/** Sorted numbers. */
public final class Statistics {
    private final double[] sorted;

    public Statistics(double... values) {
        this.sorted = values.clone();
        Arrays.sort(sorted);
    }

    public double median() {
        return quantile(0.5);
    }

    /** The number below which this share of the numbers lies. */
    public double quantile(double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
