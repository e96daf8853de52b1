package io.github.careplansdk.crypto.docs;

import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.FindingCode;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Messages;
import java.util.List;

/** {@code docs/findings.md} and {@code docs/findings.ja.md}: every code, what it means and what to do. */
record FindingsPage(Language language, String command, List<? extends Class<?>> codes) {
    String text() {
        StringBuilder page = new StringBuilder(say("""
                        # 鍵・電子証明書・電子署名・送受信のコード

                        `careplan-sdk-crypto` と `careplan-transfer.jar` が報告するコードです。`{名前}` は報告の中で値に置き換わります。[English](findings.md)
                        """, """
                        # Codes of keys, certificates, seals and transport

                        What `careplan-sdk-crypto` and `careplan-transfer.jar` report. A report has a value in place of each `{name}`. [日本語](findings.ja.md)
                        """));
        page.append("\n<!-- Generated from the code; do not edit. Refresh with: ")
                .append(command)
                .append(" -->\n");
        codes.forEach(type -> section(page, type));
        return page.toString();
    }

    private void section(StringBuilder page, Class<?> type) {
        String name = type.getPackageName();
        page.append("\n## ")
                .append(name.substring(name.lastIndexOf('.') + 1))
                .append(": ")
                .append(type.getSimpleName())
                .append("\n\n");
        row(page, say("コード", "code"), say("重大度", "severity"), say("意味", "meaning"), say("対応", "what to do"));
        row(page, "---", "---", "---", "---");
        Texts words = Texts.beside(type, language);
        for (Object constant : type.getEnumConstants()) {
            FindingCode code = (FindingCode) constant;
            row(
                    page,
                    "`" + code.name() + "`",
                    Messages.in(language).severity(code.severity()),
                    escaped(words.get(code.name())),
                    escaped(words.get(code.name() + ".todo")));
        }
    }

    private static void row(StringBuilder page, String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String escaped(String words) {
        return words.replaceAll("([\\\\`*<>|\\[\\]])", "\\\\$1");
    }

    private String say(String japanese, String english) {
        return language == Language.JA ? japanese : english;
    }
}
