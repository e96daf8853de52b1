package io.github.careplansdk.csv.testkit.generate.internal.mistake;

import java.util.function.Supplier;

/**
 * A mistake.
 *
 * @param what what was done
 * @param bulk makes the files with the mistake
 */
public record Mistake(String what, Supplier<BrokenBulk> bulk) {}
