package io.github.careplansdk.crypto.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.careplansdk.core.internal.disk.AppendedFile;
import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.crypto.transport.audit.AuditTrail;
import io.github.careplansdk.crypto.transport.store.internal.BoxFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full disk, a folder that may only be read, and two processes on one folder. */
@Tag("process")
class DiskTest {
    @TempDir
    private Path folder;

    private boolean mounted;

    /** A file system of 300 kB of its own; where that cannot be had, the test says so. */
    private Path smallDisk() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        mounted = run("mount", "-t", "tmpfs", "-o", "size=300k", "careplan-test", disk.toString());
        assumeTrue(mounted, "no right to mount");
        return disk;
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    @AfterEach
    void unmount() throws InterruptedException {
        if (mounted) {
            assertThat(run("umount", folder.resolve("disk").toString())).isTrue();
        }
    }

    private static Path fill(Path disk) throws IOException {
        Path filling = disk.resolve("filling");
        try (OutputStream out = Files.newOutputStream(filling)) {
            while (true) {
                out.write(new byte[512]);
            }
        } catch (IOException full) {
            return filling;
        }
    }

    private HandOffTransport sender(Path disk) throws IOException {
        return HandOffTransport.builder()
                .outbox(disk.resolve("outbox"), folder.resolve("upload"))
                .build();
    }

    @Test
    void whatDoesNotFitOnTheDiskIsNotQueuedAndIsWhenThereIsRoom() throws Exception {
        Path disk = smallDisk();
        UnitFiles unit = Offices.plan(folder.resolve("plans"), 1, 60_000);
        try (HandOffTransport sender = sender(disk)) {
            sender.queue(List.of(Offices.plan(folder.resolve("plans"), 2, 300)));
            Path filling = fill(disk);
            assertThat(sender.queue(List.of(unit))).singleElement().satisfies(refused -> {
                assertThat(refused.finding().orElseThrow().code()).isEqualTo(TransportCode.NOT_PROCESSED);
                assertThat(refused.finding().orElseThrow().arguments().get(1)).contains("No space left");
            });
            assertThat(Names.in(disk.resolve("outbox/queue"))).hasSize(1);

            Files.delete(filling);
            assertThat(sender.queue(List.of(unit))).isEmpty();
            assertThat(sender.exchange(TransportListener.NONE).deliveries()).hasSize(2);
        }
        assertThat(AuditTrail.lines(disk.resolve("outbox"))).hasSize(4).allMatch(line -> line.isPresent());
    }

    @Test
    void aDiskThatIsFullWhenAUnitWasHandedOverDoesNotHandItOverTwice() throws Exception {
        Path disk = smallDisk();
        try (HandOffTransport sender = sender(disk)) {
            sender.queue(List.of(Offices.plan(folder.resolve("plans"), 1, 300)));
            Path filling = fill(disk);
            assertThat(sender.exchange(TransportListener.NONE).deliveries())
                    .extracting(Delivery::outcome)
                    .doesNotContain(DeliveryOutcome.DELIVERED)
                    .hasSize(1);
            Files.delete(filling);
            assertThat(sender.exchange(TransportListener.NONE).isComplete()).isTrue();
        }
        assertThat(Names.in(folder.resolve("upload")))
                .filteredOn(name -> !name.endsWith(".txt"))
                .hasSize(1);
    }

    @Test
    void aUnitThatDoesNotFitIntoTheInboxIsReceivedWhenThereIsRoom() throws Exception {
        Path disk = smallDisk();
        UnitFiles unit = Offices.plan(folder.resolve("download"), 1, 60_000);
        HandOffTransport.Builder builder = HandOffTransport.builder()
                .inbox(disk.resolve("inbox"), folder.resolve("download"))
                .settle(Duration.ZERO);
        try (HandOffTransport receiver = builder.build()) {
            Path filling = fill(disk);
            ExchangeReport full = receiver.exchange(TransportListener.NONE);
            assertThat(full.received()).isEmpty();
            assertThat(full.isComplete()).isFalse();
            assertThat(Names.in(disk.resolve("inbox/received"))).isEmpty();
            Files.delete(filling);
            assertThat(receiver.exchange(TransportListener.NONE).received())
                    .singleElement()
                    .satisfies(stored -> assertThat(FileInUnit.of(BoxFiles.in(stored.folder())))
                            .containsExactlyInAnyOrderElementsOf(FileInUnit.of(unit.files())));
        }
        assertThat(Names.in(disk.resolve("inbox/partial"))).isEmpty();
    }

