package io.github.careplansdk.crypto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.TrustAnchors;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code send} and {@code receive --keyring}: for all offices of a folder of keys. */
@Tag("server")
class ManyOfficesCommandTest extends CommandTest {
    private static final String PROVIDER = "9970100037";

    private Path keyring;
    private Path outbox;
    private Path inbox;

    @BeforeEach
    void makeKeyring() throws IOException {
        keyring = Files.createDirectories(temp.resolve("鍵"));
        outbox = temp.resolve("outbox");
        inbox = temp.resolve("inbox");
        put(OFFICE);
        put(PROVIDER);
    }

    private void put(String office) throws IOException {
        for (String end : List.of("-claims.pfx", "-claims.password")) {
            Files.copy(sample(office + end), keyring.resolve(office + end));
        }
    }

    private SandboxPlatform platform() throws IOException {
        SigningIdentity server = SigningIdentity.read(
                sample("localhost.pfx"), Files.readString(sample("localhost.password"))::toCharArray);
        return SandboxPlatform.builder(server, TrustAnchors.read(sample("ca.pem")), temp.resolve("data"))
                .start();
    }

    private int exchange(String command, URI url, Object... more) {
        return run(
                new ArrayList<>(List.of(command, "--url", url, "--keyring", keyring, "--trust", sample("ca.pem"))),
                more);
    }

    @Test
    void sendsAndReceivesForEachOfficeInAFolderOfItsOwn() throws IOException {
        try (SandboxPlatform platform = platform()) {
            assertThat(exchange("send", platform.url(), "--outbox", outbox, month("2-plans")))
                    .as(out() + err())
                    .isZero();
            assertThat(out())
                    .startsWith("事業所 " + OFFICE + "\n送信しました: ")
                    .contains("完了 11 件、未完了 0 件\n")
                    .endsWith("完了した事業所 2 件、未完了の事業所 0 件\n");
            assertThat(outbox.resolve(OFFICE).resolve("sent")).isNotEmptyDirectory();
            assertThat(outbox.resolve(PROVIDER)).doesNotExist();

            assertThat(exchange("receive", platform.url(), "--inbox", inbox, "--lang", "en"))
                    .as(out() + err())
                    .isZero();
            assertThat(out()).startsWith("Office " + PROVIDER + "\n").endsWith("Offices: 2 done, 0 not done\n");
            assertThat(inbox.resolve(PROVIDER).resolve("received")).isNotEmptyDirectory();

            assertThat(exchange("receive", platform.url(), "--inbox", inbox)).isZero();
            assertThat(out()).isEqualTo("完了した事業所 2 件、未完了の事業所 0 件\n");
        }
    }

    @Test
    void sendsAndReceivesThroughADatabase() throws IOException {
        Path password = Files.writeString(temp.resolve("store.password"), "secret\n");
        List<Object> store = List.of(
                "--store",
                "jdbc:h2:" + temp.resolve("store"),
                "--store-user",
                "care",
                "--store-password-file",
                password,
                "--store-work",
                temp.resolve("work"));
        List<Object> sending = new ArrayList<>(store);
        sending.add(month("2-plans"));
        List<Object> receiving = new ArrayList<>(store);
        receiving.addAll(List.of("--received", temp.resolve("received")));
        try (SandboxPlatform platform = platform()) {
            assertThat(exchange("send", platform.url(), sending.toArray()))
                    .as(out() + err())
                    .isZero();
            assertThat(exchange("receive", platform.url(), receiving.toArray()))
                    .as(out() + err())
                    .isZero();
            assertThat(temp.resolve("received").resolve(PROVIDER)).isNotEmptyDirectory();
        }
    }

    /** The worst of all: a key that does not open is worse than a unit that is not sent. */
    @Test
    void tellsWhatStandsInTheWayOfEachOffice() throws IOException {
        Files.delete(keyring.resolve(OFFICE + "-claims.pfx"));
        try (SandboxPlatform platform = platform()) {
            assertThat(exchange("send", platform.url(), "--outbox", outbox, month("2-plans")))
                    .isEqualTo(3);
            assertThat(out()).contains("事業所 " + OFFICE, "OFFICE_NOT_IN_KEYRING", "未完了の事業所 1 件");
            assertThat(outbox).doesNotExist();

            Files.writeString(keyring.resolve(PROVIDER + "-claims.password"), "not-it");
            put("9970100045");
            assertThat(exchange("receive", platform.url(), "--inbox", inbox)).isEqualTo(3);
            assertThat(out())
                    .contains(PROVIDER, "WRONG_PASSWORD", "完了した事業所 1 件")
                    .doesNotContain("not-it");
        }
    }

