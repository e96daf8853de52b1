package io.github.careplansdk.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void breaksBetweenFactsAndNotInThem() throws IOException {
        StringBuilder out = new StringBuilder();
        new Page(out, 22, false).facts(2, Style.PLAIN, List.of("UPPLAN Table 6", "1 row", "1 error", "1 warning"));

        assertThat(out).hasToString("  UPPLAN Table 6\n  1 row  1 error\n  1 warning\n");
    }

    @Test
    void breaksAFactThatIsWiderThanAPage() throws IOException {
        StringBuilder out = new StringBuilder();
        new Page(out, 12, false).facts(2, Style.PLAIN, List.of("1 row", "a very long fact"));

        assertThat(out).hasToString("  1 row\n  a very\n  long fact\n");
    }
}
