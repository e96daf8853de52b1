package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.crypto.FindingWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransportWordsTest {
    @ParameterizedTest
    @EnumSource
    void everyCodeHasItsWordsInBothLanguages(TransportCode code) {
        FindingWords.assertComplete(code);
    }
}
