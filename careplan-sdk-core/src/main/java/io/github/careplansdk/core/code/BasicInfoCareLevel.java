package io.github.careplansdk.core.code;

/** 要介護状態区分（利用者基本情報）: a code list of the standard's layouts. */
public enum BasicInfoCareLevel implements Code {
    /** 非該当. */
    NOT_APPLICABLE("01", "非該当"),
    /** 要支援１. */
    SUPPORT_1("12", "要支援１"),
    /** 要支援２. */
    SUPPORT_2("13", "要支援２"),
    /** 要介護１. */
    CARE_1("21", "要介護１"),
    /** 要介護２. */
    CARE_2("22", "要介護２"),
    /** 要介護３. */
    CARE_3("23", "要介護３"),
    /** 要介護４. */
    CARE_4("24", "要介護４"),
    /** 要介護５. */
    CARE_5("25", "要介護５");

    private final String code;
    private final String label;

    BasicInfoCareLevel(String code, String label) {
        this.code = code;
        this.label = label;
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
