package io.github.careplansdk.crypto.transport;

/** The protocol of docs/transport.md keeps the contract of protocols. */
class HttpsProtocolTest extends ExchangeProtocolContract {
    @Override
    TestProtocol protocol() {
        return TestProtocol.HTTPS;
    }
}
