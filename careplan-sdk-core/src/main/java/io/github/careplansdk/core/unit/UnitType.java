package io.github.careplansdk.core.unit;

import static io.github.careplansdk.core.kind.FileKind.*;

import io.github.careplansdk.core.kind.FileKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The eleven groups of kinds that may be sent together, numbered as in the standard's list of units (送信単位). */
public enum UnitType {
    /** 1: tables 1, 2, 3 and the supplement with the month 000000. Version 3 has no table 3. */
    CARE_PLAN(List.of(UP1KYO, UP2KYO, UP3KYO, UPHOSOKU), List.of()),
    /** 2: tables 6, 7 and the supplement of one month. */
    MONTHLY_PLAN(List.of(UPPLAN, UPSIKYU, UPHOSOKU), List.of()),
    /** 3: deletion of tables 1, 2 and 3. */
    CARE_PLAN_DELETION(List.of(DLT1KYO), List.of()),
    /** 4: deletion of tables 6 and 7. */
    MONTHLY_PLAN_DELETION(List.of(DLTPLAN), List.of()),
    /** 5: results. */
    RESULT(List.of(UPJSK), List.of()),
    /** 6: deletion of results. */
    RESULT_DELETION(List.of(DLTJSK), List.of()),
    /** 7: basic information and its parts. */
    BASIC_INFO(List.of(UPKIHON), List.of(UPKIHON_SUB1, UPKIHON_SUB2, UPKIHON_IMAGE)),
    /** 8: a preventive plan together with basic information. */
    PREVENTIVE_PLAN_WITH_BASIC_INFO(
            List.of(UPYOBO, UPKIHON), List.of(UPYOBO_SUB, UPKIHON_SUB1, UPKIHON_SUB2, UPKIHON_IMAGE)),
    /** 9: a preventive plan. */
    PREVENTIVE_PLAN(List.of(UPYOBO), List.of(UPYOBO_SUB)),
    /** 10: deletion of basic information. */
    BASIC_INFO_DELETION(List.of(DLTKIHON), List.of()),
    /** 11: deletion of a preventive plan. */
    PREVENTIVE_PLAN_DELETION(List.of(DLTYOBO), List.of());

    private final List<FileKind> required;
    private final List<FileKind> optional;

    UnitType(List<FileKind> required, List<FileKind> optional) {
        this.required = required;
        this.optional = optional;
    }

    /** The number in the standard's list. */
    public int number() {
        return ordinal() + 1;
    }

    /** The kinds that must be there in version 4, the leading one first. */
    public List<FileKind> required() {
        return required;
    }

    /** The kinds that may be there. */
    public List<FileKind> optional() {
        return optional;
    }

    /** Whether all these kinds may stand in one unit of this type. */
    public boolean allows(Collection<FileKind> kinds) {
        return kinds.stream().allMatch(kind -> required.contains(kind) || optional.contains(kind));
    }

    /** The required kinds that are not among these; {@code version3} asks no table 3. */
    public List<FileKind> missingFrom(Collection<FileKind> kinds, boolean version3) {
        List<FileKind> missing = new ArrayList<>(required);
        missing.removeAll(kinds);
        if (version3) {
            missing.remove(UP3KYO);
        }
        return missing;
    }
}
