package io.github.careplansdk.core.cli;

import io.github.careplansdk.core.internal.text.BilingualText;

/** The command cannot do what it was asked to, and the caller can help it: said in both languages. */
public class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient BilingualText text;

    /** An exception with its words in both languages. */
    public UsageException(String japanese, String english) {
        super(english);
        text = new BilingualText(japanese, english);
    }

    /** What to tell the caller who names paths at which there is no file of the standard. */
    public static UsageException noFileOfTheStandard(String where) {
        return new UsageException("標準仕様のファイルがありません: " + where, "There is no file of the standard here: " + where);
    }

    /** What to tell the caller. */
    public final BilingualText text() {
        return text;
    }
}
