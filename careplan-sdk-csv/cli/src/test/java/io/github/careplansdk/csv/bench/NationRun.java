package io.github.careplansdk.csv.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** A JVM that reads months of growing size with one reader, and measures each. */
final class NationRun {
    private static final String RESIDENT = "VmHWM:";

    private NationRun() {}

    /**
     * What a reading took.
     *
     * @param nanos time by the clock
     * @param processorNanos the processors' time of the whole JVM, what compiling and collecting take included
     * @param live the most bytes of the heap in use after a garbage collection
     * @param resident the most bytes of memory that the process had so far, 0 where the system does not tell
     */
    record Measured(long rows, long nanos, long processorNanos, long live, long resident) {}

    /** Starts a JVM that reads the first folder some times to warm up, and then each folder once. */
    static List<Measured> start(
            NationReader reader, int threads, int warmUps, List<Path> folders, Path beans, String heap)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("-Xmx" + heap);
        line.addAll(
                List.of("-cp", System.getProperty("java.class.path") + System.getProperty("path.separator") + beans));
        line.addAll(List.of(NationRun.class.getName(), reader.name(), String.valueOf(threads)));
        line.add(String.valueOf(warmUps));
        folders.forEach(folder -> line.add(folder.toString()));
        Process process = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Measured> measured = new ArrayList<>();
        try (BufferedReader answers =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String answer = answers.readLine(); answer != null; answer = answers.readLine()) {
                String[] numbers = answer.split(" ");
                measured.add(new Measured(
                        Long.parseLong(numbers[0]),
                        Long.parseLong(numbers[1]),
                        Long.parseLong(numbers[2]),
                        Long.parseLong(numbers[3]),
                        Long.parseLong(numbers[4])));
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(reader.title() + " broke; see above.");
        }
        return measured;
    }

    public static void main(String[] arguments) throws IOException {
        NationReader reader = NationReader.valueOf(arguments[0]);
        int threads = Integer.parseInt(arguments[1]);
        AtomicLong live = watchCollections();
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            reader.read(Path.of(arguments[3]), threads);
        }
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        for (String folder : List.of(arguments).subList(3, arguments.length)) {
            System.gc();
            live.set(0);
            long processorBefore = system.getProcessCpuTime();
            long before = System.nanoTime();
            long rows = reader.read(Path.of(folder), threads);
            long nanos = System.nanoTime() - before;
            long processorNanos = system.getProcessCpuTime() - processorBefore;
            System.out.println(rows + " " + nanos + " " + processorNanos + " " + live + " " + resident());
        }
    }

    /** The most of the heap that was in use after a collection, from now on. */
    private static AtomicLong watchCollections() {
        AtomicLong most = new AtomicLong();
        Set<String> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(pool -> pool.getName())
                .collect(Collectors.toSet());
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, nothing) -> {
                                Map<String, MemoryUsage> after = GarbageCollectionNotificationInfo.from(
                                                (CompositeData) notification.getUserData())
                                        .getGcInfo()
                                        .getMemoryUsageAfterGc();
                                long used = after.entrySet().stream()
                                        .filter(pool -> heap.contains(pool.getKey()))
                                        .mapToLong(pool -> pool.getValue().getUsed())
                                        .sum();
                                most.accumulateAndGet(used, Math::max);
                            },
                            null,
                            null);
        }
        return most;
    }

    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(RESIDENT))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst()
                .orElse(0);
    }
}
