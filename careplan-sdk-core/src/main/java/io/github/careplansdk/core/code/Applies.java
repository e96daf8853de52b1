package io.github.careplansdk.core.code;

import java.util.Optional;

/** 該当: a code list of the standard's layouts. */
public enum Applies implements Code {
    /** 1: 該当. */
    YES("1", "該当"),
    /** 0: 非該当. */
    NO("0", "非該当");

    private final String code;
    private final String label;

    Applies(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Returns the entry with that code, or empty where the list has none. */
    public static Optional<Applies> of(String code) {
        return Code.find(Applies.class, code);
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
