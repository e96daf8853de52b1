package io.github.careplansdk.core.code;

import java.util.Optional;

/** 要介護状態区分（利用者基本情報）: a code list of the standard's layouts. */
public enum BasicInfoCareLevel implements Code {
    /** 01: 非該当. */
    NOT_APPLICABLE("01", "非該当"),
    /** 12: 要支援１. */
    SUPPORT_1("12", "要支援１"),
    /** 13: 要支援２. */
    SUPPORT_2("13", "要支援２"),
    /** 21: 要介護１. */
    CARE_1("21", "要介護１"),
    /** 22: 要介護２. */
    CARE_2("22", "要介護２"),
    /** 23: 要介護３. */
    CARE_3("23", "要介護３"),
    /** 24: 要介護４. */
    CARE_4("24", "要介護４"),
    /** 25: 要介護５. */
    CARE_5("25", "要介護５");

    private final String code;
    private final String label;

    BasicInfoCareLevel(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** Returns the entry with that code, or empty where the list has none. */
    public static Optional<BasicInfoCareLevel> of(String code) {
        return Code.find(BasicInfoCareLevel.class, code);
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
