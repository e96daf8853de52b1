package io.github.careplansdk.csv.bench;

import java.util.Arrays;

/** How something grows with the users: to which power of them. */
final class Growth {
    private Growth() {}

    /** Returns the slope of the straight line through the logarithms: 1 is in proportion. */
    static double exponent(double[] users, double[] values) {
        double[] x = Arrays.stream(users).map(Math::log).toArray();
        double[] y = Arrays.stream(values).map(Math::log).toArray();
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double together = 0;
        double alone = 0;
        for (int i = 0; i < x.length; i++) {
            together += (x[i] - meanX) * (y[i] - meanY);
            alone += (x[i] - meanX) * (x[i] - meanX);
        }
        return together / alone;
    }
}
