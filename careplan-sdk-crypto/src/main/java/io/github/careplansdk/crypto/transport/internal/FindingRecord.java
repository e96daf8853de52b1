package io.github.careplansdk.crypto.transport.internal;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.crypto.transport.store.internal.BoxFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A finding as JSON, with its words. */
public record FindingRecord(String code, String ja, String jaTodo, String en, String enTodo) {
    /** The code of the finding in a file; empty where there is none. */
    public static Optional<String> codeIn(Path file) throws IOException {
        return BoxFiles.small(file)
                .flatMap(bytes -> Json.read(bytes, FindingRecord.class))
                .map(FindingRecord::code);
    }

    public static FindingRecord of(Finding finding) {
        return new FindingRecord(
                finding.code().name(),
                finding.message(Language.JA),
                finding.hint(Language.JA),
                finding.message(Language.EN),
                finding.hint(Language.EN));
    }
}
