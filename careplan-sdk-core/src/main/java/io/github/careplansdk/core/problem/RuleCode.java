package io.github.careplansdk.core.problem;

import java.util.Comparator;

/**
 * The code of a problem that a check of files and units finds: a {@link ProblemCode} of this SDK, or a {@link
 * CustomCode} of a product's own rules.
 */
public sealed interface RuleCode extends FindingCode permits ProblemCode, CustomCode {
    /** The order of codes in reports: by layer; in a layer those of this SDK as declared, then others by name. */
    Comparator<RuleCode> ORDER = Comparator.comparing(RuleCode::layer)
            .thenComparing(code -> code instanceof ProblemCode standard ? standard.ordinal() : Integer.MAX_VALUE)
            .thenComparing(RuleCode::name);

    /** Returns the severity; a {@link Policy} may judge it otherwise. */
    @Override
    Severity severity();

    /** Returns the layer of checking that finds it. */
    Layer layer();

    /** Returns the message of the official client that it leads to. */
    OfficialMessage official();
}
