package io.github.careplansdk.core.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the result goes, taken in UTF-8. A print stream hides why it could not write; this one remembers. */
public final class ResultStream extends PrintStream {
    private final Sink sink;

    private ResultStream(Sink sink) {
        super(new BufferedOutputStream(sink), false, StandardCharsets.UTF_8);
        this.sink = sink;
    }

    /** Writes to that stream; what is written has to be flushed. */
    public static ResultStream to(OutputStream out) {
        return new ResultStream(new Sink(out));
    }

    /** Why not all of what was flushed could be written, if so. */
    public Optional<IOException> failure() {
        return Optional.ofNullable(sink.failure);
    }

    /** Whether a reader that had enough has closed the pipe, as {@code head} does. */
    public static boolean isClosedPipe(IOException e) {
        // Only the system's words tell, and it may speak Japanese.
        String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("pipe") || words.contains("パイプ");
    }

    private static final class Sink extends FilterOutputStream {
        private @Nullable IOException failure;

        Sink(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }
}
