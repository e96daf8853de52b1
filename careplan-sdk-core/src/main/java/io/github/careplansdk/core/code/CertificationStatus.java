package io.github.careplansdk.core.code;

import java.util.Optional;

/** 認定状況区分: a code list of the standard's layouts. */
public enum CertificationStatus implements Code {
    /** 1: 申請中. */
    APPLIED("1", "申請中"),
    /** 2: 認定済. */
    CERTIFIED("2", "認定済");

    private final String code;
    private final String label;

    CertificationStatus(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Returns the entry with that code, or empty where the list has none. */
    public static Optional<CertificationStatus> of(String code) {
        return Code.find(CertificationStatus.class, code);
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
