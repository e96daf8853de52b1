package io.github.careplansdk.crypto.transport;

/** Kills processes that speak the protocol of docs/transport.md. */
class HttpsKillIT extends KillContract {
    @Override
    TestProtocol protocol() {
        return TestProtocol.HTTPS;
    }
}
