package io.github.careplansdk.csv.form;

import java.nio.file.Path;
import java.util.List;

/**
 * What became of files that were rendered as forms.
 *
 * @param index the page that leads to all others
 * @param pages a page for each user, in the order of the users' numbers
 * @param forms how many forms there are
 * @param unreadRows how many rows are on no form, or files that are wrong as a whole; the index names them
 */
public record RenderedForms(Path index, List<Path> pages, int forms, long unreadRows) {
    public RenderedForms {
        pages = List.copyOf(pages);
    }
}
