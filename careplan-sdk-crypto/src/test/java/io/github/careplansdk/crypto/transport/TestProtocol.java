package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.crypto.identity.TrustAnchors;
import io.github.careplansdk.crypto.testkit.SampleCertificate;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform;
import io.github.careplansdk.crypto.testkit.sandbox.SandboxPlatform.Fault;
import io.github.careplansdk.crypto.transport.protocol.ExchangeProtocol;
import io.github.careplansdk.crypto.transport.protocol.HttpsProtocol;
import io.github.careplansdk.crypto.transport.rehearsal.RehearsalProtocol;
import io.github.careplansdk.crypto.transport.rehearsal.RehearsalServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** The protocols that are held against the contract, each with a platform that speaks it. */
enum TestProtocol {
    /** The one of docs/transport.md, with the sandbox. */
    HTTPS {
        @Override
        ExchangeProtocol to(URI url, TrustAnchors trusted) {
            return HttpsProtocol.of(url, trusted);
        }

        @Override
        Platform good(Path data) throws IOException {
            return started(sandbox(data).start());
        }

        @Override
        Platform faulty(Path data) throws IOException {
            return started(sandbox(data)
                    .fault(new Fault.Unavailable(5))
                    .fault(new Fault.Drop(4_000))
                    .fault(new Fault.Duplicate())
                    .start());
        }

        private SandboxPlatform.Builder sandbox(Path data) {
            return SandboxPlatform.builder(
                    Offices.PKI.identity(SampleCertificate.Role.TLS_SERVER, Offices.CARE), Offices.PKI.anchors(), data);
        }

        private Platform started(SandboxPlatform platform) {
            return new Platform(to(platform.url(), Offices.PKI.anchors()), platform::close);
        }
    },
    /** The rehearsal of what is announced for 2027. */
    REHEARSAL {
        @Override
        ExchangeProtocol to(URI url, TrustAnchors trusted) {
            return new RehearsalProtocol(
                    url,
                    trusted,
                    office -> new RehearsalProtocol.Login(office.value(), PASSWORDS.get(office.value())),
                    Clock.systemUTC());
        }

        @Override
        Platform good(Path data) throws IOException {
            return started(server());
        }

        @Override
        Platform faulty(Path data) throws IOException {
            return started(server().busyEvery(5).loseEvery(7));
        }

        private RehearsalServer server() throws IOException {
            return RehearsalServer.start(
                    ServerTls.context(
                            Offices.PKI.identity(SampleCertificate.Role.TLS_SERVER, Offices.CARE),
                            Offices.PKI.anchors()),
                    Clock.systemUTC(),
                    PASSWORDS);
        }

        private Platform started(RehearsalServer server) {
            return new Platform(to(server.url(), Offices.PKI.anchors()), server::close);
        }
    };

    private static final Map<String, String> PASSWORDS =
            Map.of(Offices.CARE, "invented-1", Offices.PROVIDER, "invented-2");

    /** A platform that was started for a test. */
    record Platform(ExchangeProtocol protocol, Runnable end) implements AutoCloseable {
        @Override
        public void close() {
            end.run();
        }
    }

    /** The protocol for a platform somewhere. */
    abstract ExchangeProtocol to(URI url, TrustAnchors trusted);

    /** Starts a platform that does as it should. */
    abstract Platform good(Path data) throws IOException;

    /** Starts one that is busy now and then, and of whose answers some are lost on the way. */
    abstract Platform faulty(Path data) throws IOException;
}
