package io.github.careplansdk.csv.form;

import io.github.careplansdk.csv.report.internal.Html;
import java.util.ArrayList;
import java.util.List;

/** The forms of one user, one behind the other. */
final class UserPage {
    /** The forms of one set of rows. */
    private record Part(FormData data, List<Form> forms) {}

    private final String id;
    private final Person person;
    private final List<Part> parts = new ArrayList<>();

    /**
     * The page of a user.
     *
     * @param id what its links begin with, different from page to page
     */
    UserPage(String id, UserFormData user) {
        this.id = id;
        this.person = Person.of(user);
        for (FormData data : user.dataSets()) {
            List<Form> forms = Forms.of(data, Person.of(user, data));
            if (!forms.isEmpty()) {
                parts.add(new Part(data, forms));
            }
        }
    }

    Person person() {
        return person;
    }

    /** How many forms there are. */
    int size() {
        return parts.stream().mapToInt(part -> part.forms().size()).sum();
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Links to the forms, in that file or, where it is empty, on the same page. */
    void writeLinks(Html html, String file) {
        int number = 0;
        for (Part part : parts) {
            html.open("span").with("class", "links").text(part.data().date().text() + " ");
            for (Form form : part.forms()) {
                number++;
                html.open("a").with("href", file + "#" + id + "-" + number);
                html.text(form.heading().label()).close().text(" ");
            }
            html.close();
        }
    }

    /** Writes the forms, each with the units that it came in above it, which are not printed. */
    void writeForms(Html html) {
        Paper paper = new Paper(html);
        int number = 0;
        for (Part part : parts) {
            html.line()
                    .open("p")
                    .with("class", "screen origin")
                    .body(() -> part.data().origins().stream()
                            .map(Origin::words)
                            .filter(words -> !words.isEmpty())
                            .forEach(words -> html.element("span", words)));
            for (Form form : part.forms()) {
                number++;
                paper.form(form, id + "-" + number);
            }
        }
    }
}
