package io.github.careplansdk.core.code;

/** 生活援助中心型の算定理由: a code list of the standard's layouts. */
public enum LivingSupportReason implements Code {
    /** 一人暮らし. */
    LIVES_ALONE("1", "一人暮らし"),
    /** 家族等が障害、疾病等. */
    FAMILY_UNABLE("2", "家族等が障害、疾病等"),
    /** その他. */
    OTHER("3", "その他");

    private final String code;
    private final String label;

    LivingSupportReason(String code, String label) {
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
