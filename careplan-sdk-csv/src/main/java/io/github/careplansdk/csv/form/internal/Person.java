package io.github.careplansdk.csv.form.internal;

import io.github.careplansdk.core.internal.text.Fields;
import io.github.careplansdk.core.kind.FileKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who a form is about: what its own supplement says, or else any other row of the user. */
public final class Person implements Fields {
    private final UserNumber number;
    private final List<FormRow> rows = new ArrayList<>();
    private final List<FormRow> preventivePlans = new ArrayList<>();

    private Person(UserNumber number) {
        this.number = number;
    }

    /** Returns the user, by what stands on these forms first and then by all others. */
    public static Person of(UserFormData user, FormData data) {
        Person person = new Person(user.number());
        person.add(data);
        user.dataSets().forEach(person::add);
        return person;
    }

    /** A user. */
    public static Person of(UserFormData user) {
        Person person = new Person(user.number());
        user.dataSets().forEach(person::add);
        return person;
    }

    private void add(FormData data) {
        rows.addAll(data.rows(FileKind.UPHOSOKU));
        rows.addAll(data.rows(FileKind.UPKIHON));
        preventivePlans.addAll(data.rows(FileKind.UPYOBO));
    }

    public UserNumber number() {
        return number;
    }

    public FieldText name() {
        List<FormRow> all = new ArrayList<>(rows);
        all.addAll(preventivePlans);
        return first(all, "userName");
    }

    /** Returns what a form asks of the user. */
    @Override
    public @Nullable FieldText get(String name) {
        return switch (name) {
            case "name" -> name();
            case "kana" -> first(rows, "userNameKana");
            case "sex", "birthDate" -> first(rows, name);
            default -> null;
        };
    }

    private static FieldText first(List<FormRow> rows, String column) {
        return rows.stream()
                .map(row -> row.field(column))
                .filter(shown -> !shown.isEmpty())
                .findFirst()
                .orElse(FieldText.NOTHING);
    }
}
