package io.github.careplansdk.core.code;

import java.util.Optional;

/** 主治医・意見作成者フラグ: a code list of the standard's layouts. */
public enum AttendingDoctor implements Code {
    /** 1: 主治医. */
    ATTENDING("1", "主治医"),
    /** 2: それ以外. */
    OTHER("2", "それ以外");

    private final String code;
    private final String label;

    AttendingDoctor(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Returns the entry with that code, or empty where the list has none. */
    public static Optional<AttendingDoctor> of(String code) {
        return Code.find(AttendingDoctor.class, code);
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
