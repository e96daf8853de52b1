package io.github.careplansdk.core.code;

import java.util.Optional;

/** 利用者の現況: a code list of the standard's layouts. */
public enum UserSituation implements Code {
    /** 01: 在宅. */
    AT_HOME("01", "在宅"),
    /** 02: 入院又は入所中. */
    IN_HOSPITAL_OR_FACILITY("02", "入院又は入所中");

    private final String code;
    private final String label;

    UserSituation(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Returns the entry with that code, or empty where the list has none. */
    public static Optional<UserSituation> of(String code) {
        return Code.find(UserSituation.class, code);
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
