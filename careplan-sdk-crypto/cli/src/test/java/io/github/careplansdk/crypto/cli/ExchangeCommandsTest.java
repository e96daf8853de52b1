package io.github.careplansdk.crypto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.crypto.identity.OfficeDirectory;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.Thumbprint;
import io.github.careplansdk.crypto.identity.TrustAnchors;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform.Fault;
import io.github.careplansdk.crypto.transport.HttpTransport;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code send}, {@code receive} and {@code status}, against a sandbox in this process. */
@Execution(ExecutionMode.CONCURRENT)
@Tag("server")
class ExchangeCommandsTest extends CommandTest {
    private static final String PROVIDER = "9970100037";
    private static final String PLAN = "20260325101000_9970100011_43_9970100037_11";
    private static final int UNITS = 11;

    private Path outbox;
    private Path inbox;

    @BeforeEach
    void nameTheFolders() {
        outbox = temp.resolve("送信 箱");
        inbox = temp.resolve("受信 箱");
    }

    private SandboxPlatform platform(Fault... faults) throws IOException {
        return platform(OfficeDirectory.BY_SUBJECT, faults);
    }

    private SandboxPlatform platform(OfficeDirectory offices, Fault... faults) throws IOException {
        SandboxPlatform.Builder builder = SandboxPlatform.builder(
                        identity("localhost"), anchors(), temp.resolve("data"))
                .offices(offices);
        for (Fault fault : faults) {
            builder.fault(fault);
        }
        return builder.start();
    }

    private static SigningIdentity identity(String name) throws IOException {
        return SigningIdentity.read(
                sample(name + ".pfx"), () -> read(sample(name + ".password")).toCharArray());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static TrustAnchors anchors() throws IOException {
        return TrustAnchors.read(sample("ca.pem"));
    }

    /** A folder with one unit of the sample month, the plan of April for the home-help provider. */
    private Path plan() throws IOException {
        Path folder = temp.resolve("4月 提供票");
        return Files.exists(folder) ? folder : copy("9970100037_11_20260325101000.CSV", folder);
    }

    /** The plans of the sample month, one of them with a row that is none. */
    private Path plansWithAnError() throws IOException {
        Path folder = copy("", temp.resolve("誤り あり"));
        Files.writeString(
                folder.resolve("UPPLAN_202604_9970100011_43_9970100037_11_20260325101000.CSV"),
                "not a row",
                StandardOpenOption.APPEND);
        return folder;
    }

    private static Path copy(String ending, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String name : names(month("2-plans"))) {
            if (name.endsWith(ending)) {
                Files.copy(month("2-plans").resolve(name), folder.resolve(name));
            }
        }
        return folder;
    }

    private int send(URI url, Object... more) {
        return send("9970100011-claims", url, more);
    }

    private int send(String identity, URI url, Object... more) {
        List<Object> command = as(identity, "send");
        command.addAll(List.of("--url", url, "--trust", sample("ca.pem"), "--outbox", outbox));
        return run(command, more);
    }

    private int receive(URI url, Object... more) {
        List<Object> command = as(PROVIDER + "-claims", "receive");
        command.addAll(List.of("--url", url, "--trust", sample("ca.pem"), "--inbox", inbox));
        return run(command, more);
    }

