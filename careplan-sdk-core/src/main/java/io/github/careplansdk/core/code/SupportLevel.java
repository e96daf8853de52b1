package io.github.careplansdk.core.code;

import java.util.Optional;

/** 要支援状態区分: a code list of the standard's layouts. */
public enum SupportLevel implements Code {
    /** 1: 要支援１. */
    SUPPORT_1("1", "要支援１"),
    /** 2: 要支援２. */
    SUPPORT_2("2", "要支援２"),
    /** 3: 地域支援事業. */
    COMMUNITY_SUPPORT("3", "地域支援事業");

    private final String code;
    private final String label;

    SupportLevel(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Returns the entry with that code, or empty where the list has none. */
    public static Optional<SupportLevel> of(String code) {
        return Code.find(SupportLevel.class, code);
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
