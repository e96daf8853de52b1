package io.github.careplansdk.csv.form;

import io.github.careplansdk.csv.form.internal.CellText;
import io.github.careplansdk.csv.form.internal.FormFiles;
import io.github.careplansdk.csv.form.internal.UnreadRow;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The pages that hold forms, each a file that needs no other. Their titles, which browsers propose as names, tell nothing of people. */
final class FormPages {
    static final String INDEX = "index.html";

    private FormPages() {}

    /** The file of a user, by number: names of files tell nothing of people. */
    static String file(int number) {
        return String.format(Locale.ROOT, "user-%04d.html", number);
    }

    /** Writes the page of a user, which leads back to the index. */
    static void writeUser(Writer out, UserPage user) {
        writeForms(out, INDEX, List.of(user));
    }

    /** Writes one page with the forms of all these users. */
    static void writeAll(Writer out, List<UserPage> users) {
        writeForms(out, "", users);
    }

    private static void writeForms(Writer out, String index, List<UserPage> users) {
        List<Map<String, ?>> all = users.stream()
                .<Map<String, ?>>map(user -> Map.of("file", "", "sets", user.sets()))
                .toList();
        FormTemplates.FORMS.write(Map.of("title", "帳票", "index", index, "users", all), out);
    }

    /** Writes the page that leads to those of the users, and says what is on none. */
    static void writeIndex(Writer out, List<UserPage> users, FormFiles files) {
        FormTemplates.INDEX.write(
                Map.of(
                        "title", "帳票一覧",
                        "users", links(users),
                        "unread", files.unread().stream().map(FormPages::unread).toList(),
                        "unreadCount", CellText.grouped(files.unreadCount()),
                        "more", files.unreadCount() > files.unread().size(),
                        "listed", files.unread().size(),
                        "others", files.others()),
                out);
    }

    private static List<Map<String, ?>> links(List<UserPage> users) {
        List<Map<String, ?>> links = new ArrayList<>();
        for (UserPage user : users) {
            String file = file(links.size() + 1);
            links.add(Map.of(
                    "file", file,
                    "number", file.replaceAll("[^0-9]", ""),
                    "insurer", user.person().number().insurer(),
                    "insured", user.person().number().insured(),
                    "name", user.person().name().text(),
                    "sets", user.sets()));
        }
        return links;
    }

    private static Map<String, ?> unread(UnreadRow row) {
        return Map.of(
                "file",
                row.file(),
                "row",
                row.row() > 0 ? row.row() : "",
                "line",
                row.line() > 0 ? row.line() : "",
                "why",
                row.why());
    }
}
