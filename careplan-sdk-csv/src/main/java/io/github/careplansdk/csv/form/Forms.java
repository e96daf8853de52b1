package io.github.careplansdk.csv.form;

import io.github.careplansdk.core.kind.FileKind;
import java.util.ArrayList;
import java.util.List;

/** Which forms are made of a folio. */
final class Forms {
    private Forms() {}

    static List<Form> of(Folio folio, Person person) {
        List<Form> forms = new ArrayList<>();
        folio.rows(FileKind.UPKIHON).forEach(row -> forms.add(new BasicInfoForm(row, folio)));
        folio.rows(FileKind.UPYOBO).forEach(row -> forms.add(new PreventivePlanForm(row, folio)));
        folio.rows(FileKind.UP1KYO).forEach(row -> forms.add(new Table1Form(row, person)));
        if (!folio.rows(FileKind.UP2KYO).isEmpty()) {
            forms.add(new Table2Form(folio.rows(FileKind.UP2KYO), person));
        }
        if (!folio.rows(FileKind.UP3KYO).isEmpty()) {
            forms.add(new Table3Form(folio.rows(FileKind.UP3KYO), person));
        }
        if (!folio.rows(FileKind.UPPLAN).isEmpty()
                || !folio.rows(FileKind.UPJSK).isEmpty()) {
            forms.add(new Table6Form(folio, person));
        }
        if (!folio.rows(FileKind.UPSIKYU).isEmpty()) {
            forms.add(new Table7Form(folio, person));
        }
        return forms;
    }
}
