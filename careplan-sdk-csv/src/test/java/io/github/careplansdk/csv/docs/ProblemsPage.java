package io.github.careplansdk.csv.docs;

import io.github.careplansdk.core.move.ExchangeMove;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Layer;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code docs/problems.md} and {@code docs/problems.ja.md}: every code, what it means and what to do. */
final class ProblemsPage {
    private final Messages messages;
    private final boolean ja;

    ProblemsPage(Language language) {
        this.messages = Messages.in(language);
        this.ja = language == Language.JA;
    }

    String text() {
        Markdown page = new Markdown();
        page.heading(1, ja ? "問題のコード" : "Problem codes");
        page.block(
                ja
                        ? "検査が報告する " + ProblemCode.values().length
                                + " のコードです。`{名前}` は報告の中で値に置き換わります。重大度は `--severity` と `--disable` で変えられます。[English](problems.md)"
                        : "The " + ProblemCode.values().length
                                + " codes that a check reports. A report has a value in place of each `{name}`. `--severity` and `--disable` change how bad a code is. [日本語](problems.ja.md)");
        String move = ExchangeMove.published().move().text(messages.language());
        page.block(
                ja
                        ? "「公式の表示」は、公式クライアントのメッセージです。移行（" + move
                                + "）後のWEBサービスの表示は、分かっていません（[移行](move-2027.ja.md)）。原因は `careplan-validator explain` で調べられます。"
                        : "The official message is the client application's. What the web service shows after the move ("
                                + move
                                + ") is not known ([the move](move-2027.md)). `careplan-validator explain` tells what lies behind a message.");
        page.block(GeneratedDocsTest.NOTICE);
        for (Layer layer : Layer.values()) {
            page.heading(2, messages.layer(layer) + " (" + layer.id() + ")");
            page.table(
                    ja ? List.of("コード", "重大度", "意味") : List.of("code", "severity", "meaning"),
                    codes(layer).stream().map(this::row).toList());
        }
        page.heading(2, ja ? "各コードの説明" : "Each code");
        for (ProblemCode code : ProblemCode.values()) {
            code(page, code);
        }
        return page.toString();
    }

    private static List<ProblemCode> codes(Layer layer) {
        return Arrays.stream(ProblemCode.values())
                .filter(code -> code.layer() == layer)
                .toList();
    }

    private List<String> row(ProblemCode code) {
        String link = "[" + code + "](#" + code.name().toLowerCase(Locale.ROOT) + ")";
        return List.of(link, messages.severity(code.severity()), Markdown.escaped(messages.meaning(code)));
    }

    private void code(Markdown page, ProblemCode code) {
        page.heading(3, code.name());
        page.paragraph(messages.meaning(code));
        List<String> facts = new ArrayList<>();
        facts.add(fact(ja ? "重大度" : "Severity", messages.severity(code.severity())));
        facts.add(fact(
                ja ? "検査" : "Layer",
                messages.layer(code.layer()) + " (" + code.layer().id() + ")"));
        facts.add(fact(ja ? "対応" : "What to do", messages.hint(code)));
        facts.add(fact(ja ? "根拠" : "Section", messages.section(code)));
        facts.add(fact(ja ? "公式の表示" : "Official message", messages.official(code)));
        if (!code.parameters().isEmpty()) {
            facts.add("- **" + (ja ? "パラメーター" : "Parameters") + "**: "
                    + code.parameters().stream().map(Markdown::code).collect(Collectors.joining(", ")));
        }
        page.block(String.join("\n", facts));
    }

    private static String fact(String name, String words) {
        return "- **" + name + "**: " + Markdown.escaped(words);
    }
}
