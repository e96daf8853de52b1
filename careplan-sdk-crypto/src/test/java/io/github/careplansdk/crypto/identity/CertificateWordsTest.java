package io.github.careplansdk.crypto.identity;

import io.github.careplansdk.crypto.FindingWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CertificateWordsTest {
    @ParameterizedTest
    @EnumSource
    void findingsOfACheckHaveTheirWordsInBothLanguages(CertificateCode code) {
        FindingWords.assertComplete(code);
    }
}
