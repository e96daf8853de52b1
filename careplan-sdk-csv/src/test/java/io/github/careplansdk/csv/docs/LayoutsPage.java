package io.github.careplansdk.csv.docs;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Need;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.report.internal.ColumnNotes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code docs/layouts.md}: the columns of every kind of CSV file. */
public final class LayoutsPage {
    private LayoutsPage() {}

    static String text() {
        return text(Layouts.published());
    }

    /** The page of another standard: the columns of its newest edition. */
    public static String text(Layouts layouts) {
        Edition newest = layouts.standard().newest();
        String edition = "第" + newest.label() + "版（CSVバージョン " + newest.csvVersion() + "）";
        Markdown page = new Markdown();
        page.heading(1, "ファイルのレイアウト / Layouts");
        page.block("標準仕様 " + edition + "の" + (newest.kinds().size() - 1) + "種類のCSVファイルの項目です。"
                + "もう1つの種別 `UPKIHON_IMAGE`（家族構成画像）はJPEGで、項目はありません。\n\n"
                + "The columns of the " + (newest.kinds().size() - 1) + " kinds of CSV file of edition "
                + newest.label()
                + " (CSV version " + newest.csvVersion() + "). "
                + "The other kind, `UPKIHON_IMAGE`, is a JPEG image and has no columns.");
        page.block(GeneratedDocsTest.NOTICE);
        page.heading(2, "凡例 / Legend");
        page.table(
                List.of("入力 / needed", "意味", "meaning"),
                Arrays.stream(Need.values()).map(LayoutsPage::need).toList());
        page.block("桁数の `?`: " + ColumnNotes.unclearLength(Language.JA) + "。 / A length with `?`: "
                + ColumnNotes.unclearLength(Language.EN) + ".");
        page.table(
                List.of("型 / type", "形 / form", "意味", "meaning"),
                Arrays.stream(CellType.values())
                        .map(LayoutsPage::type)
                        .distinct()
                        .toList());
        for (FileKind kind : newest.kinds()) {
            if (!kind.isImage()) {
                kind(page, layouts, kind);
            }
        }
        return page.toString();
    }

    private static List<String> need(Need need) {
        return List.of(Markdown.code(need.sign()), need(need, Language.JA), need(need, Language.EN));
    }

    private static String need(Need need, Language language) {
        return ColumnNotes.need(need, language) + ": " + ColumnNotes.meaning(need, language);
    }

    private static List<String> type(CellType type) {
        return List.of(
                Markdown.code(type.id()),
                type.form().isEmpty() ? "" : Markdown.code(type.form()),
                type.meaning(Language.JA),
                type.meaning(Language.EN));
    }

    private static void kind(Markdown page, Layouts layouts, FileKind kind) {
        page.heading(2, kind.name());
        page.paragraph(kind.titleJa() + " / " + kind.titleEn());
        page.table(
                List.of(
                        "番号 / no",
                        "項目名 / name",
                        "英語名 / English name",
                        "桁数 / length",
                        "入力 / needed",
                        "型 / type",
                        "備考 / notes"),
                layouts.of(kind).columns().stream().map(LayoutsPage::row).toList());
    }

    private static List<String> row(Column column) {
        return List.of(
                String.valueOf(column.number()),
                Markdown.escaped(column.name()),
                Markdown.code(column.nameEn()),
                ColumnNotes.length(column),
                column.need().sign(),
                Markdown.code(column.type().id()),
                notes(column));
    }

    /** The Japanese line, and the English one below where it differs. */
    private static String notes(Column column) {
        return Stream.of(Language.JA, Language.EN)
                .map(language -> Markdown.escaped(ColumnNotes.notes(column, language)))
                .distinct()
                .collect(Collectors.joining("<br>"));
    }
}
