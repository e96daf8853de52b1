package io.github.careplansdk.crypto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.careplansdk.crypto.cli.JarProcess.Result;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.Thumbprint;
import io.github.careplansdk.crypto.testkit.SampleCertificate;
import io.github.careplansdk.crypto.testkit.SamplePki;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import io.github.careplansdk.testing.ClassArchive;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Offices and a platform, each a process of its own; some are killed in the middle. */
class ExchangeJarIT {
    private static final String CARE = "9970100011-claims";
    private static final String PROVIDER = "9970100037-claims";
    private static final int UNITS = 11;
    /** Options that use the jar's classes as a first start left them. */
    private static List<String> archive = List.of();

    @TempDir
    private static Path pki;

    @TempDir
    private Path temp;

    private Path outbox;
    private Path inbox;

    @BeforeAll
    static void makeSamples(@TempDir Path first) throws IOException {
        SamplePki samples = SamplePki.create();
        samples.write(pki);
        SigningIdentity server = samples.identity(SampleCertificate.Role.TLS_SERVER, "9970100011");
        try (SandboxPlatform platform = SandboxPlatform.builder(server, samples.anchors(), first.resolve("platform"))
                .start()) {
            archive = ClassArchive.make(
                    pki,
                    JarProcess.JAR,
                    exchange(
                            "send",
                            CARE,
                            platform.url().toString(),
                            "--outbox",
                            first.resolve("outbox"),
                            month("2-plans")));
        }
    }

    @BeforeEach
    void nameTheFolders() {
        outbox = temp.resolve("送信 箱");
        inbox = temp.resolve("受信 箱");
    }

    private static Path sample(String name) {
        return pki.resolve(name);
    }

    private static Path month(String name) {
        return Path.of(System.getProperty("basedir", "."), "..", "..", "examples", "sample-month", name);
    }

    private JarProcess start(Object... args) throws IOException {
        return JarProcess.start(temp, JarProcess.command(archive, args), "C.UTF-8");
    }

    private Result run(Object... args) throws Exception {
        return start(args).result();
    }

    private JarProcess sandbox(Object... more) throws Exception {
        List<Object> args = new ArrayList<>(List.of("sandbox", "--port", "0", "--data", temp.resolve("預かり")));
        args.addAll(List.of("--tls-pfx", sample("localhost.pfx"), "--tls-password-file", sample("localhost.password")));
        args.addAll(List.of("--client-ca", sample("ca.pem")));
        args.addAll(Arrays.asList(more));
        JarProcess sandbox = start(args.toArray());
        sandbox.until(() -> sandbox.out().endsWith("\n"));
        return sandbox;
    }

    private static String url(JarProcess sandbox) throws IOException {
        assertThat(sandbox.out()).matches("ready https://localhost:[1-9][0-9]*\n");
        return sandbox.out().strip().substring("ready ".length());
    }

    private static Object[] exchange(
            String command, String identity, String url, String box, Path folder, Object... more) {
        List<Object> args = new ArrayList<>(List.of(command, "--url", url, "--trust", sample("ca.pem"), box, folder));
        args.addAll(List.of("--pfx", sample(identity + ".pfx"), "--password-file", sample(identity + ".password")));
        args.addAll(Arrays.asList(more));
        return args.toArray();
    }

    private Object[] send(String url, Object... more) {
        return exchange("send", CARE, url, "--outbox", outbox, more);
    }

