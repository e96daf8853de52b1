package io.github.careplansdk.core.name;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * The result of parsing a file name.
 *
 * @param name the value, or empty where the name has an error or is an attachment's
 * @param kind the kind at its front, also where the rest has errors
 * @param problems what is wrong with the name
 */
public record ParsedFileName(Optional<FileName> name, Optional<FileKind> kind, List<Problem> problems) {
    public ParsedFileName {
        problems = List.copyOf(problems);
    }

    /** Returns whether the name is not meant as the standard's: the file is an attachment (添付ファイル). */
    public boolean isAttachment() {
        return kind.isEmpty() && problems.isEmpty();
    }
}
