package io.github.careplansdk.core.code;

import java.util.Optional;

/** 委託の有無: a code list of the standard's layouts. */
public enum Outsourcing implements Code {
    /** 1: 自前. */
    OWN("1", "自前"),
    /** 2: 委託. */
    OUTSOURCED("2", "委託");

    private final String code;
    private final String label;

    Outsourcing(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Returns the entry with that code, or empty where the list has none. */
    public static Optional<Outsourcing> of(String code) {
        return Code.find(Outsourcing.class, code);
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
