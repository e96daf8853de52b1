package io.github.careplansdk.csv.pseudonymise.internal.image;

/**
 * The size of an image in pixels.
 *
 * @param width at least 1
 * @param height at least 1
 */
record ImageSize(int width, int height) {
    /** Returns whether an image can be so large in each of the formats. */
    boolean isPossible() {
        return width >= 1 && height >= 1 && width <= 0xFFFF && height <= 0xFFFF;
    }
}
