package io.github.careplansdk.csv.form;

import io.github.careplansdk.core.kind.FileKind;
import java.util.ArrayList;
import java.util.List;

/** Chooses the forms for the rows of a user. */
final class Forms {
    /** The kinds that lead the forms, in the order in which the forms lie. */
    private static final List<FileKind> ORDER =
            List.of(FileKind.UPKIHON, FileKind.UPYOBO, FileKind.UP1KYO, FileKind.UPPLAN, FileKind.UPJSK);

    private Forms() {}

    /** Returns the place of the forms of these rows among those of their user. */
    static int place(FormData data) {
        int place = ORDER.indexOf(data.family().lead());
        return place < 0 ? ORDER.size() : place;
    }

    static List<Form> of(FormData data, Person person) {
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
            forms.add(new Table6Form(data, person));
        }
        if (!data.rows(FileKind.UPSIKYU).isEmpty()) {
            forms.add(new Table7Form(data, person));
        }
        if (!ORDER.contains(data.family().lead())) {
            data.kinds().forEach(kind -> forms.add(new OtherForm(kind, data.rows(kind), person)));
        }
        return forms;
    }
}