    /** Both commands, and the last line counts the same offices in both. */
    @Test
    void anOfficeWithoutAKeyThatSignsIsCodeThree() throws IOException {
        for (String end : List.of(".pfx", ".password")) {
            Files.delete(keyring.resolve(OFFICE + "-claims" + end));
            Files.copy(sample(OFFICE + "-expired" + end), keyring.resolve(OFFICE + "-expired" + end));
        }
        try (SandboxPlatform platform = platform()) {
            assertThat(exchange("send", platform.url(), "--outbox", outbox, month("2-plans")))
                    .isEqualTo(3);
            assertThat(out()).contains("NO_KEY_SIGNS").endsWith("完了した事業所 1 件、未完了の事業所 1 件\n");
            assertThat(exchange("receive", platform.url(), "--inbox", inbox)).isEqualTo(3);
            assertThat(out()).contains("NO_KEY_SIGNS").endsWith("完了した事業所 1 件、未完了の事業所 1 件\n");
        }
    }

    @Test
    void statusAuditAndPruneLookAtTheFoldersOfAllOffices() throws IOException {
        try (SandboxPlatform platform = platform()) {
            assertThat(exchange("send", platform.url(), "--outbox", outbox, month("2-plans")))
                    .isZero();
            assertThat(exchange("receive", platform.url(), "--inbox", inbox)).isZero();
        }
        assertThat(run("status", "--outbox", outbox, "--inbox", inbox)).isZero();
        assertThat(out()).contains("送信済み: 11", "受信済み: 3");
        assertThat(run("status", "--inbox", inbox, "--office", OFFICE)).isZero();
        assertThat(out()).contains("受信済み: 0");
        assertThat(run("audit", "--outbox", outbox, "--format", "csv")).isZero();
        assertThat(out()).contains(OFFICE);
        assertThat(run("prune", "--outbox", outbox, "--inbox", inbox, "--older-than", "0d"))
                .isZero();
        assertThat(out()).contains("送信済み 11 件、受信済み 3 件");

        assertThat(run("status", "--outbox", outbox, "--office", "9970100045")).isEqualTo(2);
        assertThat(err()).contains(outbox.resolve("9970100045").toString());
        assertThat(run("status", "--outbox", outbox.resolve(OFFICE), "--office", OFFICE))
                .isEqualTo(2);
        assertThat(err()).contains("--office は指定できません");
        assertThat(run("status", "--outbox", temp)).isEqualTo(2);
        assertThat(err()).contains("--outbox のフォルダーではありません");
    }

    @Test
    void explainsWrongInput() throws IOException {
        URI url = URI.create("https://localhost:1");
        assertThat(run("send", "--url", url, "--trust", sample("ca.pem"), "--outbox", outbox))
                .isEqualTo(2);
        assertThat(err()).contains("--pfx", "--keyring");
        assertThat(exchange("send", url, "--outbox", outbox, "--pfx", sample(OFFICE + "-claims.pfx")))
                .isEqualTo(2);
        Files.createDirectories(outbox.resolve("queue"));
        assertThat(exchange("send", url, "--outbox", outbox)).isEqualTo(2);
        assertThat(err()).contains("1つの事業所のフォルダー", outbox.toString());
        Files.createDirectories(inbox.resolve("ledger"));
        assertThat(exchange("receive", url, "--inbox", inbox, "--lang", "en")).isEqualTo(2);
        assertThat(err()).contains("the folder of one office");
        keyring = temp.resolve("無い");
        assertThat(exchange("receive", url, "--inbox", temp.resolve("other"))).isEqualTo(2);
        assertThat(err()).contains("無い");
        keyring = Files.createDirectories(temp.resolve("空"));
        assertThat(exchange("receive", url, "--inbox", temp.resolve("other"))).isEqualTo(2);
        assertThat(err()).contains("NO_KEY_FILE");
    }
}
