package io.github.careplansdk.crypto.identity;

import static io.github.careplansdk.crypto.identity.InputCode.USER_ID_DIGITS;
import static io.github.careplansdk.crypto.identity.InputCode.USER_ID_FULL_WIDTH;
import static io.github.careplansdk.crypto.identity.InputCode.USER_ID_LENGTH;
import static io.github.careplansdk.crypto.identity.InputCode.USER_ID_OF_PERSON;
import static io.github.careplansdk.crypto.identity.InputCode.USER_ID_PREFIX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.FindingCode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UserIdTest {
    @Test
    void kjAndTwelveDigitsAreAUserId() {
        assertThat(UserId.parse("KJ123456789012")).contains(new UserId("KJ123456789012"));
        assertThat(new UserId("KJ123456789012")).hasToString("KJ123456789012");
        assertThat(UserId.check("KJ123456789012")).isEmpty();
    }

    @Test
    void officesAndPersonsAreToldApart() {
        assertThat(UserId.owner("KJ123456789012")).contains(UserId.Owner.OFFICE);
        assertThat(UserId.owner("C12345678")).contains(UserId.Owner.PERSON);
        for (String none : List.of("", "C", "C-1", "Ｃ12345678", "KJ12345678901", "C" + "1".repeat(32))) {
            assertThat(UserId.owner(none)).as(none).isEmpty();
        }
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("kj123456789012", List.of(USER_ID_PREFIX)),
                arguments("KJ12345678901", List.of(USER_ID_LENGTH)),
                arguments("KJ1234567890123", List.of(USER_ID_LENGTH)),
                arguments("KJ12345678901O", List.of(USER_ID_DIGITS)),
                arguments("ＫＪ１２３４５６７８９０１２", List.of(USER_ID_FULL_WIDTH)),
                arguments("KJ12345678901２", List.of(USER_ID_FULL_WIDTH)),
                arguments("KJ12345678901\u0662", List.of(USER_ID_DIGITS)),
                arguments("KJ123456789012 ", List.of(USER_ID_LENGTH, USER_ID_DIGITS)),
                arguments(" KJ123456789012", List.of(USER_ID_PREFIX, USER_ID_LENGTH, USER_ID_DIGITS)),
                arguments("C123456789012", List.of(USER_ID_OF_PERSON)),
                arguments("c123456789012", List.of(USER_ID_PREFIX, USER_ID_LENGTH)),
                arguments("C", List.of(USER_ID_PREFIX, USER_ID_LENGTH)),
                arguments("", List.of(USER_ID_PREFIX, USER_ID_LENGTH)),
                arguments("123456789012", List.of(USER_ID_PREFIX, USER_ID_LENGTH)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void anythingElseIsRefusedWithItsReasons(String typed, List<FindingCode> reasons) {
        assertThat(UserId.check(typed)).extracting(Finding::code).containsExactlyElementsOf(reasons);
        assertThat(UserId.parse(typed)).isEmpty();
        assertThatThrownBy(() -> new UserId(typed)).isInstanceOf(IllegalArgumentException.class);
    }
}