    private Object[] receive(String url, Object... more) {
        return exchange("receive", PROVIDER, url, "--inbox", inbox, more);
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static boolean holds(Path folder, String name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.endsWith(name));
        } catch (UncheckedIOException movedMeanwhile) {
            return false;
        }
    }

    @Test
    void whatThePlatformHasItHasStillAfterARestart() throws Exception {
        try (JarProcess sandbox = sandbox()) {
            Result sent = run(send(url(sandbox), month("2-plans")));
            assertThat(sent.exitCode()).as(sent.err()).isZero();
            assertThat(sent.err()).contains("leaflet.pdf");
        }
        try (JarProcess sandbox = sandbox("--fault", "503:2", "--fault", "duplicate", "--fault", "skew:-86400")) {
            assertThat(run(receive(url(sandbox))).exitCode()).isZero();
            assertThat(run(receive(url(sandbox))).out()).isEqualTo("新しい送信単位はありません。\n");
            assertThat(run(send(url(sandbox), month("2-plans"))).out()).isEqualTo("11 件とも送信済みです。\n");
        }
        JsonNode status = run("status", "--format", "json", "--outbox", outbox, "--inbox", inbox)
                .json();
        assertThat(status.at("/outbox/sent").asInt()).isEqualTo(UNITS);
        assertThat(status.at("/inbox/acknowledged").asInt()).isEqualTo(3);
        Path plan = inbox.resolve("received").resolve("20260325101000_9970100011_9970100037");
        String name = "UPPLAN_202604_9970100011_43_9970100037_11_20260325101000.CSV";
        assertThat(plan.resolve(name)).hasSameBinaryContentAs(month("2-plans").resolve(name));
    }

    @Test
    @Tag("full")
    void aKilledSendIsFinishedByTheNext() throws Exception {
        try (JarProcess sandbox = sandbox("--fault", "stall")) {
            try (JarProcess sending = start(send(url(sandbox), "--stall", "600", month("2-plans")))) {
                sending.until(() -> holds(outbox.resolve("queue"), "attempted"));
                Result second = run(send(url(sandbox)));
                assertThat(second.exitCode()).isEqualTo(3);
                assertThat(second.err()).contains("FOLDER_IN_USE");
            }
            JsonNode status =
                    run("status", "--outbox", outbox, "--format", "json").json();
            assertThat(status.at("/outbox/unknown").asInt()).isPositive();
            Result again = run(send(url(sandbox), "--stall", "1"));
            assertThat(again.exitCode()).as(again.out() + again.err()).isZero();
            assertThat(run(receive(url(sandbox), "--stall", "1")).exitCode()).isZero();
        }
        assertThat(names(outbox.resolve("queue"))).isEmpty();
        assertThat(names(outbox.resolve("sent"))).hasSize(UNITS);
        assertThat(names(inbox.resolve("received"))).hasSize(3);
    }

    @Test
    @Tag("full")
    void aKilledReceptionIsFinishedByTheNext() throws Exception {
        try (JarProcess sandbox = sandbox()) {
            assertThat(run(send(url(sandbox), month("2-plans"))).exitCode()).isZero();
        }
        try (JarProcess sandbox = sandbox("--fault", "stall", "--fault", "drop:5000")) {
            try (JarProcess receiving = start(receive(url(sandbox), "--stall", "600"))) {
                receiving.until(() -> !names(inbox.resolve("partial")).isEmpty());
            }
            Result again = run(receive(url(sandbox), "--stall", "1"));
            assertThat(again.exitCode()).as(again.out() + again.err()).isZero();
            assertThat(run(receive(url(sandbox), "--stall", "1")).out()).isEqualTo("新しい送信単位はありません。\n");
        }
        assertThat(names(inbox.resolve("received"))).hasSize(3);
        assertThat(names(inbox.resolve("quarantine"))).isEmpty();
        Result audit = run("audit", "--inbox", inbox, "--lang", "en", "--format", "csv");
        assertThat(audit.exitCode()).isZero();
        assertThat(audit.out().lines().filter(line -> line.contains("received")))
                .hasSize(3);
    }

    @Test
    @Tag("full")
    void anOfficeIsKnownByItsThumbprintWhereTheFileSaysSo() throws Exception {
        X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(sample("9900100024-dx.pem"))));
        Path offices = Files.writeString(
                temp.resolve("事業所.txt"),
                "# 拇印 事業所番号\n" + Thumbprint.sha256(certificate) + " 9970100011\n",
                StandardCharsets.UTF_8);
        try (JarProcess sandbox = sandbox("--offices", offices)) {
            Object[] sending = exchange(
                    "send", "9900100024-dx", url(sandbox), "--outbox", outbox, "--offices", offices, month("2-plans"));
            assertThat(run(sending).exitCode()).isZero();
        }
    }

    @Test
    @Tag("full")
    void foldersOfTheOfficialClientAreFilledAndEmptied() throws Exception {
        Path upload = temp.resolve("アップロード 用");
        Result laidOut = run("hand-off", "--outbox", outbox, "--upload", upload, month("2-plans"));
        assertThat(laidOut.exitCode()).as(laidOut.err()).isZero();
        Path bulk;
        try (Stream<Path> folders = Files.list(upload)) {
            bulk = folders.filter(Files::isDirectory).findFirst().orElseThrow();
        }
        Result taken = run("pick-up", "--download", bulk, "--inbox", inbox, "--settle", "1");
        assertThat(taken.exitCode()).as(taken.out()).isZero();
        assertThat(names(inbox.resolve("received"))).hasSize(UNITS);
    }

    @Test
    @Tag("full")
    void exitCodesAreTheContracts() throws Exception {
        assertThat(run(send("http://localhost:1")).exitCode()).isEqualTo(2);
        assertThat(run(send("https://localhost:1", temp.resolve("無い"))).exitCode())
                .isEqualTo(2);
        assertThat(run(send("https://localhost:1", "--deadline", "1", month("4-results-day-care")))
                        .exitCode())
                .isOne();
        assertThat(run("status").exitCode()).isEqualTo(2);
        Result noTls = run(
                "sandbox",
                "--port",
                "0",
                "--data",
                temp.resolve("data"),
                "--tls-pfx",
                sample("none.pfx"),
                "--tls-password-file",
                sample("localhost.password"),
                "--client-ca",
                sample("ca.pem"));
        assertThat(noTls.exitCode()).isEqualTo(2);
        assertThat(noTls.out()).isEmpty();
    }
}
