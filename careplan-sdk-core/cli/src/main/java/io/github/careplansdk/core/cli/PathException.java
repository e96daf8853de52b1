package io.github.careplansdk.core.cli;

import java.nio.file.Path;

/** A path cannot be read or written. */
public final class PathException extends UsageException {
    private static final long serialVersionUID = 1L;

    /** An exception with its words in both languages, which name the path. */
    public PathException(String japanese, String english) {
        super(japanese, english);
    }

    /** What to tell the caller where an output lies in the folder that is read. */
    public static PathException inFolderRead(Path output) {
        return new PathException(
                "出力先が読み取るフォルダーの中にあり、次に読み取るとき一緒に読まれます。フォルダーの外を指定してください: " + output,
                "The output is in the folder that is read, and would be read with it the next time. Name a place outside of it: "
                        + output);
    }
}
