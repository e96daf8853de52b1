package io.github.careplansdk.core.code;

import java.util.Optional;

/** 計画種類: a code list of the standard's layouts. */
public enum PreventivePlanType implements Code {
    /** 1: 介護予防支援. */
    PREVENTIVE_SUPPORT("1", "介護予防支援"),
    /** 2: 介護予防ケアマネジメント. */
    PREVENTIVE_CARE_MANAGEMENT("2", "介護予防ケアマネジメント");

    private final String code;
    private final String label;

    PreventivePlanType(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Returns the entry with that code, or empty where the list has none. */
    public static Optional<PreventivePlanType> of(String code) {
        return Code.find(PreventivePlanType.class, code);
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
