package io.github.careplansdk.csv.diff;

import io.github.careplansdk.core.problem.Problem;

/**
 * What could not be read and was not compared.
 *
 * @param side the side that it is on
 * @param problem why and where; of several rows of a file with the same problem the first, with the count of all
 */
public record Unread(Side side, Problem problem) {}
