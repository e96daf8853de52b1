package io.github.careplansdk.csv.form;

import io.github.careplansdk.core.kind.ServiceCode;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.master.MasterData;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.csv.form.internal.FieldText;
import io.github.careplansdk.csv.form.internal.FormRow;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Services, offices and insurers in words: the files hold codes only, and the forms ask for names. */
record ServiceNames(MasterData master) {
    /** Returns the name of the service, or else its type's, or the code where the standard lists no such type. */
    FieldText service(FormRow row) {
        BiFunction<ServiceCode, YearMonth, Optional<String>> name =
                (code, month) -> master.service(code, month).map(MasterData.Service::name);
        return named(row, "serviceCode", ServiceCode.class, name).or(type(row));
    }

    private static FieldText type(FormRow row) {
        FieldText code = row.field("serviceCode");
        boolean readable = code.fault().isEmpty() && code.text().length() == 6;
        return readable
                ? ServiceType.of(code.text().substring(0, 2))
                        .map(type -> FieldText.of(type.label()))
                        .orElse(code)
                : code;
    }

    /** Returns the provider as the row names it, or else its name, or its number where that is not known. */
    FieldText provider(FormRow row) {
        return row.field("providerName").or(office(row, "providerNumber"));
    }

    /** Returns the name of an office, or its number where that is not known. */
    FieldText office(FormRow row, String column) {
        return named(row, column, OfficeNumber.class, master::officeName).or(row.field(column));
    }

    /** Returns the name of the insurer, where it is known. */
    FieldText insurer(FormRow row) {
        return named(row, "insurerNumber", InsurerNumber.class, master::insurerName);
    }

    private static <K> FieldText named(
            FormRow row, String column, Class<K> type, BiFunction<K, YearMonth, Optional<String>> name) {
        return row.month("serviceMonth")
                .flatMap(month -> row.value(column, type).flatMap(key -> name.apply(key, month)))
                .map(FieldText::of)
                .orElse(FieldText.NOTHING);
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
