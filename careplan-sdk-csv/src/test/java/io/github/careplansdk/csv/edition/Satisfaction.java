package io.github.careplansdk.csv.edition;

import io.github.careplansdk.core.code.Code;
import io.github.careplansdk.core.kind.Standard;

/** A code list of the invented kind, one of whose codes ended before the edition and one of which began with it. */
public enum Satisfaction implements Code {
    HIGH("1", "満足", "", ""),
    DROPPED("2", "普通", "", Standard.FOURTH),
    ADDED("3", "不満", NextEdition.VERSION, "");

    private final String code;
    private final String label;
    private final String since;
    private final String until;

    Satisfaction(String code, String label, String since, String until) {
        this.code = code;
        this.label = label;
        this.since = since;
        this.until = until;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String since() {
        return since;
    }

    @Override
    public String until() {
        return until;
    }
}
