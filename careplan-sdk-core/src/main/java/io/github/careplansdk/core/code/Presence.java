package io.github.careplansdk.core.code;

/** 有無: a code list of the standard's layouts. */
public enum Presence implements Code {
    /** 有. */
    PRESENT("1", "有"),
    /** 無. */
    ABSENT("2", "無");

    private final String code;
    private final String label;

    Presence(String code, String label) {
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
