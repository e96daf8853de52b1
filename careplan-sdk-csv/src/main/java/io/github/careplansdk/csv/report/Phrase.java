package io.github.careplansdk.csv.report;

import io.github.careplansdk.core.problem.Language;
import java.util.Locale;

/** The reports' own words. What a problem means is in core's messages. */
enum Phrase {
    CLEAN("問題は見つかりませんでした。", "No problems were found."),
    NOTHING_NEW("新しい問題は見つかりませんでした。", "No new problems were found."),
    KNOWN("（ほかに既知の問題 %,d件）", " (and %,d known)"),
    STANDARD("標準仕様 第%s版", "standard %s"),
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
    FILES_WITHOUT_NEW("新しい問題のないファイル", "Files without new problems"),
    GONE("既知の問題のうち今回なかったもの", "Known problems that were not found"),
    GONE_TO_DO(
            "ベースラインを書き直すと（--write-baseline）、再び見つかったときに新しい問題として扱います。",
            "Write the baseline again (--write-baseline), and they are new should they come back."),
    NOT_RUN("検査していないもの", "Not checked"),
    FILE_LIST("ファイル", "Files"),
    PROBLEM_LIST("問題", "Problems"),
    CODE_LIST("コードの説明", "What the codes mean"),
    FILTER("絞り込み", "Filter"),
    FILTER_BY("ファイル名、コード、項目名など", "file, code, column…"),
    VERDICT("判定", "Verdict"),
    SERIAL("ファイル連番", "Serial"),
    SENDER_RECEIVER("送信元 → 送信先", "From → to"),
    KINDS("種別", "Kinds"),
    ROW_COUNT("行数", "Rows"),
    PASSED("合格", "passed"),
    FAILED("不合格", "failed"),
    SKIPPED("未検査", "not checked"),
    MEANING("意味", "Meaning"),
    WHAT_TO_DO("対応", "What to do"),
    SECTION("根拠", "Section"),
    OFFICIAL_CLIENT("公式クライアント", "Official client"),
    CELLS("行の中の位置", "In the row"),
    WHOLE_ROW("行全体", "The whole row"),
    EMPTY_CELL("空", "empty"),
    MASKED("■ は何か入っている項目です。値は伏せています。", "■ is a filled cell; what it holds is hidden."),
    HOLDS_VALUES(
            "この報告は値（個人情報）を含みます。取り扱いに注意してください。", "This report holds values, which are personal data. Mind who sees it.");

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
