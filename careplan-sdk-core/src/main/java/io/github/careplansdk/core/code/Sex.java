package io.github.careplansdk.core.code;

/** 性別: a code list of the standard's layouts. */
public enum Sex implements Code {
    /** 男性. */
    MALE("1", "男性"),
    /** 女性. */
    FEMALE("2", "女性");

    private final String code;
    private final String label;

    Sex(String code, String label) {
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
