package io.github.careplansdk.core.code;

import java.util.Optional;

/** 相談方法: a code list of the standard's layouts. */
public enum ConsultationMethod implements Code {
    /** 01: 来所. */
    VISIT("01", "来所"),
    /** 02: 電話. */
    TELEPHONE("02", "電話"),
    /** 03: その他. */
    OTHER("03", "その他");

    private final String code;
    private final String label;

    ConsultationMethod(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Returns the entry with that code, or empty where the list has none. */
    public static Optional<ConsultationMethod> of(String code) {
        return Code.find(ConsultationMethod.class, code);
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
