package io.github.careplansdk.crypto.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.TrustAnchors;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import io.github.careplansdk.testing.JavaCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Japanese names of attachments where cron, systemd or a container starts the command: in the locale POSIX. */
@Tag("process")
class PosixLocaleTest extends CommandTest {
    private static final String NAMED = "20260501170000_9970100037_11_9970100011_43";
    private static final String OTHER = "20260501173000_9970100045_15_9970100011_43";
    private static final String WAY_OUT = "LC_ALL=C.UTF-8";

    private Path named;
    private Path other;

    /** A command in a process of its own. */
    private record Result(int exitCode, String out, String err) {}

    private Result posix(List<?> args) throws IOException, InterruptedException {
        Path out = temp.resolve("stdout");
        Path err = temp.resolve("stderr");
        ProcessBuilder builder = new ProcessBuilder(JavaCommand.brief(List.of(), Main.class, args.toArray()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("LC_ALL", "POSIX");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Result(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path copy(String month, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Path file : in(month(month))) {
            if (file.getFileName().toString().startsWith("UP")) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        return folder;
    }

    @BeforeEach
    void makeUnits() throws IOException {
        // There only: Windows and macOS have one encoding for names, whatever the locale.
        assumeFalse(System.getProperty("os.name").matches("(Windows|Mac).*"));
        named = copy("3-results-home-help", temp.resolve("units/named"));
        Files.writeString(named.resolve("備考.pdf"), "%PDF-1.4 a note");
        other = copy("4-results-day-care", temp.resolve("units/other"));
    }

    private Path sealed() throws IOException {
        Path container = temp.resolve("unit.asice");
        List<Object> seal = as("9970100037-claims", "seal");
        seal.addAll(List.of("--output", container));
        seal.addAll(in(named));
        assertThat(run(seal)).isZero();
        return container;
    }

    @Test
    void verifyDoesNotSayVerifiedWhereOpenCannot() throws Exception {
        Path container = sealed();
        Result verified = posix(List.of("verify", "--lang", "en", "--trust", sample("ca.pem"), container));
        assertThat(verified.exitCode()).isEqualTo(2);
        assertThat(verified.out())
                .startsWith("Nothing changed, but the files cannot be taken out here. Sealed by 9970100037\n")
                .contains("FILE_NAME_UNUSABLE", "備考.pdf", WAY_OUT)
                .doesNotContain("VERIFIED");

        Path output = temp.resolve("opened");
        Result opened = posix(List.of("open", "--trust", sample("ca.pem"), "--output", output, container));
        assertThat(opened.exitCode()).isEqualTo(2);
        assertThat(opened.err()).contains("FILE_NAME_UNUSABLE", "備考.pdf", WAY_OUT);
        assertThat(output).doesNotExist();
        assertThat(run("verify", "--trust", sample("ca.pem"), container)).isZero();
        assertThat(run("open", "--trust", sample("ca.pem"), "--output", output, container))
                .isZero();
        assertThat(output.resolve("備考.pdf")).exists();
    }

    @Test
    @Tag("full")
    void handOffHoldsBackThatUnitAndHandsOverTheOthers() throws Exception {
        Path upload = temp.resolve("upload");
        List<Object> command =
                List.of("hand-off", "--outbox", temp.resolve("outbox"), "--upload", upload, named, other);
        Result result = posix(command);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out())
                .contains("書き出しました: " + OTHER, "送信していません: " + NAMED, "FILE_NAME_UNUSABLE", WAY_OUT, "完了 1 件、未完了 1 件");
        assertThat(run(command.toArray())).isZero();
        assertThat(out()).contains("書き出しました: " + NAMED, "完了 1 件、未完了 0 件");
    }

    @Test
    @Tag("full")
    void pickUpLeavesThatUnitAndTakesTheOthersAlsoFromFoldersWithJapaneseNames() throws Exception {
        Files.move(temp.resolve("units/other"), temp.resolve("units/通所介護"));
        Path inbox = temp.resolve("inbox");
        List<Object> command =
                List.of("pick-up", "--download", temp.resolve("units"), "--inbox", inbox, "--settle", "1");
        Result result = posix(command);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).contains("FILE_NAME_UNUSABLE", WAY_OUT, "完了 1 件、未完了 1 件");
        assertThat(in(inbox.resolve("received"))).hasSize(1);
        assertThat(run(command.toArray())).isZero();
        assertThat(in(inbox.resolve("received"))).hasSize(2);
    }

    @Test
    void receiveLeavesThatUnitOnThePlatformAndTakesTheOthers() throws Exception {
        Path inbox = temp.resolve("inbox");
        SandboxPlatform.Builder builder = SandboxPlatform.builder(
                SigningIdentity.read(
                        sample("localhost.pfx"),
                        () -> new String(bytes(sample("localhost.password")), StandardCharsets.UTF_8).toCharArray()),
                TrustAnchors.read(sample("ca.pem")),
                temp.resolve("data"));
        try (SandboxPlatform platform = builder.start()) {
            for (String office : List.of("9970100037", "9970100045")) {
                List<Object> send = as(office + "-claims", "send");
                send.addAll(List.of("--url", platform.url(), "--trust", sample("ca.pem")));
                send.addAll(List.of("--outbox", temp.resolve(office), office.endsWith("37") ? named : other));
                assertThat(run(send)).as(err()).isZero();
            }
            List<Object> receive = as(OFFICE + "-claims", "receive");
            receive.addAll(List.of("--url", platform.url(), "--trust", sample("ca.pem"), "--inbox", inbox));
            Result result = posix(receive);
            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.out()).contains("FILE_NAME_UNUSABLE", "備考.pdf", WAY_OUT, "完了 1 件、未完了 1 件");
            assertThat(in(inbox.resolve("received"))).hasSize(1);
            assertThat(in(inbox.resolve("quarantine"))).isEmpty();
            assertThat(in(inbox.resolve("partial"))).isEmpty();
            assertThat(run(receive)).isZero();
            assertThat(in(inbox.resolve("received"))).hasSize(2);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
