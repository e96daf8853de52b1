package io.github.careplansdk.core.code;

import java.util.Optional;

/** 性別: a code list of the standard's layouts. */
public enum Sex implements Code {
    /** 1: 男性. */
    MALE("1", "男性"),
    /** 2: 女性. */
    FEMALE("2", "女性");

    private final String code;
    private final String label;

    Sex(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Returns the entry with that code, or empty where the list has none. */
    public static Optional<Sex> of(String code) {
        return Code.find(Sex.class, code);
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
