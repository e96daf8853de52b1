package io.github.careplansdk.csv.testkit.rehearse;

import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Language;

/** The patterns of the vendor test for the fourth edition of the standard. */
public enum RehearsalPattern {
    /** Care plan: tables 1, 2 and 3. */
    D1,
    /** Planned use: tables 6 and 7. */
    D2,
    /** Actual use. */
    D3,
    /** Preventive care: basic information. */
    D4,
    /** Preventive care: the plan. */
    D5,
    /** Preventive care: planned use. */
    D6,
    /** Preventive care: actual use. */
    D7;

    /** Returns what is exchanged, in words. */
    public String title(Language language) {
        return Texts.beside(RehearsalPattern.class, language).get("pattern." + name());
    }
}
