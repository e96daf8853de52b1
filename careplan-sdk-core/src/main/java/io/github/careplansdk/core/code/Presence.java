package io.github.careplansdk.core.code;

import java.util.Optional;

/** 有無: a code list of the standard's layouts. */
public enum Presence implements Code {
    /** 1: 有. */
    PRESENT("1", "有"),
    /** 2: 無. */
    ABSENT("2", "無");

    private final String code;
    private final String label;

    Presence(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Returns the entry with that code, or empty where the list has none. */
    public static Optional<Presence> of(String code) {
        return Code.find(Presence.class, code);
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
