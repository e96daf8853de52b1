package io.github.careplansdk.core.code;

import java.util.Optional;

/** 曜日: a code list of the standard's layouts. */
public enum Weekday implements Code {
    /** 1: 月. */
    MONDAY("1", "月"),
    /** 2: 火. */
    TUESDAY("2", "火"),
    /** 3: 水. */
    WEDNESDAY("3", "水"),
    /** 4: 木. */
    THURSDAY("4", "木"),
    /** 5: 金. */
    FRIDAY("5", "金"),
    /** 6: 土. */
    SATURDAY("6", "土"),
    /** 7: 日. */
    SUNDAY("7", "日");

    private final String code;
    private final String label;

    Weekday(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Returns the entry with that code, or empty where the list has none. */
    public static Optional<Weekday> of(String code) {
        return Code.find(Weekday.class, code);
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
