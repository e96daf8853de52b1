package io.github.careplansdk.crypto.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.careplansdk.crypto.testkit.SampleCertificate;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * No file of a unit stays open when its exchange is over: on Windows an open file keeps the folders above it from being moved. But
 * for the lock, which is open as long as the transport.
 */
@Tag("server")
@EnabledOnOs(OS.LINUX)
class OpenFilesTest {
    /** More than the buffers of both sides of a connection hold. */
    private static final int LARGE = 30_000_000;

    private static final Duration CLOSING = Duration.ofSeconds(5);

    private static final RetryPolicy SEVERAL_ATTEMPTS = Offices.IMPATIENT.withDeadline(Duration.ofSeconds(3));
    private static final RetryPolicy ONE_ATTEMPT =
            Offices.IMPATIENT.withPauses(Duration.ofMinutes(5), Duration.ofMinutes(5));

    private static final String UNAVAILABLE = "HTTP/1.1 503 x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

    @TempDir
    Path folder;

    /** What the peer keeps, in the same process. */
    @TempDir
    Path data;

    /** The files below the folder that this process has open, by their paths in it. */
    private List<String> open() throws IOException {
        Path real = folder.toRealPath();
        List<String> open = new ArrayList<>();
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
            for (Path descriptor : descriptors) {
                try {
                    Path file = Files.readSymbolicLink(descriptor);
                    if (file.startsWith(real)) {
                        open.add(real.relativize(file).toString());
                    }
                } catch (IOException closedMeanwhile) {
                    continue;
                }
            }
        }
        return open;
    }

    private List<String> openButForLocks() throws IOException {
        return open().stream().filter(name -> !name.endsWith("lock")).toList();
    }

    /** A thread of the HTTP client may still be closing the file of a call that was broken off. */
    private List<String> openAfterAWhile() throws IOException {
        long end = System.nanoTime() + CLOSING.toNanos();
        List<String> open = openButForLocks();
        while (!open.isEmpty() && System.nanoTime() < end) {
            Thread.onSpinWait();
            open = openButForLocks();
        }
        return open;
    }

    private void assertClosedAfter(HostilePeer peer, RetryPolicy patience) throws IOException {
        try (peer;
                HttpTransport sender = Offices.sender(peer.url(), folder.resolve("outbox"))
                        .retry(patience)
                        .build()) {
            UnitFiles unit = Offices.plan(folder.resolve("plans"), 1, LARGE);
            Throwable failure = catchThrowable(() -> sender.send(unit));
            assertThat(failure).isInstanceOf(TransportException.class);
            assertThat(openAfterAWhile()).isEmpty();
        }
        assertThat(open()).as("after the transport is closed").isEmpty();
    }

    @Test
    void notOfAnUploadThatIsRefusedHalfWay() throws IOException {
        assertClosedAfter(HostilePeer.hasty(HostilePeer.silence(UNAVAILABLE)), SEVERAL_ATTEMPTS);
    }

    @Test
    void notOfAnUploadThatIsCut() throws IOException {
        assertClosedAfter(HostilePeer.hasty((request, out) -> {}), SEVERAL_ATTEMPTS);
    }

    @Test
    void notOfAnUploadThatStalls() throws IOException {
        List<String> seen = new CopyOnWriteArrayList<>();
        assertClosedAfter(
                HostilePeer.hasty((request, out) -> {
                    while (seen.isEmpty()) {
                        seen.addAll(openButForLocks());
                        Thread.onSpinWait();
                    }
                    Thread.sleep(Long.MAX_VALUE);
                }),
                ONE_ATTEMPT);
        assertThat(seen).as("while it was under way").anyMatch(name -> name.startsWith("outbox/queue/"));
    }

    @Test
    void notOfOneThatIsSentReceivedTakenAndAcknowledged() throws IOException {
        List<List<String>> seen = new CopyOnWriteArrayList<>();
        try (SandboxPlatform platform = SandboxPlatform.builder(
                                Offices.PKI.identity(SampleCertificate.Role.TLS_SERVER, Offices.CARE),
                                Offices.PKI.anchors(),
                                data)
                        .start();
                HttpTransport sender =
                        Offices.sender(platform.url(), folder.resolve("outbox")).build();
                HttpTransport receiver = Offices.receiver(platform.url(), folder.resolve("inbox"))
                        .taker(unit -> seen.add(openButForLocks()))
                        .build()) {
            sender.send(Offices.plan(folder.resolve("plans"), 1));
            seen.add(openButForLocks());
            receiver.exchange(TransportListener.NONE);
            seen.add(openButForLocks());
        }
        assertThat(seen).hasSize(3).allMatch(List::isEmpty);
        assertThat(open()).isEmpty();
    }
}
