package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.crypto.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A finding as JSON, with its words. */
record FindingRecord(String code, String ja, String jaTodo, String en, String enTodo) {
    /** The code of the finding in a file; empty where there is none. */
    static Optional<String> codeIn(Path file) throws IOException {
        return BoxFiles.small(file)
                .flatMap(bytes -> Json.read(bytes, FindingRecord.class))
                .map(FindingRecord::code);
    }

    static FindingRecord of(Finding finding) {
        return new FindingRecord(
                finding.code().name(),
                finding.message(Language.JA),
                finding.hint(Language.JA),
                finding.message(Language.EN),
                finding.hint(Language.EN));
    }
}
