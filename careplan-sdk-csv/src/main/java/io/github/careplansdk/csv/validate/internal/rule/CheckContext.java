package io.github.careplansdk.csv.validate.internal.rule;

import io.github.careplansdk.core.master.MasterData;
import io.github.careplansdk.csv.io.Limits;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.validate.BenefitLimits;
import io.github.careplansdk.csv.validate.EditionEnds;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the rules of a check know besides its files.
 *
 * @param layouts the standard, and the columns of its kinds
 * @param benefitLimits the benefit limits of the care levels
 * @param editionEnds from which day editions are not taken
 * @param masterData the names and units of codes, where the caller gives them
 * @param today the day of the check
 * @param limits how much of a file is read
 */
public record CheckContext(
        Layouts layouts,
        BenefitLimits benefitLimits,
        EditionEnds editionEnds,
        Optional<MasterData> masterData,
        LocalDate today,
        Limits limits) {}
