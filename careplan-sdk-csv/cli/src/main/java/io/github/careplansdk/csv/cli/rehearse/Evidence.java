package io.github.careplansdk.csv.cli.rehearse;

import io.github.careplansdk.csv.testkit.rehearse.RehearsalResult;
import java.time.LocalDate;

/**
 * A result, and whose it is.
 *
 * @param result the result
 * @param product the name of the product, or empty
 * @param version its version, or empty
 * @param date the day of the rehearsal
 */
public record Evidence(RehearsalResult result, String product, String version, LocalDate date) {}
