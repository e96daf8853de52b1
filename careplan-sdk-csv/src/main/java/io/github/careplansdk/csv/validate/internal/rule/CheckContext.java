package io.github.careplansdk.csv.validate.internal.rule;

import io.github.careplansdk.csv.io.Limits;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.validate.BenefitLimits;
import io.github.careplansdk.csv.validate.EditionEnds;
import java.time.LocalDate;

/**
 * What the rules of a check know besides its files.
 *
 * @param layouts the standard, and the columns of its kinds
 * @param benefitLimits the benefit limits of the care levels
 * @param editionEnds from which day editions are not taken
 * @param today the day of the check
 * @param limits how much of a file is read
 */
public record CheckContext(
        Layouts layouts, BenefitLimits benefitLimits, EditionEnds editionEnds, LocalDate today, Limits limits) {}
