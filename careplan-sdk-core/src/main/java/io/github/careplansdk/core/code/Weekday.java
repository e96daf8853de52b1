package io.github.careplansdk.core.code;

/** 曜日: a code list of the standard's layouts. */
public enum Weekday implements Code {
    /** 月. */
    MONDAY("1", "月"),
    /** 火. */
    TUESDAY("2", "火"),
    /** 水. */
    WEDNESDAY("3", "水"),
    /** 木. */
    THURSDAY("4", "木"),
    /** 金. */
    FRIDAY("5", "金"),
    /** 土. */
    SATURDAY("6", "土"),
    /** 日. */
    SUNDAY("7", "日");

    private final String code;
    private final String label;

    Weekday(String code, String label) {
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
