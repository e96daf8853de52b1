package io.github.careplansdk.crypto.transport;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The rehearsal keeps the contract of protocols. The power fails at every step in the long runs only: both protocols use the same
 * stores, so the steps are the same, and each build has it fail at every step of the protocol that is published.
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
