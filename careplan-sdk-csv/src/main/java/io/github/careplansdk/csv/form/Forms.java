package io.github.careplansdk.csv.form;

import io.github.careplansdk.core.kind.FileKind;
import java.util.ArrayList;
import java.util.List;

/** Which forms are made of a folio. */
final class Forms {
    /** The kinds that lead the forms, in the order in which the forms lie. */
    private static final List<FileKind> ORDER =
            List.of(FileKind.UPKIHON, FileKind.UPYOBO, FileKind.UP1KYO, FileKind.UPPLAN, FileKind.UPJSK);

    private Forms() {}

    /** The place of a folio's forms among those of its user. */
    static int place(Folio folio) {
        int place = ORDER.indexOf(folio.family().lead());
        return place < 0 ? ORDER.size() : place;
    }

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
        if (!ORDER.contains(folio.family().lead())) {
            folio.kinds().forEach(kind -> forms.add(new OtherForm(kind, folio.rows(kind), person)));
        }
        return forms;
    }
}
