package io.github.careplansdk.core.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @ValueSource(strings = {"0000000000", "1370000001", "9999999999"})
    void officeNumberHasTenDigits(String digits) {
        assertThat(OfficeNumber.parse(digits)).contains(new OfficeNumber(digits));
        assertThat(new OfficeNumber(digits)).hasToString(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "137000000", "13700000011", "137000000X", " 370000001", "１３７０００００００１", "٠١٢٣٤٥٦٧٨٩"})
    void otherTextsAreNoOfficeNumber(String text) {
        assertThat(OfficeNumber.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new OfficeNumber(text));
    }

    @Test
    void officeNumbersAreOrdered() {
        assertThat(new OfficeNumber("0370000002")).isLessThan(new OfficeNumber("1370000001"));
        assertThat(OfficeNumber.ALL_OFFICES).isEqualTo(new OfficeNumber("9999999999"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "13101", "1310160", "13101X", "１３１０１６"})
    void insurerNumberHasSixDigits(String text) {
        assertThat(new InsurerNumber("011002")).hasToString("011002");
        assertThatIllegalArgumentException().isThrownBy(() -> new InsurerNumber(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "000000001", "H00000001", "h000000001", "0H00000001", "H0000000001", "Ｈ000000001"})
    void insuredNumberHasTenDigitsOrHAndNine(String text) {
        assertThat(new InsuredNumber("0000000001").isPublicAssistanceOnly()).isFalse();
        assertThat(new InsuredNumber("H000000001").isPublicAssistanceOnly()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new InsuredNumber(text));
    }

    @Test
    void insuredNumberNamesAPersonAndIsNotShown() {
        assertThat(new InsuredNumber("1234567890").toString()).doesNotContain("1234567890");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InsuredNumber("12345678901"))
                .withMessageNotContaining("1234567");
    }
}
