package io.github.careplansdk.crypto.transport;

/** Kills processes that speak the rehearsal of another. */
class RehearsalKillIT extends KillContract {
    @Override
    TestProtocol protocol() {
        return TestProtocol.REHEARSAL;
    }
}
