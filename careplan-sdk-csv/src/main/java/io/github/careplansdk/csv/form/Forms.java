package io.github.careplansdk.csv.form;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.form.internal.FormData;
import io.github.careplansdk.csv.form.internal.Person;
import java.util.ArrayList;
import java.util.List;

/** Chooses the forms for the rows of a user. */
final class Forms {
    private Forms() {}

    /** Returns the forms of these rows. */
    static List<Form> of(FormData data, Person person, ServiceNames names) {
        List<Form> forms = new ArrayList<>();
        data.rows(FileKind.UPKIHON).forEach(row -> forms.add(new BasicInfoForm(row, data)));
        data.rows(FileKind.UPYOBO).forEach(row -> forms.add(new PreventivePlanForm(row, data)));
        data.rows(FileKind.UP1KYO).forEach(row -> forms.add(new Table1Form(row, person)));
        if (!data.rows(FileKind.UP2KYO).isEmpty()) {
            forms.add(new Table2Form(data.rows(FileKind.UP2KYO), person));
        }
        if (!data.rows(FileKind.UP3KYO).isEmpty()) {
            forms.add(new Table3Form(data.rows(FileKind.UP3KYO), person));
        }
        if (!data.rows(FileKind.UPPLAN).isEmpty() || !data.rows(FileKind.UPJSK).isEmpty()) {
            forms.add(new Table6Form(data, person, names));
        }
        if (!data.rows(FileKind.UPSIKYU).isEmpty()) {
            forms.add(new Table7Form(data, person, names));
        }
        if (!data.hasOfficialForm()) {
            data.kinds().forEach(kind -> forms.add(new OtherForm(kind, data.rows(kind), person)));
        }
        return forms;
    }
}
