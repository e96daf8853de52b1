package io.github.careplansdk.csv.form;

import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.csv.form.internal.FieldText;
import io.github.careplansdk.csv.form.internal.FormRow;
import java.util.List;
import java.util.stream.Stream;

/** A service in words: the files hold codes only, and the forms ask for names. */
final class ServiceNames {
    private ServiceNames() {}

    /** Returns the service type's name, or the code where the standard lists no such type. */
    static FieldText type(FormRow row) {
        FieldText code = row.field("serviceCode");
        boolean readable = code.fault().isEmpty() && code.text().length() == 6;
        return readable
                ? ServiceType.of(code.text().substring(0, 2))
                        .map(type -> FieldText.of(type.label()))
                        .orElse(code)
                : code;
    }

    /** Returns which total a row of table 7 is. */
    static ServiceCode.Total total(FormRow row) {
        String code = row.raw("serviceCode");
        return code.matches("[0-9A-Z]{6}") ? new ServiceCode(code).total() : ServiceCode.Total.NONE;
    }

    /** Returns the equipment that is rented, where a row names it. */
    static List<FieldText> equipment(FormRow row) {
        return Stream.of("equipmentName", "taisCode", "notifiedEquipmentCode")
                .map(row::field)
                .filter(field -> !field.isEmpty())
                .toList();
    }
}
