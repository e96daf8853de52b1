package io.github.careplansdk.csv.cli.conformance;

import io.github.careplansdk.core.problem.ProblemCode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A case of the kit.
 *
 * @param name its folder below the kit's, with {@code /} between its parts
 * @param title what was done, in English
 * @param about the problem that it is about; empty for a good unit
 * @param bulk the folder of the files to check
 * @param date the day that counts as today
 * @param expected what is to be found
 */
public record ConformanceCase(
        String name, String title, Optional<ProblemCode> about, Path bulk, LocalDate date, Answer expected) {}
