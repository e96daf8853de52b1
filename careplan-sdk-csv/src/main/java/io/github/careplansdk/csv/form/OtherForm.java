package io.github.careplansdk.csv.form;

import io.github.careplansdk.core.internal.text.Markup;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.form.internal.FieldText;
import io.github.careplansdk.csv.form.internal.FormRow;
import io.github.careplansdk.csv.form.internal.Person;
import java.util.List;
import java.util.Map;

/** The rows of a kind for which there is no official form: a line for each filled column. */
record OtherForm(FileKind kind, List<FormRow> rows, Person person) implements Form {
    @Override
    public Heading heading() {
        return new Heading("", FieldText.of(kind.titleJa()), FieldText.NOTHING, person.name(), true);
    }

    @Override
    public Markup body() {
        return FormTemplates.OTHER.fill(
                Map.of("rows", rows.stream().map(OtherForm::columns).toList()));
    }

    private static List<Map<String, ?>> columns(FormRow row) {
        return row.filled().stream()
                .<Map<String, ?>>map(column -> Map.of("name", column.name(), "text", row.field(column.nameEn())))
                .toList();
    }
}