    private JsonNode status(Object... options) throws IOException {
        assertThat(run(List.of("status", "--format", "json"), options)).isZero();
        return json("status.schema.json");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Nested
    class Send {
        @Test
        void sendsEachUnitOfAFolderOnceAndTellsWhichAttachmentsGoToNobody() throws IOException {
            try (SandboxPlatform platform = platform()) {
                assertThat(send(platform.url(), month("2-plans"))).isZero();
                assertThat(out())
                        .startsWith("送信しました: 20260325093000_9970100011_43_9970100045_15\n")
                        .endsWith("完了 11 件、未完了 0 件\n");
                assertThat(err())
                        .contains("次のファイルは送信しません", "leaflet.pdf", "entrance.jpg", "handrail.png", "notice.txt");

                assertThat(send(platform.url(), month("2-plans"), "--lang", "en"))
                        .isZero();
                assertThat(out()).isEqualTo("All 11 were sent before.\n");
                assertThat(err()).contains("they are not sent");
            }
            assertThat(names(outbox.resolve("sent"))).hasSize(UNITS);
        }

        @Test
        void goesOnWithTheQueueWhenThePeerIsBack() throws IOException {
            URI gone;
            try (SandboxPlatform platform = platform()) {
                gone = platform.url();
            }
            assertThat(send(gone, "--deadline", "1", month("2-plans"))).isOne();
            assertThat(out())
                    .contains("CONNECTION_REFUSED", "送信待ちの送信単位は、次の実行", "完了 0 件、未完了 11 件")
                    .containsOnlyOnce("CONNECTION_REFUSED");
            assertThat(status("--outbox", outbox).at("/outbox/queued").asInt()).isEqualTo(UNITS);

            try (SandboxPlatform platform = platform()) {
                assertThat(send(platform.url())).isZero();
                assertThat(out()).endsWith("完了 11 件、未完了 0 件\n");
                assertThat(send(platform.url())).isZero();
                assertThat(out()).isEqualTo("送信するものはありません。\n");
            }
            JsonNode status = status("--outbox", outbox);
            assertThat(status.at("/outbox/queued").asInt()).isZero();
            assertThat(status.at("/outbox/sent").asInt()).isEqualTo(UNITS);
        }

        /** It is refused when it is given again, and it is in the queue: one unit, counted once. */
        @Test
        void tellsADamagedUnitOnceAlsoWhereItsFilesAreGivenAgain() throws IOException {
            assertThat(send(URI.create("https://localhost:1"), "--deadline", "1", month("2-plans")))
                    .isOne();
            String damaged = names(outbox.resolve("queue")).get(0);
            Files.writeString(outbox.resolve("queue").resolve(damaged).resolve("unit.json"), "{");
            try (SandboxPlatform platform = platform()) {
                assertThat(send(platform.url(), month("2-plans"))).isOne();
            }
            assertThat(out()).containsOnlyOnce("OUTBOX_RECORD_DAMAGED").endsWith("完了 10 件、未完了 1 件\n");
        }

        @Test
        void holdsBackAUnitWithErrorsAndSendsTheOthersUnlessToldNotToCheck() throws IOException {
            Path plans = plansWithAnError();
            try (SandboxPlatform platform = platform()) {
                assertThat(send(platform.url(), plans)).isOne();
                assertThat(out())
                        .contains("送信していません: " + PLAN, "UNIT_HAS_ERRORS", "careplan-validator")
                        .endsWith("完了 10 件、未完了 1 件\n");
                assertThat(send(platform.url(), "--no-check", plans)).isZero();
                assertThat(out()).isEqualTo("送信しました: " + PLAN + "\n完了 1 件、未完了 0 件、以前に送信済み 10 件\n");
            }
        }

        @Test
        void stopsBeforeTheFirstByteWhereTheCertificateHasEndedAndSaysHowToRenew() throws IOException {
            try (SandboxPlatform platform = platform()) {
                assertThat(send("9970100011-expired", platform.url(), plan())).isEqualTo(3);
                assertThat(err()).contains("CERTIFICATE_ENDED", "新たに発行を申請し");
                assertThat(send("9970100011-not-yet-valid", platform.url(), "--lang", "en", plan()))
                        .isEqualTo(3);
                assertThat(err()).contains("CERTIFICATE_NOT_YET_VALID");
            }
            assertThat(names(outbox.resolve("queue"))).isEmpty();
            try (Stream<Path> stored = Files.walk(temp.resolve("data"))) {
                assertThat(stored).noneMatch(Files::isRegularFile);
            }
        }

        @Test
        void encryptsForEachReceiverWhoseCertificateIsThere() throws IOException {
            Path certificates = Files.createDirectory(temp.resolve("送信先 証明書"));
            Files.copy(sample("9970100037-claims.pem"), certificates.resolve("9970100037.pem"));
            try (SandboxPlatform platform = platform()) {
                assertThat(send(platform.url(), "--encrypt-to", certificates, month("2-plans")))
                        .isOne();
                assertThat(out()).contains("NO_RECEIVER_CERTIFICATE", "9970100045.pem", "完了 3 件、未完了 8 件");
                assertThat(names(outbox.resolve("sent").resolve(PLAN))).contains("unit.p7m");
                assertThat(receive(platform.url())).isZero();
                assertThat(out()).endsWith("完了 3 件、未完了 0 件\n");
            }
            assertThat(send(URI.create("https://localhost:1"), "--encrypt-to", temp.resolve("無い"), plan()))
                    .isEqualTo(2);
            assertThat(err()).contains("見つかりません: " + temp.resolve("無い"));
        }

        @Test
        void leavesTheOutboxToTheProcessThatHasIt() throws IOException {
            SigningIdentity owner = identity("9970100011-claims");
            try (HttpTransport other = HttpTransport.builder(URI.create("https://localhost:1"), () -> owner, anchors())
                    .outbox(outbox)
                    .build()) {
                assertThat(other).isNotNull();
                assertThat(send(URI.create("https://localhost:1"), plan())).isEqualTo(3);
                assertThat(err()).contains("FOLDER_IN_USE", outbox.toString());
            }
        }

        @Test
        void sendsNothingThatAnotherOfficeHasToSend() throws IOException {
            try (SandboxPlatform platform = platform()) {
                assertThat(send(platform.url(), month("4-results-day-care"))).isOne();
                assertThat(out()).contains("SENDER_IS_NOT_US", OFFICE);
            }
        }

        @Test
        void trustsOnlyThePeerWhoseCaIsNamed() throws IOException {
            try (SandboxPlatform platform = platform()) {
                List<Object> command = with("send", "claims");
                command.addAll(List.of("--url", platform.url(), "--outbox", outbox, "--trust", sample("other-ca.pem")));
                assertThat(run(command, plan())).isOne();
                assertThat(out()).contains("TLS_NOT_TRUSTED").doesNotContain("送信しました");
                assertThat(send(platform.url(), "--pin", "0".repeat(64))).isEqualTo(2);
                assertThat(err()).contains("No CA of --trust has a thumbprint that --pin names.");
                String pin = Thumbprint.sha256(anchors().certificates().get(0)).toString();
                assertThat(send(platform.url(), "--pin", pin)).isZero();
            }
        }

        @Test
        void takesTheOfficeOfACertificateFromAFile() throws IOException {
            SigningIdentity dx = identity("9900100024-dx");
            Path offices = Files.writeString(
                    temp.resolve("事業所.txt"),
                    "\uFEFF# 拇印 事業所番号\r\n\r\n" + Thumbprint.sha256(dx.certificate()) + "\t" + OFFICE + "\r\n");
            OfficeDirectory directory = certificate -> Optional.of(new OfficeNumber(OFFICE));
            try (SandboxPlatform platform = platform(directory)) {
                assertThat(send("9900100024-dx", platform.url(), plan())).isOne();
                assertThat(out()).contains("SENDER_IS_NOT_US");
                assertThat(send("9900100024-dx", platform.url(), "--offices", offices, plan()))
                        .isZero();
            }
            Files.writeString(offices, "事業所 一覧\n", Charset.forName("windows-31j"));
            assertThat(send(URI.create("https://localhost:1"), "--offices", offices))
                    .isEqualTo(2);
            assertThat(err()).contains("Line 1 of the --offices file");
        }

        @Test
        void beginsNothingWhereAFolderIsNoneOrHoldsNoUnit() throws IOException {
            URI nowhere = URI.create("https://localhost:1");
            Path file = Files.writeString(temp.resolve("memo.txt"), "a memo");
            Path empty = Files.createDirectory(temp.resolve("空"));
            assertThat(send(nowhere, plan(), temp.resolve("無い"))).isEqualTo(2);
            assertThat(err()).contains("見つかりません: " + temp.resolve("無い"));
            assertThat(send(nowhere, file)).isEqualTo(2);
            assertThat(err()).contains("フォルダーではありません: " + file);
            assertThat(send(nowhere, empty)).isEqualTo(2);
            assertThat(err()).contains("NO_UNIT_IN_FOLDER");
            assertThat(outbox).doesNotExist();
            outbox = file;
            assertThat(send(nowhere, plan())).isEqualTo(2);
            assertThat(err()).contains("Not a folder: " + file);
        }
    }

    @Nested
    class Receive {
        @Test
        void leavesEachUnitInAFolderWithItsContainer() throws IOException {
            try (SandboxPlatform platform = platform()) {
                assertThat(send(platform.url(), month("2-plans"))).isZero();
                assertThat(receive(platform.url())).isZero();
                assertThat(out())
                        .startsWith(
                                "受信しました: " + inbox.resolve("received").resolve("20260325100000_9970100011_9970100037"))
                        .endsWith("完了 3 件、未完了 0 件\n");
                assertThat(receive(platform.url())).isZero();
                assertThat(out()).isEqualTo("新しい送信単位はありません。\n");
            }
            Path received = inbox.resolve("received").resolve("20260325101000_9970100011_9970100037");
            assertThat(names(received))
                    .hasSize(4)
                    .filteredOn(name -> name.endsWith(".asice"))
                    .hasSize(1);
            for (String name : names(received)) {
                if (name.endsWith(".CSV")) {
                    assertThat(received.resolve(name))
                            .hasSameBinaryContentAs(month("2-plans").resolve(name));
                }
            }
        }

        @Test
        void quarantinesWhatFailsAndSaysWhere() throws IOException {
            try (SandboxPlatform platform = platform()) {
                assertThat(send("9970100011-revoked", platform.url(), plan())).isZero();
                assertThat(receive(platform.url(), "--crl", sample("ca-crl.pem")))
                        .isOne();
                assertThat(out()).contains("受信できませんでした: " + PLAN, "UNIT_QUARANTINED", "report.json", "完了 0 件、未完了 1 件");
            }
            assertThat(names(inbox.resolve("quarantine")))
                    .singleElement()
                    .asString()
                    .startsWith(PLAN);
            assertThat(names(inbox.resolve("received"))).isEmpty();
            JsonNode status = status("--inbox", inbox);
            assertThat(status.at("/inbox/quarantined").asInt()).isOne();
            assertThat(status.at("/inbox/units/0/state").asText()).isEqualTo("quarantined");
        }

        @Test
        void saysWhyNothingCouldBeListed() {
            assertThat(receive(URI.create("https://localhost:1"), "--deadline", "1", "--lang", "en"))
                    .isOne();
            assertThat(out()).contains("CONNECTION_REFUSED").doesNotContain("There is no new unit");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stall", "drop:5000", "503:3", "duplicate", "skew:3600", "skew:-3600"})
    void whateverThePeerDoesAUnitArrivesOnce(String fault) throws IOException {
        try (SandboxPlatform platform = platform(Fault.parse(fault).orElseThrow())) {
            assertThat(send(platform.url(), "--stall", "1", plan())).isZero();
            assertThat(receive(platform.url(), "--stall", "1")).isZero();
            assertThat(out()).endsWith("完了 1 件、未完了 0 件\n");
            assertThat(receive(platform.url(), "--stall", "1")).isZero();
            assertThat(out()).isEqualTo("新しい送信単位はありません。\n");
        }
        assertThat(names(outbox.resolve("sent"))).containsExactly(PLAN);
        assertThat(names(inbox.resolve("received"))).hasSize(1);
    }

    @Nested
    class Status {
        @Test
        void listsEachUnitWithItsState() throws IOException {
            try (SandboxPlatform platform = platform()) {
                assertThat(send(platform.url(), month("2-plans"))).isZero();
                assertThat(receive(platform.url())).isZero();
            }
            assertThat(run("status", "--outbox", outbox, "--inbox", inbox)).isZero();
            assertThat(out()).contains("送信済み: 11", "受信済み: 3", "隔離: 0").doesNotContain(PLAN);

            JsonNode status = status("--outbox", outbox, "--inbox", inbox);
            assertThat(status.at("/outbox/units").findValuesAsText("state"))
                    .hasSize(UNITS)
                    .containsOnly("sent");
            assertThat(status.at("/inbox/acknowledged").asInt()).isEqualTo(3);
            JsonNode unit = status.at("/inbox/units/1");
            assertThat(unit.path("serial").asText()).isEqualTo("20260325101000");
            assertThat(unit.path("from").asText()).isEqualTo(OFFICE);
            assertThat(unit.path("to").asText()).isEqualTo(PROVIDER);
            assertThat(Path.of(unit.path("folder").asText())).isDirectory();
        }

        @Test
        void namesWhatIsStillToBeDone() throws IOException {
            assertThat(send(URI.create("https://localhost:1"), "--deadline", "1", plan()))
                    .isOne();
            assertThat(run("status", "--outbox", outbox, "--lang", "en")).isZero();
            assertThat(out()).contains("queued: 1", PLAN);
        }

        @Test
        void damagedUnitsNeedAPerson() throws IOException {
            send(URI.create("https://localhost:1"), "--deadline", "1", plan());
            assertThat(run("status", "--outbox", outbox)).isZero();
            Files.writeString(outbox.resolve("queue").resolve(PLAN).resolve("unit.json"), "{");
            assertThat(run("status", "--outbox", outbox)).isOne();
            assertThat(out()).contains("OUTBOX_RECORD_DAMAGED");
        }

        @Test
        void judgesTheCertificateToo() throws IOException {
            Files.createDirectories(outbox.resolve("queue"));
            List<Object> command = with("status", "renewal-due");
            command.addAll(List.of("--outbox", outbox, "--trust", sample("ca.pem")));
            assertThat(run(command)).isZero();
            assertThat(out()).contains("送信待ち: 0", "有効（更新してください）");
            assertThat(run(command, "--format", "json")).isZero();
            assertThat(json("status.schema.json").at("/certificate/status").asText())
                    .isEqualTo("renewal_due");
        }

        @Test
        void saysWhichFolderIsMissing() {
            assertThat(run("status", "--outbox", outbox)).isEqualTo(2);
            assertThat(err()).contains("見つかりません: " + outbox);
            assertThat(out()).isEmpty();
        }
    }

    @Nested
    class Sandbox {
        private int sandbox(int port, Object... more) {
            List<Object> command = List.of(
                    "sandbox",
                    "--port",
                    port,
                    "--data",
                    temp.resolve("data"),
                    "--tls-pfx",
                    sample("localhost.pfx"),
                    "--tls-password-file",
                    sample("localhost.password"),
                    "--client-ca",
                    sample("ca.pem"));
            return run(command, more);
        }

        @Test
        void saysThatThePortIsTaken() throws IOException {
            try (SandboxPlatform platform = platform()) {
                int port = platform.url().getPort();
                assertThat(sandbox(port)).isEqualTo(2);
                assertThat(err()).contains("ポート " + port + " は使えません", "Port " + port + " cannot be used");
                assertThat(out()).isEmpty();
            }
        }

        @Test
        void saysWhatItCannotRead() throws IOException {
            Path empty = Files.createFile(temp.resolve("empty"));
            assertThat(sandbox(0, "--client-ca", empty)).isEqualTo(3);
            assertThat(sandbox(0, "--client-ca", temp.resolve("無い"))).isEqualTo(2);
            assertThat(err()).contains("見つかりません: " + temp.resolve("無い"));
            assertThat(sandbox(0, "--offices", temp)).isEqualTo(2);
            assertThat(err()).contains("A folder, where a file is meant: " + temp);
            Files.createFile(temp.resolve("data"));
            assertThat(sandbox(0)).isEqualTo(2);
            assertThat(err()).contains("Not a folder: " + temp.resolve("data"));
        }
    }
}
