package io.github.careplansdk.csv.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.name.Serial;
import io.github.careplansdk.core.unit.Serials;
import io.github.careplansdk.testing.JavaCommand;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
class SerialFileTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-31T15:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("serials");
    }

    private Serials serials() {
        return Serials.keptIn(new SerialFile(file()), CLOCK);
    }

    @Test
    void aRestartGoesOnWhereTheFileSays() throws IOException {
        assertThat(serials().last()).isEmpty();
        serials().next();
        Serials restarted = serials();
        assertThat(restarted.last()).hasValue(serial("20260401000000"));
        assertThat(restarted.next()).hasToString("20260401000001");
        assertThat(Files.readString(file())).isEqualTo("20260401000001\n");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void whatAKilledProcessLeftHalfWrittenDoesNotCount() throws IOException {
        serials().next();
        Files.writeString(folder.resolve("serials.tmp"), "2026040100000099999");
        assertThat(serials().next()).hasToString("20260401000001");
        assertThat(Files.readString(file())).isEqualTo("20260401000001\n");
    }

    @Test
    void theFileMayBeOnWindows() throws IOException {
        try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
            Path place = Files.createDirectory(windows.getPath("C:\\連番")).resolve("serials");
            Serials.keptIn(new SerialFile(place), CLOCK).next();
            assertThat(Serials.keptIn(new SerialFile(place), CLOCK).next()).hasToString("20260401000001");
            assertThat(Files.readString(place)).isEqualTo("20260401000001\n");
        }
    }

    @Test
    void aFileThatHoldsNoSerialIsNoStart() throws IOException {
        Files.writeString(file(), "20260431000000\n");
        assertThatThrownBy(() -> serials().next())
                .isInstanceOf(CarePlanException.class)
                .hasMessageContaining("SERIAL_STATE")
                .hasMessageNotContaining("20260431");
        assertThat(Files.readString(file())).isEqualTo("20260431000000\n");
    }

    @Test
    void aFileWithoutAPlaceIsSaid() {
        Serials serials = Serials.keptIn(new SerialFile(folder.resolve("no").resolve("serials")), CLOCK);
        assertThatThrownBy(serials::next)
                .isInstanceOf(CarePlanException.class)
                .hasMessageContaining("SERIAL_FILE_FAILED");
    }

    @Test
    void threadsAndInstancesNeverShareOne() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Serials shared = serials();
            List<Future<List<Serial>>> running = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Serials serials = i % 2 == 0 ? shared : serials();
                running.add(threads.submit(
                        () -> Stream.generate(serials::next).limit(25).toList()));
            }
            List<Serial> all = new ArrayList<>();
            for (Future<List<Serial>> each : running) {
                assertThat(each.get()).isSorted().doesNotHaveDuplicates();
                all.addAll(each.get());
            }
            assertThat(all).hasSize(200).doesNotHaveDuplicates();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void processesNeverShareOne() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Path out = folder.resolve("out" + i);
            processes.add(new ProcessBuilder(JavaCommand.brief(List.of(), TwentySerials.class, file()))
                    .redirectOutput(out.toFile())
                    .redirectError(folder.resolve("err" + i).toFile())
                    .start());
        }
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            assertThat(processes.get(i).waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(folder.resolve("err" + i)).isEmptyFile();
            all.addAll(Files.readAllLines(folder.resolve("out" + i)));
        }
        assertThat(all).hasSize(40).doesNotHaveDuplicates();
    }

    /** A process of its own. */
    static final class TwentySerials {
        private TwentySerials() {}

        public static void main(String[] args) {
            Clock fixed = Clock.fixed(Instant.parse("2026-03-31T15:00:00Z"), ZoneOffset.UTC);
            Serials serials = Serials.keptIn(new SerialFile(Path.of(args[0])), fixed);
            for (int i = 0; i < 20; i++) {
                System.out.println(serials.next());
            }
        }
    }

    private static Serial serial(String digits) {
        return Serial.parse(digits).orElseThrow();
    }
}
