package io.github.careplansdk.core.code;

/** 相談回数: a code list of the standard's layouts. */
public enum ConsultationCount implements Code {
    /** 初回. */
    FIRST("01", "初回"),
    /** 再来. */
    REPEATED("02", "再来");

    private final String code;
    private final String label;

    ConsultationCount(String code, String label) {
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
