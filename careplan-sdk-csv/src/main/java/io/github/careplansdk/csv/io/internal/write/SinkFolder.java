package io.github.careplansdk.csv.io.internal.write;

import io.github.careplansdk.core.internal.disk.TemporaryFolder;
import io.github.careplansdk.core.source.Sink;
import io.github.careplansdk.core.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes files for a sink: into a temporary folder first, so that the sink gets them when all are written and checked. */
public final class SinkFolder {
    private SinkFolder() {}

    /** Fills a folder, which is not there yet, and only where all of it is as it should be. */
    public interface Work<R> {
        /** Returns what became of the files. */
        R fill(Path folder) throws IOException;
    }

    /** Lets files be written, and hands them over. */
    public static <R> R fill(Sink sink, Work<R> work) throws IOException {
        try (TemporaryFolder temporary = new TemporaryFolder()) {
            Path folder = temporary.path().resolve("files");
            R result = work.fill(folder);
            if (Files.exists(folder)) {
                sink.putAll(Source.of(folder));
            }
            return result;
        }
    }
}
