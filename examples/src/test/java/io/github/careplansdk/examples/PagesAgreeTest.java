package io.github.careplansdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The pages of both languages show the same. */
class PagesAgreeTest {
    /** The same commands, but for the language. */
    @Test
    void theReadmesAgree() throws IOException {
        assertThat(Page.of("README.md").commands())
                .anyMatch(command -> command.contains(" --lang en "))
                .map(command -> command.replace(" --lang en ", " "))
                .isEqualTo(Page.of("README.ja.md").commands());
    }

    /** The same steps, and the dependency of the README. */
    @Test
    void theGuidesAgree() throws IOException {
        Page en = Page.of("docs/guide.md");
        Page ja = Page.of("docs/guide.ja.md");
        assertThat(Page.of("README.md").dependencies())
                .hasSize(1)
                .allSatisfy(dependency -> assertThat(en.dependencies()).contains(dependency))
                .allSatisfy(dependency -> assertThat(ja.dependencies()).contains(dependency));
        assertThat(ja.snippets("java")).hasSameSizeAs(en.snippets("java"));
    }

    /** The same program, but for the language it prints. */
    @Test
    void thePagesOnSealsAgree() throws IOException {
        Page en = Page.of("docs/identity-and-seal.md");
        Page ja = Page.of("docs/identity-and-seal.ja.md");
        assertThat(ja.snippets("java")).hasSameSizeAs(en.snippets("java"));
        assertThat(ja.promised()).isEqualTo(en.promised());
        assertThat(ja.dependencies()).isEqualTo(en.dependencies());
    }
}
