package io.github.careplansdk.core.code;

import java.util.Optional;

/** 居住形態: a code list of the standard's layouts. */
public enum HousingType implements Code {
    /** 01: 自宅. */
    OWNED("01", "自宅"),
    /** 02: 借家. */
    RENTED("02", "借家"),
    /** 03: 一戸建て. */
    DETACHED("03", "一戸建て"),
    /** 04: 集合住宅. */
    APARTMENT("04", "集合住宅"),
    /** 05: 自宅・一戸建て. */
    OWNED_DETACHED("05", "自宅・一戸建て"),
    /** 06: 自宅・集合住宅. */
    OWNED_APARTMENT("06", "自宅・集合住宅"),
    /** 07: 借家・一戸建て. */
    RENTED_DETACHED("07", "借家・一戸建て"),
    /** 08: 借家・集合住宅. */
    RENTED_APARTMENT("08", "借家・集合住宅");

    private final String code;
    private final String label;

    HousingType(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Returns the entry with that code, or empty where the list has none. */
    public static Optional<HousingType> of(String code) {
        return Code.find(HousingType.class, code);
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
