package io.github.careplansdk.crypto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.careplansdk.testing.JavaCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code watch} in a process of its own, which is stopped and killed. */
@Tag("process")
class WatchProcessTest extends CommandTest {
    private static final int UNITS = 11;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

    private final List<Process> started = new ArrayList<>();
    private final Random random = new Random();
    private Path month;
    private Path inbox;
    private Path outbox;
    private Path upload;
    private Path health;
    private Path log;

    @BeforeEach
    void nameTheFolders() throws IOException {
        month = Files.createDirectory(temp.resolve("見張る フォルダー"));
        inbox = temp.resolve("受信 箱");
        outbox = temp.resolve("送信 箱");
        upload = temp.resolve("アップロード");
        health = temp.resolve("health.json");
        log = temp.resolve("log");
        try (Stream<Path> files = Files.list(month("2-plans"))) {
            for (Path file : files.filter(WatchProcessTest::isOfTheStandard).toList()) {
                Files.copy(file, month.resolve(file.getFileName()));
            }
        }
    }

    @AfterEach
    void killWhatRuns() {
        started.forEach(process -> process.destroyForcibly().onExit().join());
    }

    private static boolean isOfTheStandard(Path file) {
        return file.getFileName().toString().matches("(UP|DLT).*");
    }

    private List<Object> taking() {
        return List.of("watch", "--every", "1", "--download", month, "--inbox", inbox, "--health", health);
    }

    private List<Object> layingOut() {
        return List.of("watch", "--every", "1", "--outbox", outbox, "--upload", upload, month);
    }

    private Process start(List<Object> args) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(JavaCommand.brief(List.of(), Main.class, args.toArray()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private static void until(Process process, Callable<Boolean> something) throws Exception {
        long begin = System.nanoTime();
        while (!something.call()) {
            assertThat(process.isAlive()).isTrue();
            assertThat(System.nanoTime() - begin).isLessThan(PATIENCE);
            Thread.sleep(20);
        }
    }

    private boolean isDone(String count) throws IOException {
        return Files.exists(health)
                && json("watch.schema.json", health).at(count).asInt() >= 1;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void stop(Process process) throws Exception {
        process.destroy();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }

    @Test
    void aStopEndsItCleanlyAndNoOtherUsesItsFoldersMeanwhile() throws Exception {
        Process watch = start(taking());
        until(watch, () -> isDone("/rounds"));
        assertThat(run(taking(), "--lang", "en")).isEqualTo(3);
        assertThat(err()).contains("FOLDER_IN_USE", "Another process works in");
        JsonNode running = json("watch.schema.json", health);
        assertThat(running.at("/state").asText()).isEqualTo("running");
        assertThat(running.at("/pid").asLong()).isEqualTo(watch.pid());
        stop(watch);
        assertThat(json("watch.schema.json", health).at("/state").asText()).isEqualTo("stopped");
        assertThat(Files.readString(log, StandardCharsets.UTF_8))
                .contains("見張りを始めました\n")
                .endsWith("停止しました\n");
        assertThat(run(taking(), "--once")).as("the lock is free").isZero();
    }

    /** What it waits for is an hour away. */
    @Test
    void aStopEndsASingleLookBeforeItIsOver() throws Exception {
        List<Object> once = new ArrayList<>(taking());
        once.set(once.indexOf("1"), "3600");
        once.add("--once");
        Process watch = start(once);
        until(watch, () -> Files.exists(health));
        watch.destroy();
        assertThat(watch.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(watch.exitValue()).as("not all is done").isEqualTo(1);
        assertThat(json("watch.schema.json", health).at("/state").asText()).isEqualTo("stopped");
    }

    @Test
    void aWatchThatWasKilledLosesAndDoublesNothing() throws Exception {
        isKilledAndLosesNothing(2);
    }

    @Test
    @Tag("full")
    void aWatchThatWasKilledManyTimesLosesAndDoublesNothing() throws Exception {
        isKilledAndLosesNothing(40);
    }

    private void isKilledAndLosesNothing(int kills) throws Exception {
        for (int i = 0; i < kills; i++) {
            Process taking = start(taking());
            Process layingOut = start(layingOut());
            Thread.sleep(800 + random.nextInt(2_000));
            taking.destroyForcibly().onExit().join();
            layingOut.destroyForcibly().onExit().join();
        }
        assertThat(run(taking(), "--once")).as(out() + err()).isZero();
        assertThat(run(layingOut(), "--once")).as(out() + err()).isZero();
        assertHasAllOnce(inbox.resolve("received"));
        assertThat(inbox.resolve("quarantine")).isEmptyDirectory();
        assertHasAllOnce(upload);
        assertThat(run("status", "--inbox", inbox, "--outbox", outbox, "--format", "json"))
                .isZero();
        JsonNode status = json("status.schema.json");
        assertThat(status.at("/inbox/acknowledged").asInt()).isEqualTo(UNITS);
        assertThat(status.at("/outbox/sent").asInt()).isEqualTo(UNITS);
        assertThat(status.at("/outbox/queued").asInt()).isZero();
    }

    /** Each file of the month is below the folder once, as it was. */
    private void assertHasAllOnce(Path folder) throws IOException {
        List<Path> copies =
                files(folder).stream().filter(WatchProcessTest::isOfTheStandard).toList();
        assertThat(copies).extracting(Path::getFileName).doesNotHaveDuplicates();
        List<Path> originals = files(month);
        assertThat(copies).hasSameSizeAs(originals);
        for (Path copy : copies) {
            assertThat(copy).hasSameBinaryContentAs(month.resolve(copy.getFileName()));
        }
        assertThat(files(folder)).noneMatch(file -> file.toString().contains(".part"));
    }
}
