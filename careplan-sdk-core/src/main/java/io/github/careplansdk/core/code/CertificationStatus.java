package io.github.careplansdk.core.code;

/** 認定状況区分: a code list of the standard's layouts. */
public enum CertificationStatus implements Code {
    /** 申請中. */
    APPLIED("1", "申請中"),
    /** 認定済. */
    CERTIFIED("2", "認定済");

    private final String code;
    private final String label;

    CertificationStatus(String code, String label) {
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
