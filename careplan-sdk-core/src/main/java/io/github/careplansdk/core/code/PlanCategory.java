package io.github.careplansdk.core.code;

import java.util.Optional;

/** 計画書区分: a code list of the standard's layouts. */
public enum PlanCategory implements Code {
    /** 11: 初回. */
    FIRST("11", "初回"),
    /** 12: 紹介. */
    REFERRED("12", "紹介"),
    /** 21: 継続. */
    CONTINUED("21", "継続"),
    /** 51: 初回＆紹介. */
    FIRST_REFERRED("51", "初回＆紹介"),
    /** 52: 初回＆継続. */
    FIRST_CONTINUED("52", "初回＆継続"),
    /** 53: 紹介＆継続. */
    REFERRED_CONTINUED("53", "紹介＆継続"),
    /** 54: 初回＆紹介＆継続. */
    FIRST_REFERRED_CONTINUED("54", "初回＆紹介＆継続");

    private final String code;
    private final String label;

    PlanCategory(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Returns the entry with that code, or empty where the list has none. */
    public static Optional<PlanCategory> of(String code) {
        return Code.find(PlanCategory.class, code);
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
