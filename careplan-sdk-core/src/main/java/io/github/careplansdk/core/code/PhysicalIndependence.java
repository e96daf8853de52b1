package io.github.careplansdk.core.code;

/** 障害高齢者の日常生活自立度: a code list of the standard's layouts. */
public enum PhysicalIndependence implements Code {
    /** 自立. */
    INDEPENDENT("01", "自立"),
    /** J1. */
    J1("11", "J1"),
    /** J2. */
    J2("12", "J2"),
    /** A1. */
    A1("21", "A1"),
    /** A2. */
    A2("22", "A2"),
    /** B1. */
    B1("31", "B1"),
    /** B2. */
    B2("32", "B2"),
    /** C1. */
    C1("41", "C1"),
    /** C2. */
    C2("42", "C2");

    private final String code;
    private final String label;

    PhysicalIndependence(String code, String label) {
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
