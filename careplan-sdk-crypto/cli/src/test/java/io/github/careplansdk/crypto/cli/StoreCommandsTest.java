package io.github.careplansdk.crypto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.TrustAnchors;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code --store}: a database in place of the folders of send, receive, status, audit and prune. */
@Tag("server")
class StoreCommandsTest extends CommandTest {
    private static final int UNITS = 11;

    private List<Object> store;

    @BeforeEach
    void nameTheStore() throws IOException {
        Path password = Files.writeString(temp.resolve("store.password"), "secret\n");
        store = List.of(
                "--store",
                "jdbc:h2:" + temp.resolve("store"),
                "--store-user",
                "care",
                "--store-password-file",
                password,
                "--store-work",
                temp.resolve("work"));
    }

    private SandboxPlatform platform() throws IOException {
        SigningIdentity server = SigningIdentity.read(
                sample("localhost.pfx"), Files.readString(sample("localhost.password"))::toCharArray);
        return SandboxPlatform.builder(server, TrustAnchors.read(sample("ca.pem")), temp.resolve("data"))
                .start();
    }

    private int exchange(String command, String office, URI url, Object... more) {
        List<Object> whole = new ArrayList<>(as(office + "-claims", command));
        whole.addAll(List.of("--url", url, "--trust", sample("ca.pem")));
        whole.addAll(store);
        return run(whole, more);
    }

    private int onStore(String command, Object... more) {
        List<Object> whole = new ArrayList<>(List.of(command));
        whole.addAll(store);
        return run(whole, more);
    }

    @Test
    void sendsAndReceivesThroughADatabase() throws IOException {
        try (SandboxPlatform platform = platform()) {
            assertThat(exchange("send", "9970100011", platform.url(), month("2-plans")))
                    .as(err())
                    .isZero();
            assertThat(out()).endsWith("完了 11 件、未完了 0 件\n");
            assertThat(exchange("send", "9970100011", platform.url(), month("2-plans")))
                    .isZero();
            assertThat(out()).isEqualTo("11 件とも送信済みです。\n");

            Path received = temp.resolve("受信 済み");
            assertThat(exchange("receive", "9970100037", platform.url(), "--received", received))
                    .as(err())
                    .isZero();
            try (Stream<Path> units = Files.list(received)) {
                assertThat(units.toList())
                        .isNotEmpty()
                        .allSatisfy(unit -> assertThat(unit).isDirectoryContaining("glob:**/UP*.CSV"));
            }
        }
        assertThat(onStore("status", "--format", "json")).as(err()).isZero();
        JsonNode status = json("status.schema.json");
        assertThat(status.at("/outbox/sent").asInt()).isEqualTo(UNITS);
        assertThat(status.at("/inbox/acknowledged").asInt()).isPositive();
        assertThat(onStore("status", "--format", "json", "--office", "9970100045"))
                .isZero();
        assertThat(json("status.schema.json").at("/outbox/sent").asInt()).isZero();

        assertThat(onStore("audit", "--lang", "en")).as(err()).isZero();
        assertThat(out()).contains("20260325101000");

        assertThat(onStore("prune", "--older-than", "0d")).as(err()).isZero();
        assertThat(out()).startsWith("ファイルを削除しました: 送信済み 11 件、受信済み ");
        assertThat(onStore("prune", "--older-than", "0d", "--lang", "en")).isZero();
        assertThat(out()).isEqualTo("Files removed of 0 units sent and 0 received\n");
    }

    @Test
    void takesAFolderOrADatabaseAndNotBoth() throws IOException {
        URI nowhere = URI.create("https://localhost:1");
        assertThat(exchange("send", "9970100011", nowhere, "--outbox", temp)).isEqualTo(2);
        assertThat(err()).contains("--outbox", "--store", "どちらか");
        assertThat(onStore("status", "--inbox", temp)).isEqualTo(2);
        assertThat(run("prune", "--older-than", "90d")).isEqualTo(2);
        assertThat(onStore("prune", "--older-than", "soon")).isEqualTo(2);
    }

    @Test
    void takesNoPasswordFromTheCommandLine() {
        assertThat(run("status", "--store", "jdbc:postgresql://localhost/care?user=a&password=Geheim1"))
                .isEqualTo(2);
        assertThat(err()).contains("--store-password-file").doesNotContain("Geheim1");
        assertThat(run("status", "--store", "jdbc:mysql://localhost/care")).isEqualTo(2);
        assertThat(err()).contains("jdbc:postgresql:", "jdbc:h2:");
    }

    /** A wrong path must not look like a store in which nothing waits. */
    @Test
    void whatOnlyReadsMakesNoDatabase() {
        assertThat(onStore("status")).isEqualTo(3);
        assertThat(err()).contains("DATABASE_NOT_REACHED");
        assertThat(onStore("audit")).isEqualTo(3);
        assertThat(onStore("prune", "--older-than", "90d")).isEqualTo(3);
        assertThat(temp).isDirectoryNotContaining("glob:**.db");
    }

    @Test
    void tellsADatabaseThatIsNotThereByItsSqlState() {
        assertThat(run("status", "--lang", "en", "--store", "jdbc:postgresql://localhost:1/care"))
                .isEqualTo(3);
        assertThat(err()).contains("DATABASE_NOT_REACHED", "08001");
    }
}
