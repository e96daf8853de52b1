package io.github.careplansdk.csv.pseudonymise;

import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.RuleCode;

/**
 * A problem that a check finds more or less often in the new files than in the old ones.
 *
 * @param code the problem
 * @param location the place, in the new file
 * @param before how often it was found there before
 * @param after how often it is found there now
 */
public record ChangedFinding(RuleCode code, Location location, long before, long after) {}
