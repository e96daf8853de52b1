package io.github.careplansdk.examples.server;

import io.github.careplansdk.csv.testkit.generate.Generator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Fifty people upload two megabytes each at the same moment, to a server with 512 MB of heap, and wait for their reports. */
final class Load {
    static final int UPLOADS = 50;
    static final int BYTES = 2_000_000;

    private final ServerProcess server;
    private final Map<String, byte[]> files;

    Load(ServerProcess server, Map<String, byte[]> files) {
        this.server = server;
        this.files = files;
    }

    /**
     * What was measured, in milliseconds.
     *
     * @param uploaded until each upload was answered
     * @param checked until each report was there
     * @param peak the server's largest resident memory, in kilobytes; 0 where the system does not tell
     */
    record Result(List<Long> uploaded, List<Long> checked, long peak) {
        @Override
        public String toString() {
            int last = checked.size() - 1;
            return String.format(
                    Locale.ROOT,
                    "%d uploads: uploaded after %d to %d ms, checked after %d to %d ms, peak %d MB",
                    checked.size(),
                    uploaded.get(0),
                    uploaded.get(last),
                    checked.get(0),
                    checked.get(last),
                    peak / 1024);
        }
    }

    static ServerProcess start(Path folder) throws Exception {
        return ServerProcess.start(folder, List.of("-Xmx512m", "-XX:+ExitOnOutOfMemoryError"));
    }

    /** A made-up month of about two megabytes. */
    static Map<String, byte[]> files(Path folder) throws IOException {
        for (int users = 50; ; users = users * 3 / 2) {
            Path month = folder.resolve("month-" + users);
            new Generator(YearMonth.of(2026, 4), 1).write(users, month);
            Map<String, byte[]> files = new TreeMap<>();
            long size = 0;
            for (Map.Entry<String, byte[]> file : SampleFiles.of(month).entrySet()) {
                if (size < BYTES) {
                    files.put(file.getKey(), file.getValue());
                    size += file.getValue().length;
                }
            }
            if (size >= BYTES) {
                return files;
            }
        }
    }

    Result run(int uploads) throws Exception {
        List<Visitor> visitors = new ArrayList<>();
        for (int i = 0; i < uploads; i++) {
            Visitor visitor = new Visitor(server.url());
            visitor.login();
            visitors.add(visitor);
        }
        List<Long> uploaded = new ArrayList<>();
        List<Long> checked = new ArrayList<>();
        ExecutorService people = Executors.newFixedThreadPool(uploads);
        long begin = System.nanoTime();
        try {
            List<Future<long[]>> times = new ArrayList<>();
            for (Visitor visitor : visitors) {
                Callable<long[]> upload = () -> {
                    String page = visitor.upload(files).uri().getPath();
                    long answered = millis(begin);
                    visitor.await(page);
                    return new long[] {answered, millis(begin)};
                };
                times.add(people.submit(upload));
            }
            for (Future<long[]> time : times) {
                uploaded.add(time.get()[0]);
                checked.add(time.get()[1]);
            }
        } finally {
            people.shutdownNow();
        }
        for (Visitor visitor : visitors) {
            visitor.post("/logout", Map.of());
        }
        return new Result(
                uploaded.stream().sorted().toList(), checked.stream().sorted().toList(), peak());
    }

    private static long millis(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private long peak() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + server.pid() + "/status"), StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException noLinux) {
            return 0;
        }
    }
}
