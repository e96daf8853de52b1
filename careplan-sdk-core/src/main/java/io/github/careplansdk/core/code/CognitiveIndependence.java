package io.github.careplansdk.core.code;

import java.util.Optional;

/** 認知症高齢者の日常生活自立度: a code list of the standard's layouts. */
public enum CognitiveIndependence implements Code {
    /** 01: 自立. */
    INDEPENDENT("01", "自立"),
    /** 02: Ⅰ. */
    I("02", "Ⅰ"),
    /** 03: Ⅱａ. */
    II_A("03", "Ⅱａ"),
    /** 04: Ⅱｂ. */
    II_B("04", "Ⅱｂ"),
    /** 05: Ⅲａ. */
    III_A("05", "Ⅲａ"),
    /** 06: Ⅲｂ. */
    III_B("06", "Ⅲｂ"),
    /** 07: Ⅳ. */
    IV("07", "Ⅳ"),
    /** 08: Ｍ. */
    M("08", "Ｍ");

    private final String code;
    private final String label;

    CognitiveIndependence(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Returns the entry with that code, or empty where the list has none. */
    public static Optional<CognitiveIndependence> of(String code) {
        return Code.find(CognitiveIndependence.class, code);
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
