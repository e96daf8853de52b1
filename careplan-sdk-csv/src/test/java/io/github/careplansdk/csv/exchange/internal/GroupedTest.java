package io.github.careplansdk.csv.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupedTest {
    private final Grouped<Character, String> grouped =
            new Grouped<>(List.of("b1", "a1", "c1", "a2", "b1"), text -> text.charAt(0));

    @Test
    void whatBelongsToKeysIsInTheOrderOfTheList() {
        assertThat(grouped.of(List.of('a', 'b', 'x'))).containsExactly("b1", "a1", "a2", "b1");
    }

    @Test
    void aKeyThatIsNamedTwiceCountsOnce() {
        assertThat(grouped.of(List.of('c', 'c'))).containsExactly("c1");
    }
}
