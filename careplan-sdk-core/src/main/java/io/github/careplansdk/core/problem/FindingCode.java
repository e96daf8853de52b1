package io.github.careplansdk.core.problem;

import java.util.Comparator;
import java.util.List;

/** What a {@link Problem} is about: a {@link ProblemCode} of this SDK, or a {@link CustomCode} of a product's own rules. */
public sealed interface FindingCode permits ProblemCode, CustomCode {
    /** The order of codes in reports: by layer; in a layer those of this SDK as declared, then others by name. */
    Comparator<FindingCode> ORDER = Comparator.comparing(FindingCode::layer)
            .thenComparing(code -> code instanceof ProblemCode standard ? standard.ordinal() : Integer.MAX_VALUE)
            .thenComparing(FindingCode::name);

    /** The name in reports, unique among all codes: capitals, digits and underscores. */
    String name();

    /** The severity; a {@link Policy} may judge it otherwise. */
    Severity severity();

    /** The layer of checking that finds it. */
    Layer layer();

    /** The message of the official client it leads to. */
    OfficialMessage official();

    /** The names of the arguments of a problem with this code, in order. */
    List<String> parameters();
}
