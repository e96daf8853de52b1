package io.github.careplansdk.core.code;

/** 認知症高齢者の日常生活自立度: a code list of the standard's layouts. */
public enum CognitiveIndependence implements Code {
    /** 自立. */
    INDEPENDENT("01", "自立"),
    /** Ⅰ. */
    I("02", "Ⅰ"),
    /** Ⅱａ. */
    II_A("03", "Ⅱａ"),
    /** Ⅱｂ. */
    II_B("04", "Ⅱｂ"),
    /** Ⅲａ. */
    III_A("05", "Ⅲａ"),
    /** Ⅲｂ. */
    III_B("06", "Ⅲｂ"),
    /** Ⅳ. */
    IV("07", "Ⅳ"),
    /** Ｍ. */
    M("08", "Ｍ");

    private final String code;
    private final String label;

    CognitiveIndependence(String code, String label) {
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
