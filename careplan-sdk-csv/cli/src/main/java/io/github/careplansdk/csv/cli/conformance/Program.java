package io.github.careplansdk.csv.cli.conformance;

import io.github.careplansdk.csv.cli.conformance.NoAnswerException.Reason;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A running program that answers a line with a line. What it writes to standard error goes to ours. */
final class Program implements AutoCloseable {
    private static final Duration TO_END = Duration.ofSeconds(2);

    private final Process process;
    private final Thread listener;
    /** One line ahead at most: a program that talks without being asked waits. */
    private final BlockingQueue<Line> heard = new ArrayBlockingQueue<>(1);

    /** What was heard: the bytes of a line, or why there is none. */
    private record Line(byte[] bytes, @Nullable Reason failure) {}

    Program(String command) throws IOException {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        List<String> words =
                windows ? List.of("cmd.exe", "/d", "/s", "/c", command) : List.of("/bin/sh", "-c", command);
        process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        listener = new Thread(this::listen, "careplan-conformance");
        listener.setDaemon(true);
        listener.start();
    }

    /** Sends a line and waits for the answer, without its line end. */
    byte[] ask(byte[] line, Duration limit) throws NoAnswerException {
        try {
            OutputStream in = process.getOutputStream();
            in.write(line);
            in.write('\n');
            in.flush();
        } catch (IOException ended) {
            throw new NoAnswerException(Reason.ENDED, exitCode());
        }
        try {
            Line answer = heard.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (answer == null) {
                throw new NoAnswerException(Reason.SILENT, limit.toSeconds() + " s");
            }
            if (answer.failure() != null) {
                throw new NoAnswerException(answer.failure(), answer.failure() == Reason.ENDED ? exitCode() : "");
            }
            return answer.bytes();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException(Reason.SILENT);
        }
    }

    private void listen() {
        try (InputStream out = new BufferedInputStream(process.getInputStream())) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = out.read(); b >= 0; b = out.read()) {
                if (b == '\n') {
                    heard.put(new Line(line.toByteArray(), null));
                    line.reset();
                } else if (line.size() == AnswerText.MOST_BYTES) {
                    heard.put(new Line(new byte[0], Reason.TOO_LONG));
                    return;
                } else {
                    line.write(b);
                }
            }
            heard.put(new Line(new byte[0], Reason.ENDED));
        } catch (IOException e) {
            // Its end broke the pipe.
            heard.offer(new Line(new byte[0], Reason.ENDED));
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private String exitCode() {
        try {
            return process.waitFor(TO_END.toMillis(), TimeUnit.MILLISECONDS) ? "exit code " + process.exitValue() : "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /** Lets the program end at the end of its input, and makes it end where it does not. */
    @Override
    public void close() {
        listener.interrupt();
        try {
            process.getOutputStream().close();
            process.waitFor(TO_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException ended) {
            // Nobody reads any more.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
