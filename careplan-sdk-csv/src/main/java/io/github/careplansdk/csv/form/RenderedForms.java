package io.github.careplansdk.csv.form;

import io.github.careplansdk.core.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * What became of files that were rendered as forms.
 *
 * @param index the page that leads to all others
 * @param pages a page for each user, in the order of the users' numbers
 * @param forms how many forms there are
 * @param unreadRows how many rows are on no form, or files that are wrong as a whole; the index names them
 * @param problems what could not be read of the source
 */
public record RenderedForms(Path index, List<Path> pages, int forms, long unreadRows, List<Problem> problems) {
    public RenderedForms {
        pages = List.copyOf(pages);
        problems = List.copyOf(problems);
    }
}
