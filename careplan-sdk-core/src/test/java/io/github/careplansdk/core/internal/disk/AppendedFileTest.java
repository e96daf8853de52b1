package io.github.careplansdk.core.internal.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppendedFileTest {
    private static final int THREADS = 8;

    @TempDir
    private Path folder;

    private static byte[] line(int number) {
        return (number + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The first force is held up until all have written: one more is enough for them. */
    @Test
    void threadsThatAddAtTheSameTimeShareAForce() throws Exception {
        Path path = Files.createFile(folder.resolve("lines"));
        AtomicInteger forces = new AtomicInteger();
        CountDownLatch allWritten = new CountDownLatch(1);
        AppendedFile file = new Disk(new Disk.Steps() {
                    @Override
                    public void done(String name) {}

                    @Override
                    public void forced(Path what) {
                        forces.incrementAndGet();
                        try {
                            allWritten.await();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                })
                .appending(path);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> adding = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int number = i;
                adding.add(threads.submit(() -> {
                    file.add(line(number));
                    return number;
                }));
            }
            while (file.length() < 2 * THREADS) {
                Thread.sleep(1);
            }
            allWritten.countDown();
            for (Future<?> each : adding) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(forces).hasValueLessThanOrEqualTo(2).hasPositiveValue();
        assertThat(Files.readAllLines(path)).hasSize(THREADS).doesNotHaveDuplicates();
    }

    /** After a failure the system takes the bytes for written: a second force succeeds without them. */
    @Test
    void aForceThatFailsFailsForAllWhoHaveWrittenMeanwhile() throws Exception {
        AtomicInteger forces = new AtomicInteger();
        CountDownLatch allWritten = new CountDownLatch(1);
        AppendedFile file = new Disk(new Disk.Steps() {
                    @Override
                    public void done(String name) {}

                    @Override
                    public void forced(Path what) throws IOException {
                        if (what.endsWith("lines") && forces.incrementAndGet() == 2) {
                            try {
                                allWritten.await();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                            throw new IOException("Input/output error");
                        }
                    }
                })
                .appending(folder.resolve("lines"));
        file.add(line(0));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> adding = new ArrayList<>();
            for (int i = 1; i <= THREADS; i++) {
                int number = i;
                adding.add(threads.submit(() -> {
                    file.add(line(number));
                    return number;
                }));
            }
            while (file.length() < 2 * (1 + THREADS)) {
                Thread.sleep(1);
            }
            allWritten.countDown();
            for (Future<?> each : adding) {
                assertThatThrownBy(each::get).hasRootCauseMessage("Input/output error");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(folder.resolve("lines")).content().isEqualTo("0\n");
        file.add(line(9));
        assertThat(folder.resolve("lines")).content().isEqualTo("0\n9\n");
    }

    @Test
    void anInterruptWhileAThreadForcesCostsNoLine() throws IOException {
        Path path = folder.resolve("lines");
        AtomicInteger forces = new AtomicInteger();
        AppendedFile file = new Disk(new Disk.Steps() {
                    @Override
                    public void done(String name) {}

                    @Override
                    public void forced(Path what) throws IOException {
                        if (forces.incrementAndGet() == 1) {
                            Thread.currentThread().interrupt();
                            throw new ClosedByInterruptException();
                        }
                    }
                })
                .appending(path);
        file.add(line(1));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(path).content().isEqualTo("1\n");
    }

    @Test
    void anInterruptedThreadLosesItsLineAndNoOther() throws IOException {
        AppendedFile file = Disk.PRIVATE.appending(folder.resolve("lines"));
        file.add(line(1));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> file.add(line(2))).isInstanceOf(IOException.class);
        assertThat(Thread.interrupted()).isTrue();
        file.add(line(3));
        assertThat(Files.readString(folder.resolve("lines"))).isEqualTo("1\n3\n");
        assertThat(file.length()).isEqualTo(4);
    }
}
