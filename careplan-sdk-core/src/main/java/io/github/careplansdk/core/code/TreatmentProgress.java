package io.github.careplansdk.core.code;

import java.util.Optional;

/** 経過: a code list of the standard's layouts. */
public enum TreatmentProgress implements Code {
    /** 01: 治療中. */
    UNDER_TREATMENT("01", "治療中"),
    /** 02: 経過観察中. */
    UNDER_OBSERVATION("02", "経過観察中"),
    /** 03: その他. */
    OTHER("03", "その他");

    private final String code;
    private final String label;

    TreatmentProgress(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Returns the entry with that code, or empty where the list has none. */
    public static Optional<TreatmentProgress> of(String code) {
        return Code.find(TreatmentProgress.class, code);
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
