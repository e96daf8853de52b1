package io.github.careplansdk.csv.form;

import io.github.careplansdk.csv.report.internal.Html;
import java.util.Arrays;
import java.util.Locale;

/** What forms are made of: tables of headings and fields, and choices of which one has a ring around it. */
final class Paper {
    private static final String APPLIES = "該当";

    private final Html html;
    private boolean marked;

    Paper(Html html) {
        this.html = html;
    }

    /** A form, with its heading on each page. Marked fields are explained at its end. */
    void form(Form form, String id) {
        Form.Heading heading = form.heading();
        marked = false;
        html.line().open("section").with("class", heading.upright() ? "sheet upright" : "sheet");
        html.with("id", id)
                .body(() -> html.open("table").with("class", "frame").body(() -> {
                    html.open("thead").body(() -> row(() -> td("", () -> top(heading))));
                    html.open("tbody")
                            .body(() -> row(() -> td("", () -> {
                                form.writeTo(this);
                                if (marked) {
                                    note("※ 標準仕様の値として読めない項目です。ファイルにあるとおりに表示しています。");
                                }
                            })));
                }));
    }

    private void top(Form.Heading heading) {
        html.open("div").with("class", "top").body(() -> {
            html.open("span").with("class", "side").body(() -> {
                if (!heading.number().isEmpty()) {
                    html.open("span")
                            .with("class", "badge")
                            .text(heading.number())
                            .close();
                }
                if (!heading.user().isEmpty()) {
                    html.open("span").with("class", "user").body(() -> {
                        html.text("利用者名　");
                        show(heading.user());
                        html.text("　殿");
                    });
                }
            });
            html.open("h2").body(() -> show(heading.title()));
            html.open("span").with("class", "side right").body(() -> show(heading.right()));
        });
    }

    /** A table of that style. */
    void table(String style, Runnable content) {
        html.line().open("table").with("class", style).body(content);
    }

    /** The widths of a table's columns, in parts of any size. */
    void columns(double... widths) {
        double whole = Arrays.stream(widths).sum();
        html.open("colgroup").body(() -> {
            for (double width : widths) {
                html.open("col")
                        .with("style", String.format(Locale.ROOT, "width:%.3f%%", width * 100 / whole))
                        .close();
            }
        });
    }

    /** Lines at the top and the bottom of each page, for a table whose rows go on from page to page. */
    void edges(int columns) {
        html.open("thead").body(() -> row(() -> td("edge", columns, 1, () -> {})));
        html.open("tfoot").body(() -> row(() -> td("edge", columns, 1, () -> {})));
    }

    /** Rows that are repeated at the top of each page. */
    void heads(Runnable rows) {
        html.open("thead").body(rows);
    }

    /** Rows that stay on one page where they can. */
    void rows(Runnable rows) {
        html.line().open("tbody").body(rows);
    }

    void row(Runnable cells) {
        html.open("tr").body(cells);
    }

    /** A row of that height, which grows with what it holds. */
    void row(double millimetres, Runnable cells) {
        html.open("tr")
                .with("style", String.format(Locale.ROOT, "height:%.2fmm", millimetres))
                .body(cells);
    }

    void th(String label) {
        th(label, 1, 1);
    }

    void th(String label, int columns, int rows) {
        th("", label, columns, rows);
    }

    void th(String style, String label, int columns, int rows) {
        cell("th", style, columns, rows, () -> html.text(label));
    }

    void td(FieldText field) {
        td("", field);
    }

    void td(String style, FieldText field) {
        td(style, 1, 1, () -> show(field));
    }

    void td(String style, String text) {
        td(style, FieldText.of(text));
    }

    void td(String style, Runnable content) {
        td(style, 1, 1, content);
    }

    void td(String style, int columns, int rows, Runnable content) {
        cell("td", style, columns, rows, content);
    }

    private void cell(String element, String style, int columns, int rows, Runnable content) {
        html.open(element);
        if (!style.isEmpty()) {
            html.with("class", style);
        }
        if (columns > 1) {
            html.with("colspan", columns);
        }
        if (rows > 1) {
            html.with("rowspan", rows);
        }
        html.body(content);
    }

    /** A heading and its field. */
    void pair(String label, FieldText field) {
        th(label);
        td(field);
    }

    /** A heading above the tables of a form: 《基本情報》. */
    void subtitle(String text) {
        html.element("h3", text);
    }

    void note(String text) {
        html.open("p").with("class", "note").text(text).close();
    }

    void text(String text) {
        html.text(text);
    }

    /** A part of a line, so that its style can set it apart. */
    void span(String style, Runnable content) {
        html.open("span").with("class", style).body(content);
    }

    void block(String style, Runnable content) {
        html.open("div").with("class", style).body(content);
    }

    /** What stands in a field; marked, with the reason, where it cannot be read. */
    void show(FieldText field) {
        if (field.fault().isEmpty()) {
            html.text(field.text());
            return;
        }
        marked = true;
        html.open("span").with("class", "bad").with("title", field.fault().get());
        html.text(field.text().isEmpty() ? "（未記入）" : field.text()).text("※").close();
    }

    /**
     * Choices as the forms print them, with a ring around each that the field names: 初回＆紹介 rings two. A field that names
     * none of them stands behind them.
     */
    void choices(FieldText field, String... labels) {
        boolean readable = field.fault().isEmpty();
        boolean found = field.text().isEmpty();
        for (int i = 0; i < labels.length; i++) {
            if (i > 0) {
                html.text("・");
            }
            boolean ringed = readable && isNamed(labels[i], field.text());
            found |= ringed;
            html.open("span")
                    .with("class", ringed ? "choice on" : "choice")
                    .text(labels[i])
                    .close();
        }
        if (!readable || !found) {
            html.text("　");
            show(field);
        }
    }

    private static boolean isNamed(String label, String field) {
        return !field.isEmpty() && (field.contains(label) || label.contains(field));
    }

    /** A choice by itself, with a ring around it where the field says 該当. */
    void tick(FieldText field, String label) {
        choices(field.text().equals(APPLIES) ? FieldText.of(label) : FieldText.NOTHING, label);
        if (field.fault().isPresent()) {
            show(field);
        }
    }

    void picture(FamilyPicture picture) {
        html.open("img").with("src", picture.address()).with("alt", "家族構成の画像").close();
    }
}
