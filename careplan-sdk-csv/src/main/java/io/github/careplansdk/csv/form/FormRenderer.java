package io.github.careplansdk.csv.form;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.internal.disk.NewFiles;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.master.MasterData;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.source.Sink;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.csv.form.internal.FormFiles;
import io.github.careplansdk.csv.form.internal.FormReader;
import io.github.careplansdk.csv.form.internal.UserFormData;
import io.github.careplansdk.csv.io.internal.write.SinkFolder;
import io.github.careplansdk.csv.model.Layouts;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Renders files as the official forms: 居宅サービス計画書 第1表, 第2表, 第3表, サービス利用票 (第6表), its 別表 (第7表), 利用者基本情報 and
 * 介護予防サービス・支援計画書. The pages are HTML that every browser shows and prints on A4 without scripts and without a network.
 *
 * <p>The pages hold personal data: protect them like the files. Their names and titles hold none.
 *
 * <pre>{@code
 * RenderedForms done = FormRenderer.render(Path.of("received"), Path.of("forms"));
 * }</pre>
 */
public final class FormRenderer {
    private FormRenderer() {}

    /**
     * Renders the forms of all users in a folder, an archive ({@code .zip}) or a file: an index and a page for each
     * user. Records that several units share are rendered once; the results of a month are shown beside its plan. A
     * cell that cannot be read is shown as it is and marked; a row with the wrong number of columns is listed on the
     * index.
     *
     * @param output a folder that does not exist or is empty
     * @throws DirectoryNotEmptyException if the output already holds something
     * @throws CarePlanException with code {@code NO_FILES} if there is no file in the folder or archive, {@code
     *     OUTPUT_IN_FOLDER} if the output is in the source, and {@code TOO_MANY_ROWS} if there are more than 200,000
     *     rows
     * @throws IOException if the source cannot be read or the output cannot be written
     */
    public static RenderedForms render(Path source, Path output) throws IOException {
        return render(source, output, Layouts.published());
    }

    /** Renders forms as {@link #render(Path, Path)} does, by the layouts of another standard. */
    public static RenderedForms render(Path source, Path output, Layouts layouts) throws IOException {
        return render(Source.of(source), output, layouts);
    }

    /**
     * Renders the forms of any source, and passes the pages to a sink once all are rendered. The paths in the result
     * are those passed to the sink.
     */
    public static RenderedForms render(Source source, Sink output, Layouts layouts) throws IOException {
        return render(source, output, layouts, MasterData.none());
    }

    /** Renders forms as {@link #render(Source, Sink, Layouts)} does, with the names of services, offices and insurers. */
    public static RenderedForms render(Source source, Sink output, Layouts layouts, MasterData names)
            throws IOException {
        RenderedForms done = SinkFolder.fill(output, folder -> render(source, folder, layouts, names));
        return new RenderedForms(
                done.index().getFileName(),
                done.pages().stream().map(Path::getFileName).toList(),
                done.forms(),
                done.unreadRows(),
                done.problems());
    }

    /** Renders the forms of any source as {@link #render(Path, Path)} does. */
    public static RenderedForms render(Source source, Path output, Layouts layouts) throws IOException {
        return render(source, output, layouts, MasterData.none());
    }

    /** Renders forms as {@link #render(Path, Path)} does, with the names of services, offices and insurers. */
    public static RenderedForms render(Source source, Path output, Layouts layouts, MasterData names)
            throws IOException {
        try (NewFiles staging = NewFiles.apartFrom(source.paths(), output)) {
            FormFiles files = FormReader.read(source, layouts);
            List<UserPage> users = pages(files, new ServiceNames(names));
            List<Path> pages = new ArrayList<>();
            for (UserPage user : users) {
                String name = FormPages.file(pages.size() + 1);
                write(staging, name, out -> FormPages.writeUser(out, user));
                pages.add(output.resolve(name));
            }
            write(staging, FormPages.INDEX, out -> FormPages.writeIndex(out, users, files));
            staging.appear();
            int forms = users.stream().mapToInt(UserPage::size).sum();
            return new RenderedForms(
                    output.resolve(FormPages.INDEX), pages, forms, files.unreadCount(), files.problems());
        }
    }

    /**
     * Writes the forms of records as one page and leaves the writer open.
     *
     * @param tables records by the kind of file that they would stand in: table 6 is a plan in one and a result in another
     * @throws ClassCastException if a record is not that of its kind
     * @throws CarePlanException with code {@code TOO_MANY_ROWS} if there are more than 200,000 records
     * @throws IOException if the writer fails
     */
    public static void write(Map<FileKind, ? extends List<? extends Record>> tables, Writer out) throws IOException {
        write(tables, out, Layouts.published());
    }

    /** Writes the forms of records as {@link #write(Map, Writer)} does, by the layouts of another standard. */
    public static void write(Map<FileKind, ? extends List<? extends Record>> tables, Writer out, Layouts layouts)
            throws IOException {
        write(tables, out, layouts, MasterData.none());
    }

    /** Writes forms as {@link #write(Map, Writer)} does, with the names of services, offices and insurers. */
    public static void write(
            Map<FileKind, ? extends List<? extends Record>> tables, Writer out, Layouts layouts, MasterData names)
            throws IOException {
        try {
            FormPages.writeAll(out, pages(FormReader.of(tables, layouts), new ServiceNames(names)));
            out.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<UserPage> pages(FormFiles files, ServiceNames names) {
        List<UserPage> pages = new ArrayList<>();
        for (UserFormData user : files.users()) {
            UserPage page = new UserPage("u" + (pages.size() + 1), user, names);
            if (!page.isEmpty()) {
                pages.add(page);
            }
        }
        return pages;
    }

    /** What fills a page. */
    private interface Content {
        void writeTo(Writer out);
    }

    private static void write(NewFiles staging, String name, Content content) throws IOException {
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(staging.create("", name), StandardCharsets.UTF_8))) {
            content.writeTo(out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

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
}