    @Test
    void aFolderThatMayOnlyBeReadCanBeLookedAtAndNotWorkedIn() throws Exception {
        Path disk = smallDisk();
        try (HandOffTransport sender = sender(disk)) {
            sender.send(Offices.plan(folder.resolve("plans"), 1, 300));
        }
        assumeTrue(run("mount", "-o", "remount,ro", disk.toString()), "no right to mount");
        assertThatThrownBy(() -> sender(disk)).isInstanceOf(IOException.class).hasMessageContaining("outbox");
        assertThat(TransportStatus.ofOutbox(disk.resolve("outbox")))
                .extracting(TransportStatus.UnitStatus::state)
                .containsExactly(TransportStatus.State.SENT);
        assertThat(AuditTrail.read(disk.resolve("outbox"))).hasSize(2);
    }

    /** Holds an outbox until it is killed. */
    static final class Holder {
        public static void main(String[] args) throws Exception {
            HandOffTransport.builder()
                    .outbox(Path.of(args[0]), Path.of(args[1]))
                    .build();
            System.out.println("held");
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    /** Tries to open an outbox, and says how that went. */
    static final class Intruder {
        public static void main(String[] args) throws IOException {
            try (HandOffTransport opened = HandOffTransport.builder()
                    .outbox(Path.of(args[0]), Path.of(args[1]))
                    .build()) {
                System.out.println("opened");
            } catch (TransportException e) {
                System.out.println(e.finding().code().name());
            }
        }
    }

    /** POSIX takes a process's locks on a file away when it closes any opening of it, as a refused second transport did. */
    @Test
    void aSecondTransportOfThisProcessIsRefusedAndTheFolderStaysLockedForOthers() throws Exception {
        Path outbox = folder.resolve("outbox");
        HandOffTransport.Builder builder = HandOffTransport.builder().outbox(outbox, folder.resolve("upload"));
        try (HandOffTransport first = builder.build()) {
            assertThatThrownBy(builder::build)
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.finding().code()).isEqualTo(TransportCode.FOLDER_IN_USE_HERE));
            assertThat(first.queue(List.of())).isEmpty();
            Process other = started(Intruder.class, outbox);
            try (BufferedReader out = other.inputReader(StandardCharsets.UTF_8)) {
                assertThat(out.readLine()).isEqualTo("FOLDER_IN_USE");
            }
        }
        builder.build().close();
    }

    private Process started(Class<?> program, Path outbox) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        outbox.toString(),
                        folder.resolve("upload").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void aSecondProcessIsRefusedUntilTheFirstEnds() throws Exception {
        Path outbox = folder.resolve("送信箱");
        Process first = started(Holder.class, outbox);
        HandOffTransport.Builder second = HandOffTransport.builder().outbox(outbox, folder.resolve("upload"));
        try (BufferedReader out = first.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).isEqualTo("held");
            assertThatThrownBy(second::build).isInstanceOfSatisfying(TransportException.class, e -> {
                assertThat(e.finding().code()).isEqualTo(TransportCode.FOLDER_IN_USE);
                assertThat(e.getMessage()).contains("送信箱");
            });
            assertThat(TransportStatus.ofOutbox(outbox)).isEmpty();
        } finally {
            first.destroyForcibly();
        }
        assertThat(first.waitFor(30, TimeUnit.SECONDS)).isTrue();
        second.build().close();
    }

    @Test
    void anAppendThatFailsLeavesNoTornLine() throws Exception {
        Path disk = smallDisk();
        Path file = disk.resolve("lines");
        AppendedFile writer = new Disk(Disk.Steps.UNSEEN).appending(file);
        writer.add("first\n".getBytes(StandardCharsets.UTF_8));
        Path filling = fill(disk);
        byte[] tooLong = ("x".repeat(20_000) + "\n").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> writer.add(tooLong)).isInstanceOf(IOException.class);
        Files.delete(filling);
        writer.add("second\n".getBytes(StandardCharsets.UTF_8));
        assertThat(file).hasContent("first\nsecond");
    }

    @Test
    void writingOverAFileLeavesNothingElse() throws IOException {
        Disk writer = new Disk(Disk.Steps.UNSEEN);
        Path file = writer.folder(folder.resolve("a/b c/ド")).resolve("x.json");
        writer.write(file, new byte[] {1});
        writer.write(file, new byte[] {2});
        assertThat(Files.readAllBytes(file)).containsExactly(2);
        assertThat(Names.in(file.getParent())).containsExactly("x.json");
        writer.delete(folder.resolve("a"));
        writer.delete(folder.resolve("a"));
        assertThat(folder.resolve("a")).doesNotExist();
    }
}
