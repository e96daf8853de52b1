package io.github.careplansdk.crypto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.TrustAnchors;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the commands say and return where a peer lists what nobody understands, or refuses again and again. */
@Tag("server")
class StrangePeerCommandsTest extends CommandTest {
    private SandboxPlatform platform(boolean delivers) throws IOException {
        SigningIdentity server = SigningIdentity.read(sample("localhost.pfx"), () -> {
            try {
                return Files.readString(sample("localhost.password")).toCharArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return SandboxPlatform.builder(server, TrustAnchors.read(sample("ca.pem")), temp.resolve("data"))
                .receivers(office -> delivers)
                .start();
    }

    private int send(URI url, Object... more) {
        List<Object> command = as(OFFICE + "-claims", "send");
        command.addAll(List.of("--url", url, "--trust", sample("ca.pem"), "--outbox", temp.resolve("outbox")));
        return run(command, more);
    }

    private int receive(URI url, Object... more) {
        List<Object> command = as("9970100037-claims", "receive");
        command.addAll(List.of("--url", url, "--trust", sample("ca.pem"), "--inbox", temp.resolve("inbox")));
        return run(command, more);
    }

    private Path plans() throws IOException {
        Path plans = Files.createDirectories(temp.resolve("plans"));
        try (Stream<Path> files = Files.list(month("2-plans"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (file.getFileName().toString().contains("_9970100037_11_")) {
                    Files.copy(file, plans.resolve(file.getFileName()));
                }
            }
        }
        return plans;
    }

    @Test
    void anEntryThatIsNotUnderstoodIsToldAndTheOthersAreReceived() throws IOException {
        try (SandboxPlatform platform = platform(true)) {
            assertThat(send(platform.url(), plans())).isZero();
        }
        Path first = temp.resolve("data/units/000000000001/unit.json");
        Files.writeString(
                first, Files.readString(first).replaceFirst("\"unit\":\"[0-9]{14}", "\"unit\":\"99999999999999"));
        try (SandboxPlatform platform = platform(true)) {
            assertThat(receive(platform.url(), "--lang", "en")).isOne();
            assertThat(out())
                    .contains("LISTED_UNIT_NOT_UNDERSTOOD", "000000000001", "2 done, 1 not done")
                    .doesNotContain("99999999999999");
            // Again, as long as the peer lists it.
            assertThat(receive(platform.url())).isOne();
            assertThat(out()).contains("LISTED_UNIT_NOT_UNDERSTOOD", "完了 0 件、未完了 1 件");
        }
    }

    @Test
    void aUnitThatIsRefusedAgainIsKeptOnceAndItIsSaidHowOften() throws IOException {
        Path plans = plans();
        try (SandboxPlatform platform = platform(false)) {
            assertThat(send(platform.url(), plans)).isOne();
            assertThat(out()).contains("PEER_REFUSED").doesNotContain("初回");
            assertThat(send(platform.url(), plans)).isOne();
            assertThat(out()).contains("拒否 2 回（初回 ");
            assertThat(send(platform.url(), plans, "--lang", "en")).isOne();
            assertThat(out()).contains("Refused 3 times since ");
        }
        assertThat(run("status", "--outbox", temp.resolve("outbox"))).isZero();
        assertThat(out()).contains("相手が拒否: 3", "拒否 3 回（初回 ");
        assertThat(run("status", "--format", "json", "--outbox", temp.resolve("outbox")))
                .isZero();
        JsonNode units = json("status.schema.json").at("/outbox/units");
        assertThat(units)
                .hasSize(3)
                .allSatisfy(
                        unit -> assertThat(unit.at("/refused/times").asInt()).isEqualTo(3));
    }

    @Test
    void anAddressThatIsNoneIsNotRepeatedForAPasswordMayStandInIt() {
        assertThat(send(URI.create("https://user:geheim@localhost/"))).isEqualTo(2);
        assertThat(err()).contains("https://").doesNotContain("geheim");
        assertThat(temp.resolve("outbox")).doesNotExist();
    }
}
