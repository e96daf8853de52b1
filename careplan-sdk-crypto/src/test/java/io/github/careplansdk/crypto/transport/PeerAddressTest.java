package io.github.careplansdk.crypto.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.crypto.transport.audit.AuditTrail;
import io.github.careplansdk.crypto.transport.protocol.HttpsProtocol;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The peer's address stands in every line of the audit trail: what it holds is the address and nothing else. */
@Tag("server")
class PeerAddressTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://peer.example",
                "https://peer.example/",
                "https://peer.example:8443",
                "https://192.0.2.1/gateway",
                "https://[2001:db8::1]:8443/",
                "https://peer.example/careplan/v2.1/~east-1/",
                "HTTPS://peer.example",
                "HttpS://Peer.Example:8443/"
            })
    void anAddressIsAHostPerhapsWithAPortAndAPath(String address) {
        assertThat(HttpsProtocol.isAddress(URI.create(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://peer.example",
                "HTTP://peer.example",
                "https:peer.example",
                "https:///path",
                "peer.example",
                "https://user@peer.example",
                "https://user:password@peer.example",
                "https://peer.example:65536",
                "https://peer.example?key=secret",
                "https://peer.example/#x",
                "https://peer.example//",
                "https://peer.example/a//b",
                "https://peer.example/../x",
                "https://peer.example/a/./b",
                "https://peer.example/a/..",
                "https://peer.example/%2e%2e/x",
                "https://peer.example/a;b=c"
            })
    void anythingElseIsNone(String address) {
        URI url = URI.create(address);
        assertThatThrownBy(() -> HttpTransport.builder(url, () -> Offices.CARE_IDENTITY, Offices.PKI.anchors()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContainingAny("password", "secret");
    }

    @Test
    void thePathOfAnAddressComesBeforeThoseOfTheProtocol() throws IOException {
        try (HostilePeer peer = HostilePeer.answering(HostilePeer.receipt());
                HttpTransport sender = Offices.sender(URI.create(peer.url() + "/gateway/v2/"), folder.resolve("outbox"))
                        .build()) {
            sender.send(Offices.plan(folder.resolve("plans"), 1));
            assertThat(peer.requests().get(0).line()).isEqualTo("POST /gateway/v2/v1/units HTTP/1.1");
            assertThat(AuditTrail.read(folder.resolve("outbox")))
                    .isNotEmpty()
                    .allMatch(event -> event.peer().equals(peer.url() + "/gateway/v2"));
        }
    }

    @Test
    void aSchemeInCapitalsIsTheSame() throws IOException {
        try (HostilePeer peer = HostilePeer.answering(HostilePeer.receipt());
                HttpTransport sender = Offices.sender(
                                URI.create(peer.url().toString().replace("https", "HTTPS")), folder.resolve("outbox"))
                        .build()) {
            sender.send(Offices.plan(folder.resolve("plans"), 1));
            assertThat(AuditTrail.read(folder.resolve("outbox")))
                    .isNotEmpty()
                    .allMatch(event -> event.peer().equals(peer.url().toString()));
        }
    }
}
