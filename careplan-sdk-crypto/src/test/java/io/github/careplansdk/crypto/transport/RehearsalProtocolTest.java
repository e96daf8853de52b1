package io.github.careplansdk.crypto.transport;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The rehearsal keeps the contract of protocols. The power fails at every step in the long runs only: each build has it fail at
 * every step with the protocol that is published, and the steps are those of the same stores.
 */
class RehearsalProtocolTest extends ExchangeProtocolContract {
    @Override
    TestProtocol protocol() {
        return TestProtocol.REHEARSAL;
    }

    @Test
    @Tag("full")
    @Override
    void thePowerFailsAtEveryStepOfASenderAndEveryUnitIsSentOnce() throws Exception {
        super.thePowerFailsAtEveryStepOfASenderAndEveryUnitIsSentOnce();
    }

    @Test
    @Tag("full")
    @Override
    void thePowerFailsAtEveryStepOfAReceiverAndEveryUnitIsImportedOnce() throws Exception {
        super.thePowerFailsAtEveryStepOfAReceiverAndEveryUnitIsImportedOnce();
    }
}
