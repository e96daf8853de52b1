package io.github.careplansdk.csv.form;

import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.kind.ServiceType;
import java.util.List;

/** A service in words: the files hold codes only, and the forms ask for names. */
final class ServiceNames {
    private ServiceNames() {}

    /** The service type's name, or the code where the standard lists no such type. */
    static FieldText type(FormRow row) {
        FieldText code = row.show("serviceCode");
        boolean readable = code.fault().isEmpty() && code.text().length() == 6;
        return readable
                ? ServiceType.of(code.text().substring(0, 2))
                        .map(type -> FieldText.of(type.label()))
                        .orElse(code)
                : code;
    }

    /** Which total a row of table 7 is. */
    static ServiceCode.Total total(FormRow row) {
        String code = row.raw("serviceCode");
        return code.matches("[0-9A-Z]{6}") ? new ServiceCode(code).total() : ServiceCode.Total.NONE;
    }

    /** The equipment that is rented, where a row names it. */
    static void equipment(Paper paper, FormRow row) {
        for (String column : List.of("equipmentName", "taisCode", "notifiedEquipmentCode")) {
            FieldText field = row.show(column);
            if (!field.isEmpty()) {
                paper.block("small", () -> paper.show(field));
            }
        }
    }

    /** The provider with its satellite. */
    static void provider(Paper paper, FormRow row) {
        paper.show(row.show("providerName").or(row.show("providerNumber")));
        FieldText satellite = row.show("satelliteNumber");
        if (!satellite.isEmpty()) {
            paper.block("small", () -> {
                paper.text("サテライト ");
                paper.show(satellite);
            });
        }
    }
}
