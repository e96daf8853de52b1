package io.github.careplansdk.core.code;

import java.util.Optional;

/** 相談回数: a code list of the standard's layouts. */
public enum ConsultationCount implements Code {
    /** 01: 初回. */
    FIRST("01", "初回"),
    /** 02: 再来. */
    REPEATED("02", "再来");

    private final String code;
    private final String label;

    ConsultationCount(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Returns the entry with that code, or empty where the list has none. */
    public static Optional<ConsultationCount> of(String code) {
        return Code.find(ConsultationCount.class, code);
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
