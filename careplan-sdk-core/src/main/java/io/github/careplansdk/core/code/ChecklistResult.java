package io.github.careplansdk.core.code;

import java.util.Optional;

/** 基本チェックリスト記入結果: a code list of the standard's layouts. */
public enum ChecklistResult implements Code {
    /** 1: 事業対象者の該当あり. */
    TARGET("1", "事業対象者の該当あり"),
    /** 2: 事業対象者の該当なし. */
    NOT_TARGET("2", "事業対象者の該当なし");

    private final String code;
    private final String label;

    ChecklistResult(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Returns the entry with that code, or empty where the list has none. */
    public static Optional<ChecklistResult> of(String code) {
        return Code.find(ChecklistResult.class, code);
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
