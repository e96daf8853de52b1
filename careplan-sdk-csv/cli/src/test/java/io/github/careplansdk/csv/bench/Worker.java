package io.github.careplansdk.csv.bench;

import com.sun.management.ThreadMXBean;
import io.github.careplansdk.csv.bench.Contender.Consumed;
import io.github.careplansdk.csv.bench.Contender.Depth;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A contender in a JVM of its own, which reads when it is told to: so nobody's code is compiled for what another one
 * does, and all can still take turns.
 */
final class Worker implements AutoCloseable {
    private static final String ERROR = "error";

    private final Process process;
    private final PrintStream orders;
    private final BufferedReader answers;

    /** What a reading took. */
    record Measured(Consumed consumed, long nanos, long processorNanos, long allocated) {}

    private Worker(Process process) {
        this.process = process;
        this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts a JVM for one of the contenders of a data set. */
    static Worker start(DataSet data, Contender contender, List<String> jvmOptions) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(jvmOptions);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), Worker.class.getName()));
        line.addAll(List.of(
                data.sort().name(),
                data.path().toString(),
                String.valueOf(data.contenders().indexOf(contender))));
        return new Worker(new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Lets it read its file once. */
    Measured read(Depth depth) throws IOException {
        orders.println(depth);
        String answer = answers.readLine();
        if (answer == null || answer.equals(ERROR)) {
            throw new IllegalStateException("A contender broke; see above.");
        }
        String[] numbers = answer.split(" ");
        return new Measured(
                new Consumed(Long.parseLong(numbers[0]), Long.parseLong(numbers[1])),
                Long.parseLong(numbers[2]),
                Long.parseLong(numbers[3]),
                Long.parseLong(numbers[4]));
    }

    @Override
    public void close() throws IOException {
        orders.close();
        answers.close();
        process.destroy();
    }

    /** The other side: reads as often as it is told, until there is nobody to tell it. */
    public static void main(String[] arguments) throws IOException {
        Path path = Path.of(arguments[1]);
        Contender contender = DataSet.of(DataSet.Sort.valueOf(arguments[0]), "", path)
                .contenders()
                .get(Integer.parseInt(arguments[2]));
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            try {
                System.out.println(measure(contender, path, Depth.valueOf(order)));
            } catch (RuntimeException | IOException e) {
                e.printStackTrace();
                System.out.println(ERROR);
            }
        }
    }

    private static String measure(Contender contender, Path path, Depth depth) throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long allocatedBefore = threads.getThreadAllocatedBytes(thread);
        long processorBefore = threads.getCurrentThreadCpuTime();
        long before = System.nanoTime();
        Consumed consumed = contender.reading().read(path, depth);
        long nanos = System.nanoTime() - before;
        long processorNanos = threads.getCurrentThreadCpuTime() - processorBefore;
        long allocated = threads.getThreadAllocatedBytes(thread) - allocatedBefore;
        return consumed.rows() + " " + consumed.checksum() + " " + nanos + " " + processorNanos + " " + allocated;
    }
}
