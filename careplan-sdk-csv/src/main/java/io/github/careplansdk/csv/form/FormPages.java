package io.github.careplansdk.csv.form;

import io.github.careplansdk.csv.report.internal.Html;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The pages that hold forms, each a file that needs no other. */
final class FormPages {
    static final String INDEX = "index.html";

    private static final String NOTICE = "この帳票には個人情報が含まれます。取り扱いに注意してください。";
    private static final String STYLE = style();

    private FormPages() {}

    /** The file of a user, by number: names of files tell nothing of people. */
    static String file(int number) {
        return String.format(Locale.ROOT, "user-%04d.html", number);
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(FormPages.class.getResourceAsStream("forms.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("forms.css is part of the program.", e);
        }
    }

    /** A page of a user, which leads back to the index. */
    static void writeUser(Writer out, UserPage user) {
        page(out, "帳票", html -> {
            html.open("nav").with("class", "screen").body(() -> {
                html.open("a").with("href", INDEX).text("帳票一覧").close().text("　");
                user.writeLinks(html, "");
            });
            user.writeForms(html);
        });
    }

    /** One page with the forms of all these users. */
    static void writeAll(Writer out, List<UserPage> users) {
        page(out, "帳票", html -> {
            html.open("nav").with("class", "screen").body(() -> users.forEach(user -> user.writeLinks(html, "")));
            users.forEach(user -> user.writeForms(html));
        });
    }

    /** The page that leads to those of the users, and says what is on none. */
    static void writeIndex(Writer out, List<UserPage> users, FormFiles files) {
        page(out, "帳票一覧", html -> {
            html.open("main").with("class", "index").body(() -> {
                html.element("h1", "帳票一覧");
                writeUsers(html, users);
                if (files.unreadCount() > 0) {
                    writeUnread(html, files);
                }
                if (!files.others().isEmpty()) {
                    html.element("h2", "帳票にしないファイル");
                    html.element("p", "削除のファイル、添付ファイル、名前から種類が分からないファイルです。削除は帳票に反映していません。");
                    html.open("ul").body(() -> files.others().forEach(file -> html.element("li", file)));
                }
            });
        });
    }

    private static void writeUsers(Html html, List<UserPage> users) {
        html.open("table").with("class", "grid").body(() -> {
            html.open("thead")
                    .body(() -> html.open("tr").body(() -> {
                        for (String head : List.of("No.", "保険者番号", "被保険者番号", "利用者名", "帳票")) {
                            html.element("th", head);
                        }
                    }));
            html.open("tbody").body(() -> {
                for (int i = 0; i < users.size(); i++) {
                    UserPage user = users.get(i);
                    String file = file(i + 1);
                    html.line().open("tr").body(() -> {
                        html.open("td")
                                .body(() -> html.open("a")
                                        .with("href", file)
                                        .text(file.replaceAll("[^0-9]", ""))
                                        .close());
                        code(html, user.person().number().insurer());
                        code(html, user.person().number().insured());
                        html.element("td", user.person().name().text());
                        html.open("td").body(() -> user.writeLinks(html, file));
                    });
                }
            });
        });
    }

    private static void code(Html html, String text) {
        html.open("td").with("class", "code").text(text).close();
    }

    private static void writeUnread(Html html, FormFiles files) {
        html.element("h2", "読み取れなかった行");
        html.element(
                "p",
                CellText.grouped(files.unreadCount()) + "件あります。どの帳票にも載っていません。"
                        + (files.unreadCount() > files.unread().size()
                                ? "はじめの" + files.unread().size() + "件を表示しています。"
                                : ""));
        html.open("table").with("class", "grid").body(() -> {
            html.open("thead")
                    .body(() -> html.open("tr").body(() -> {
                        for (String head : List.of("ファイル", "行番号", "ファイルの行", "理由")) {
                            html.element("th", head);
                        }
                    }));
            html.open("tbody")
                    .body(() -> files.unread()
                            .forEach(row -> html.open("tr").body(() -> {
                                html.element("td", row.file());
                                html.element("td", row.row() > 0 ? String.valueOf(row.row()) : "");
                                html.element("td", row.line() > 0 ? String.valueOf(row.line()) : "");
                                html.element("td", row.why());
                            })));
        });
    }

    /** What stands on a page. */
    private interface Content {
        void writeTo(Html html);
    }

    /** A page that may load and run nothing; its title, which browsers propose as a file's name, tells nothing of people. */
    private static void page(Writer out, String title, Content content) {
        Html html = new Html(out);
        html.document("ja").body(() -> {
            html.line().open("head").body(() -> {
                html.open("meta").with("charset", "utf-8").close();
                html.open("meta")
                        .with("http-equiv", "Content-Security-Policy")
                        .with("content", "default-src 'none'; style-src 'unsafe-inline'; img-src data:")
                        .close();
                html.open("meta")
                        .with("name", "viewport")
                        .with("content", "width=device-width, initial-scale=1")
                        .close();
                html.open("meta")
                        .with("name", "robots")
                        .with("content", "noindex")
                        .close();
                html.element("title", title);
                html.verbatim("style", STYLE);
            });
            html.line().open("body").body(() -> {
                html.open("p").with("class", "screen notice").text(NOTICE).close();
                content.writeTo(html);
            });
        });
    }
}
