package io.github.careplansdk.csv.form;

import io.github.careplansdk.core.internal.text.Fields;
import io.github.careplansdk.csv.form.internal.FormData;
import io.github.careplansdk.csv.form.internal.Origin;
import io.github.careplansdk.csv.form.internal.Person;
import io.github.careplansdk.csv.form.internal.UserFormData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The forms of one user, one behind the other. */
final class UserPage {
    /** The forms of one set of rows. */
    private record FormSet(FormData data, List<Form> forms) {}

    private final String id;
    private final Person person;
    private final List<FormSet> sets = new ArrayList<>();

    /**
     * The page of a user.
     *
     * @param id what its links begin with, different from page to page
     */
    UserPage(String id, UserFormData user, ServiceNames names) {
        this.id = id;
        this.person = Person.of(user);
        for (FormData data : user.dataSets()) {
            List<Form> forms = Forms.of(data, Person.of(user, data), names);
            if (!forms.isEmpty()) {
                sets.add(new FormSet(data, forms));
            }
        }
    }

    Person person() {
        return person;
    }

    /** How many forms there are. */
    int size() {
        return sets.stream().mapToInt(set -> set.forms().size()).sum();
    }

    boolean isEmpty() {
        return sets.isEmpty();
    }

    /** Returns what the templates ask of the sets: their date, the units that they came in, and their forms. */
    List<Map<String, ?>> sets() {
        List<Map<String, ?>> all = new ArrayList<>();
        int number = 0;
        for (FormSet set : sets) {
            List<Fields> forms = new ArrayList<>();
            for (Form form : set.forms()) {
                number++;
                forms.add(fields(form, id + "-" + number));
            }
            all.add(Map.of(
                    "date", set.data().date().text(),
                    "origins",
                            set.data().origins().stream()
                                    .map(Origin::words)
                                    .filter(words -> !words.isEmpty())
                                    .toList(),
                    "forms", forms));
        }
        return all;
    }

    private static Fields fields(Form form, String formId) {
        return name -> switch (name) {
            case "id" -> formId;
            case "label" -> form.heading().label();
            case "sheet" -> form.sheet(formId);
            default -> null;
        };
    }
}
