package io.github.careplansdk.csv.form;

/** One of the official forms, filled. */
interface Form {
    /** What stands at its top, on each of its pages. */
    Heading heading();

    /** Writes what stands below the heading. */
    void writeTo(Paper paper);

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
        /** The form in a word, for lists. */
        String label() {
            return number.isEmpty() ? title.text() : number;
        }
    }
}
