package io.github.careplansdk.csv.form;

import io.github.careplansdk.core.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * The result of rendering files as forms.
 *
 * @param index the page that leads to all others
 * @param pages a page for each user, in the order of the users' numbers
 * @param forms the number of forms
 * @param unreadRows the number of rows and files that are on no form; the index lists them
 * @param problems the problems of reading the source
 */
public record RenderedForms(Path index, List<Path> pages, int forms, long unreadRows, List<Problem> problems) {
    public RenderedForms {
        pages = List.copyOf(pages);
        problems = List.copyOf(problems);
    }
}
