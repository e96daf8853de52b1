package io.github.careplansdk.core.code;

import java.util.Optional;

/** 事業プログラムの要否: a code list of the standard's layouts. */
public enum ProgramNeed implements Code {
    /** 1: 要. */
    NEEDED("1", "要"),
    /** 2: 否. */
    NOT_NEEDED("2", "否");

    private final String code;
    private final String label;

    ProgramNeed(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Returns the entry with that code, or empty where the list has none. */
    public static Optional<ProgramNeed> of(String code) {
        return Code.find(ProgramNeed.class, code);
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
