package io.github.careplansdk.csv.form;

import io.github.careplansdk.core.kind.FileKind;
import java.util.ArrayList;
import java.util.List;

/** Who a form is about: what its own supplement says, or else any other row of the user. */
final class Person {
    private final UserNumber number;
    private final List<FormRow> rows = new ArrayList<>();
    private final List<FormRow> preventivePlans = new ArrayList<>();

    private Person(UserNumber number) {
        this.number = number;
    }

    /** The user of a folio. */
    static Person of(UserFolios user, Folio folio) {
        Person person = new Person(user.number());
        person.add(folio);
        user.folios().forEach(person::add);
        return person;
    }

    /** A user. */
    static Person of(UserFolios user) {
        Person person = new Person(user.number());
        user.folios().forEach(person::add);
        return person;
    }

    private void add(Folio folio) {
        rows.addAll(folio.rows(FileKind.UPHOSOKU));
        rows.addAll(folio.rows(FileKind.UPKIHON));
        preventivePlans.addAll(folio.rows(FileKind.UPYOBO));
    }

    UserNumber number() {
        return number;
    }

    Shown name() {
        List<FormRow> all = new ArrayList<>(rows);
        all.addAll(preventivePlans);
        return first(all, "userName");
    }

    Shown kana() {
        return first(rows, "userNameKana");
    }

    Shown sex() {
        return first(rows, "sex");
    }

    Shown birthDate() {
        return first(rows, "birthDate");
    }

    private static Shown first(List<FormRow> rows, String column) {
        return rows.stream()
                .map(row -> row.show(column))
                .filter(shown -> !shown.isEmpty())
                .findFirst()
                .orElse(Shown.NOTHING);
    }
}
