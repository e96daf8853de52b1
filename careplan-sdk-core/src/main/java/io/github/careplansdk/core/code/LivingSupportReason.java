package io.github.careplansdk.core.code;

import java.util.Optional;

/** 生活援助中心型の算定理由: a code list of the standard's layouts. */
public enum LivingSupportReason implements Code {
    /** 1: 一人暮らし. */
    LIVES_ALONE("1", "一人暮らし"),
    /** 2: 家族等が障害、疾病等. */
    FAMILY_UNABLE("2", "家族等が障害、疾病等"),
    /** 3: その他. */
    OTHER("3", "その他");

    private final String code;
    private final String label;

    LivingSupportReason(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Returns the entry with that code, or empty where the list has none. */
    public static Optional<LivingSupportReason> of(String code) {
        return Code.find(LivingSupportReason.class, code);
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
