package io.github.careplansdk.csv.form;

import io.github.careplansdk.core.internal.text.Markup;
import io.github.careplansdk.csv.form.internal.FieldText;
import java.util.Map;
import java.util.stream.Stream;

/** One of the official forms, filled. */
interface Form {
    /** Returns what stands at the top of each of its pages. */
    Heading heading();

    /** Returns what stands below the heading. */
    Markup body();

    /**
     * The top of a form.
     *
     * @param number 第１表, or empty
     * @param title the form's name
     * @param right what stands on the right: mostly the day on which it was made
     * @param user the name of the user
     * @param upright whether the paper stands upright
     */
    record Heading(String number, FieldText title, FieldText right, FieldText user, boolean upright) {
        /** Returns the name of the form in a list. */
        String label() {
            return number.isEmpty() ? title.text() : number;
        }

        private boolean isMarked() {
            return Stream.of(title, right, user).anyMatch(field -> field.fault().isPresent());
        }
    }

    /**
     * Returns the whole form as the pages show it. Fields that cannot be read are explained at its end.
     *
     * @param id what links to it name
     */
    default Markup sheet(String id) {
        Heading heading = heading();
        Markup body = body();
        return FormTemplates.SHEET.fill(Map.of(
                "id", id,
                "number", heading.number(),
                "title", heading.title(),
                "right", heading.right(),
                "user", heading.user(),
                "upright", heading.upright(),
                "body", body,
                "unreadable", heading.isMarked() || body.contains("<span class=\"bad\"")));
    }
}
