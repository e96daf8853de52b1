package io.github.careplansdk.crypto.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.testkit.SampleCertificate;
import io.github.careplansdk.crypto.testkit.SamplePki;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where no trusted connection comes about, nothing leaves, and nobody is asked twice. */
@Execution(ExecutionMode.CONCURRENT)
@Tag("server")
class HostileTlsTest {
    private static final RetryPolicy EAGER =
            new RetryPolicy(Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofMillis(1), Duration.ofMillis(2));
    private static final String KEY = "20260325000001_9970100011_43_9970100037_11";

    @TempDir
    private Path folder;

    private TransportException failureAt(HostilePeer peer, RetryPolicy policy) throws IOException {
        UnitFiles unit = Offices.plan(folder.resolve("plans"), 1);
        try (HttpTransport sender = Offices.sender(peer.url(), folder.resolve("outbox"))
                .retry(policy)
                .build()) {
            return catchThrowableOfType(TransportException.class, () -> sender.send(unit));
        }
    }

    private void assertNothingHasLeft() {
        Path queued = folder.resolve("outbox").resolve("queue").resolve(KEY);
        assertThat(queued.resolve("unit.asice")).exists();
        assertThat(queued.resolve("attempted")).doesNotExist();
    }

    private static SigningIdentity serverFor(String host, Instant ends) {
        return Offices.PKI.issue(Offices.PKI
                .certificate(Offices.CARE)
                .purposes(KeyPurposeId.id_kp_serverAuth)
                .ends(ends)
                .extension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(new GeneralName(GeneralName.dNSName, host))));
    }

    static Stream<Arguments> servers() {
        Instant now = Clock.systemUTC().instant();
        Instant later = now.plus(Duration.ofDays(30));
        SamplePki others = SamplePki.create();
        return Stream.of(
                arguments("of another CA", others.identity(SampleCertificate.Role.TLS_SERVER, Offices.CARE)),
                arguments(
                        "of another CA with the same name",
                        Offices.PKI.identity(SampleCertificate.Role.OTHER_CA_SAME_NAME, Offices.CARE)),
                arguments("for another host", serverFor("platform.example", later)),
                arguments("that has ended", serverFor("localhost", now.minus(Duration.ofDays(1)))),
                arguments("of an office, not of a server", Offices.PKI.office(Offices.PROVIDER)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("servers")
    void aCertificateThatIsNotThePeersEndsItAtOnce(String name, SigningIdentity server) throws IOException {
        try (HostilePeer peer = HostilePeer.as(server, Offices.PKI.anchors(), HostilePeer.receipt())) {
            TransportException failure = failureAt(peer, EAGER);
            assertThat(failure.finding().code()).isEqualTo(TransportCode.TLS_NOT_TRUSTED);
            assertThat(failure.outcome()).isEqualTo(DeliveryOutcome.NOT_SENT);
            assertThat(peer.connections()).isEqualTo(1);
            assertThat(peer.requests()).isEmpty();
        }
        assertNothingHasLeft();
    }

    @Test
    void aPeerThatDoesNotTrustTheOfficeGetsNothingAndIsNotAskedAgain() throws IOException {
        SigningIdentity server = Offices.PKI.identity(SampleCertificate.Role.TLS_SERVER, Offices.CARE);
        try (HostilePeer peer = HostilePeer.as(server, SamplePki.create().anchors(), HostilePeer.receipt())) {
            TransportException failure = failureAt(peer, EAGER);
            assertThat(failure.finding().code()).isEqualTo(TransportCode.TLS_NOT_TRUSTED);
            assertThat(failure.outcome()).isEqualTo(DeliveryOutcome.NOT_SENT);
            assertThat(peer.connections()).isEqualTo(1);
            assertThat(peer.requests()).isEmpty();
        }
        assertNothingHasLeft();
    }

    /** Of a large body much is on its way when the alert comes, which a reset of the connection then takes away. */
    @ParameterizedTest
    @ValueSource(ints = {3_000, 3_000_000})
    void aRefusedCertificateIsToldAtOnceWhateverIsOnItsWay(int size) throws IOException {
        SigningIdentity server = Offices.PKI.identity(SampleCertificate.Role.TLS_SERVER, Offices.CARE);
        UnitFiles unit = Offices.plan(folder.resolve("plans"), 1, size);
        try (HostilePeer peer = HostilePeer.as(server, SamplePki.create().anchors(), HostilePeer.receipt());
                HttpTransport sender = Offices.sender(peer.url(), folder.resolve("outbox"))
                        .retry(EAGER)
                        .build()) {
            TransportException failure = catchThrowableOfType(TransportException.class, () -> sender.send(unit));
            assertThat(failure.finding().code()).isEqualTo(TransportCode.TLS_NOT_TRUSTED);
            assertThat(failure.isEverywhere()).isTrue();
            assertThat(failure.outcome()).isIn(DeliveryOutcome.NOT_SENT, DeliveryOutcome.UNKNOWN);

            assertThat(peer.connections()).isLessThanOrEqualTo(2);
            assertThat(peer.requests()).isEmpty();
        }
        assertThat(folder.resolve("outbox").resolve("queue").resolve(KEY)).exists();
    }

    @Test
    void aPeerWithoutTlsGetsNothingAndIsNotAskedAgain() throws IOException {
        try (HostilePeer peer = HostilePeer.withoutTls(HostilePeer.raw("HTTP/1.1 400 Bad Request\r\n\r\n"))) {
            TransportException failure = failureAt(peer, EAGER);
            assertThat(failure.finding().code()).isEqualTo(TransportCode.TLS_NOT_TRUSTED);
            assertThat(failure.outcome()).isEqualTo(DeliveryOutcome.NOT_SENT);
            // The second is a handshake without a request.
            assertThat(peer.connections()).isEqualTo(2);
        }
        assertNothingHasLeft();
    }

    /** A fatal alert, protocol_version; a server hello of TLS 1.1. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "15030100020246",
                "160302002a020000260302"
                        + "000102030405060708090a0b0c0d0e0f000102030405060708090a0b0c0d0e0f"
                        + "00c01300"
            })
    void aPeerWithOnlyTls11IsToldAsSuch(String answer) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(answer);
        try (HostilePeer peer = HostilePeer.withoutTls((request, out) -> out.write(bytes))) {
            TransportException failure = failureAt(peer, EAGER);
            assertThat(failure.finding().code()).as(failure.getMessage()).isEqualTo(TransportCode.TLS_VERSION);
            assertThat(failure.outcome()).isEqualTo(DeliveryOutcome.NOT_SENT);
            assertThat(peer.connections()).isEqualTo(1);
        }
        assertNothingHasLeft();
    }

    @Test
    void aHandshakeThatBreaksOffIsTriedAgain() throws IOException {
        RetryPolicy brief = new RetryPolicy(
                Duration.ofSeconds(10), Duration.ofSeconds(8), Duration.ofSeconds(2), Duration.ofSeconds(60));
        try (HostilePeer peer = HostilePeer.withoutTls(HostilePeer.raw(""))) {
            TransportException failure = failureAt(peer, brief);
            assertThat(failure.finding().code()).isEqualTo(TransportCode.CONNECTION_BROKEN);
            assertThat(failure.outcome()).isEqualTo(DeliveryOutcome.NOT_SENT);
            assertThat(peer.connections()).isGreaterThan(1);
        }
        assertNothingHasLeft();
    }

    @Test
    void aHandshakeThatStallsIsGivenUp() throws IOException {
        RetryPolicy once = new RetryPolicy(
                Duration.ofSeconds(60), Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofMinutes(5));
        try (HostilePeer peer = HostilePeer.withoutTls(HostilePeer.silence(""))) {
            TransportException failure = failureAt(peer, once);
            assertThat(failure.finding().code()).isIn(TransportCode.STALLED, TransportCode.NO_CONNECTION);
        }
    }
}
