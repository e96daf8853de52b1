package io.github.careplansdk.core.code;

/** 委託の有無: a code list of the standard's layouts. */
public enum Outsourcing implements Code {
    /** 自前. */
    OWN("1", "自前"),
    /** 委託. */
    OUTSOURCED("2", "委託");

    private final String code;
    private final String label;

    Outsourcing(String code, String label) {
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
