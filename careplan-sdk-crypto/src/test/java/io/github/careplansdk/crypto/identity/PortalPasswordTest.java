package io.github.careplansdk.crypto.identity;

import static io.github.careplansdk.crypto.identity.InputCode.PORTAL_PASSWORD_CHARACTER;
import static io.github.careplansdk.crypto.identity.InputCode.PORTAL_PASSWORD_DIGIT;
import static io.github.careplansdk.crypto.identity.InputCode.PORTAL_PASSWORD_IS_USER_ID;
import static io.github.careplansdk.crypto.identity.InputCode.PORTAL_PASSWORD_LENGTH;
import static io.github.careplansdk.crypto.identity.InputCode.PORTAL_PASSWORD_LETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.FindingCode;
import io.github.careplansdk.core.problem.Language;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortalPasswordTest {
    private static final UserId USER = new UserId("KJ123456789012");

    private static List<Finding> check(String password) {
        return PortalPassword.check(password.toCharArray(), USER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcdefg1", "A2345678", "abcdefgh12345678", "1`{|}~!x", "KJ123456789013", "kj123456789012"})
    void eightToSixteenWithALetterAndADigitAreAccepted(String password) {
        assertThat(check(password)).isEmpty();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("abcdef1", List.of(PORTAL_PASSWORD_LENGTH)),
                arguments("abcdefgh123456789", List.of(PORTAL_PASSWORD_LENGTH)),
                arguments("12345678", List.of(PORTAL_PASSWORD_LETTER)),
                arguments("abcdefgh", List.of(PORTAL_PASSWORD_DIGIT)),
                arguments("!!!!!!!!", List.of(PORTAL_PASSWORD_LETTER, PORTAL_PASSWORD_DIGIT)),
                arguments("abcdefg１", List.of(PORTAL_PASSWORD_DIGIT, PORTAL_PASSWORD_CHARACTER)),
                arguments("", List.of(PORTAL_PASSWORD_LENGTH, PORTAL_PASSWORD_LETTER, PORTAL_PASSWORD_DIGIT)),
                arguments("KJ123456789012", List.of(PORTAL_PASSWORD_IS_USER_ID)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void anythingElseIsRefusedWithItsReasons(String password, List<FindingCode> reasons) {
        assertThat(check(password)).extracting(Finding::code).containsExactlyElementsOf(reasons);
    }

    @Test
    void theSymbolsAreThoseOfTheStandard() {
        String allowed = "!#$%&()*+-./;:<=>?@[]^_`{|}~";
        IntStream.rangeClosed(0, 0x7F).forEach(character -> {
            boolean accepted = check("abcdefg1" + (char) character).isEmpty();
            assertThat(accepted)
                    .as("U+%04X", character)
                    .isEqualTo(Character.isLetterOrDigit(character) || allowed.indexOf(character) >= 0);
        });
    }

    @Test
    void theFirstCharacterThatIsNotAllowedIsCountedFromOne() {
        assertThat(check("ab\"def,h1")).containsExactly(Finding.of(PORTAL_PASSWORD_CHARACTER, 3));
    }

    @Test
    void noReasonShowsThePassword() {
        for (String password : List.of("s3cr t\\x", "sécret", "secret", "54321-54321-54321", USER.value())) {
            for (Finding finding : check(password)) {
                for (Language language : Language.values()) {
                    String words = finding + finding.message(language) + finding.hint(language);
                    assertThat(words).doesNotContain(password);
                }
            }
        }
    }

    @Test
    void thePasswordStaysAsItIs() {
        char[] password = "abcdefg1".toCharArray();
        PortalPassword.check(password, USER);
        assertThat(password).isEqualTo("abcdefg1".toCharArray());
    }
}
