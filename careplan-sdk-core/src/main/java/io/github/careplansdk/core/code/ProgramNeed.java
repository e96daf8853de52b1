package io.github.careplansdk.core.code;

/** 事業プログラムの要否: a code list of the standard's layouts. */
public enum ProgramNeed implements Code {
    /** 要. */
    NEEDED("1", "要"),
    /** 否. */
    NOT_NEEDED("2", "否");

    private final String code;
    private final String label;

    ProgramNeed(String code, String label) {
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
