package io.github.careplansdk.core.code;

import java.util.Optional;

/** 保険対象区分: a code list of the standard's layouts. */
public enum InsuranceCoverage implements Code {
    /** Y: 対象. */
    COVERED("Y", "対象"),
    /** N: 対象外. */
    NOT_COVERED("N", "対象外");

    private final String code;
    private final String label;

    InsuranceCoverage(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Returns the entry with that code, or empty where the list has none. */
    public static Optional<InsuranceCoverage> of(String code) {
        return Code.find(InsuranceCoverage.class, code);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }
}
