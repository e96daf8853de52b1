package io.github.careplansdk.core.code;

import java.util.Optional;

/** 障害高齢者の日常生活自立度: a code list of the standard's layouts. */
public enum PhysicalIndependence implements Code {
    /** 01: 自立. */
    INDEPENDENT("01", "自立"),
    /** 11: J1. */
    J1("11", "J1"),
    /** 12: J2. */
    J2("12", "J2"),
    /** 21: A1. */
    A1("21", "A1"),
    /** 22: A2. */
    A2("22", "A2"),
    /** 31: B1. */
    B1("31", "B1"),
    /** 32: B2. */
    B2("32", "B2"),
    /** 41: C1. */
    C1("41", "C1"),
    /** 42: C2. */
    C2("42", "C2");

    private final String code;
    private final String label;

    PhysicalIndependence(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Returns the entry with that code, or empty where the list has none. */
    public static Optional<PhysicalIndependence> of(String code) {
        return Code.find(PhysicalIndependence.class, code);
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
