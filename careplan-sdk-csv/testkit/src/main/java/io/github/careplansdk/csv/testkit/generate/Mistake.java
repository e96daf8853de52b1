package io.github.careplansdk.csv.testkit.generate;

import java.util.function.Supplier;

/**
 * A mistake.
 *
 * @param what what was done
 * @param bulk makes the files with the mistake
 */
record Mistake(String what, Supplier<BrokenBulk> bulk) {}
