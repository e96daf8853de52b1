package io.github.careplansdk.csv.form;

import io.github.careplansdk.core.kind.FileKind;
import java.util.List;

/** The rows of a kind for which there is no official form: a line for each filled column. */
record OtherForm(FileKind kind, List<FormRow> rows, Person person) implements Form {
    @Override
    public Heading heading() {
        return new Heading("", FieldText.of(kind.titleJa()), FieldText.NOTHING, person.name(), true);
    }

    @Override
    public void writeTo(Paper paper) {
        for (FormRow row : rows) {
            paper.table("grid", () -> {
                paper.columns(60, 120);
                paper.rows(() -> row.filled()
                        .forEach(column -> paper.row(() -> {
                            paper.th(column.name());
                            paper.td("long", row.show(column.nameEn()));
                        })));
            });
        }
    }
}
