package io.github.careplansdk.core.code;

/** 該当: a code list of the standard's layouts. */
public enum Applies implements Code {
    /** 該当. */
    YES("1", "該当"),
    /** 非該当. */
    NO("0", "非該当");

    private final String code;
    private final String label;

    Applies(String code, String label) {
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
