package io.github.careplansdk.csv.validate.internal.rule;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.csv.io.internal.ProblemSink;
import io.github.careplansdk.csv.io.internal.RowBuffers;
import io.github.careplansdk.csv.io.internal.RowReader;
import java.io.InputStream;
import java.util.Optional;

/**
 * What the rules know of the file besides its rows.
 *
 * @param path the file, as problems name it
 * @param kind its kind
 * @param name its name, where that has no error
 * @param check what is the same for all files
 */
public record FileContext(String path, FileKind kind, Optional<FileName> name, CheckContext check) {
    /** Reads the rows of the file by itself. */
    public RowReader reader(InputStream in, ProblemSink problems) {
        return reader(new RowBuffers(check.limits()), in, problems);
    }

    /** Reads the rows of the file where others were read before. */
    public RowReader reader(RowBuffers buffers, InputStream in, ProblemSink problems) {
        return new RowReader(buffers, in, check.layouts(), kind, name.flatMap(FileName::month), path, problems);
    }
}
