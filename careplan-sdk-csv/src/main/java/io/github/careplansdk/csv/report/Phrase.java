package io.github.careplansdk.csv.report;

import io.github.careplansdk.core.problem.Language;
import java.util.Locale;

/** The text report's own words. What a problem means is in core's messages. */
enum Phrase {
    CLEAN("問題は見つかりませんでした。", "No problems were found."),
    STANDARD("標準仕様 第4.1版", "standard 4.1"),
    NEVER_FAILS("（問題があっても不合格にしない設定です）", " (set never to fail)"),
    ERRORS("エラー %,d件", "%,d error", "%,d errors"),
    WARNINGS("警告 %,d件", "%,d warning", "%,d warnings"),
    INFOS("情報 %,d件", "%,d info"),
    TIMES("%,d件", "once", "%,d times"),
    FILES("%,dファイル", "%,d file", "%,d files"),
    ROWS("%,d行", "%,d row", "%,d rows"),
    UNITS("送信単位 %,d件", "%,d unit", "%,d units"),
    MORE("ほか %,d件", "(+%,d more)"),
    MORE_FILES("ほか %,dファイル", "(+%,d more)"),
    WHOLE_BULK("全体", "The whole bulk"),
    FAILED_LAYERS("不合格", "failed"),
    SKIPPED_LAYERS("未検査", "not checked"),
    OTHER_LAYERS("ほかは合格", "the rest passed"),
    NO_OTHER_ERRORS("ほかはエラーなし", "no errors in the rest"),
    NO_LAYER_FAILED("どの検査にもエラーなし", "no errors in any check"),
    TO_DO("対応:", "To do: "),
    TO_DO_AS_ABOVE("上の %s と同じ", "as for %s above"),
    OFFICIAL("公式:", "Client:"),
    OFFICIAL_SILENT("表示なし（そのまま受け付けます）", "says nothing and takes the file"),
    LINE("行番号", "line"),
    ROW("データ行", "row"),
    COLUMN("項目", "column"),
    VALUE("値", "value"),
    UNIT_LIST("送信単位", "Units"),
    CLEAN_FILES("問題のないファイル", "Files without problems"),
    NOT_RUN("検査していないもの", "Not checked");

    private final String ja;
    private final String enOne;
    private final String enMany;

    Phrase(String ja, String en) {
        this(ja, en, en);
    }

    Phrase(String ja, String enOne, String enMany) {
        this.ja = ja;
        this.enOne = enOne;
        this.enMany = enMany;
    }

    String in(Language language) {
        return language == Language.JA ? ja : enMany;
    }

    String of(Language language, long count) {
        String form = language == Language.JA ? ja : count == 1 ? enOne : enMany;
        return String.format(Locale.ROOT, form, count);
    }

    String of(Language language, String name) {
        return String.format(Locale.ROOT, in(language), name);
    }
}
