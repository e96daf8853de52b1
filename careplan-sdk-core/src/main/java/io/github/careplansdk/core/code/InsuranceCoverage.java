package io.github.careplansdk.core.code;

/** 保険対象区分: a code list of the standard's layouts. */
public enum InsuranceCoverage implements Code {
    /** 対象. */
    COVERED("Y", "対象"),
    /** 対象外. */
    NOT_COVERED("N", "対象外");

    private final String code;
    private final String label;

    InsuranceCoverage(String code, String label) {
        this.code = code;
        this.label = label;
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
