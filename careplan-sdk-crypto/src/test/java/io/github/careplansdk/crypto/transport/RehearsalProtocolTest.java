package io.github.careplansdk.crypto.transport;

/** The rehearsal keeps the contract of protocols. */
class RehearsalProtocolTest extends ExchangeProtocolContract {
    @Override
    TestProtocol protocol() {
        return TestProtocol.REHEARSAL;
    }
}
