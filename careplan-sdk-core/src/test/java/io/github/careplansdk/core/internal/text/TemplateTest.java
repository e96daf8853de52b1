package io.github.careplansdk.core.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    private static String fill(String template, Map<String, ?> values) {
        return Template.of(TemplateTest.class, template).fill(values).html();
    }

    @Test
    void fillsValuesInAndEscapesThem() {
        assertThat(fill("<p title=\"{{a}}\">{{b.c.d}}</p>", Map.of("a", "\"'", "b", Map.of("c", Map.of("d", "<&>")))))
                .isEqualTo("<p title=\"&quot;&#39;\">&lt;&amp;&gt;</p>");
    }

    @Test
    void asksFieldsForNamesWithDots() {
        Fields fields = name -> name.equals("x.y[1]") ? 7 : null;
        assertThat(fill("{{row.x.y[1]}}", Map.of("row", fields))).isEqualTo("7");
    }

    @Test
    void writesMarkupOfOtherTemplatesAsItIs() {
        Markup inner = Template.of(TemplateTest.class, "<b>{{x}}</b>").fill(Map.of("x", "<"));
        assertThat(fill("<p>{{inner}}</p>", Map.of("inner", inner))).isEqualTo("<p><b>&lt;</b></p>");
    }

    @Test
    void repeatsForEachValueAndSeesTheNamesAround() {
        String template = "{{for row in rows}}{{for x in row}}{{y}}{{x}} {{end}}/{{end}}";
        assertThat(fill(template, Map.of("y", "-", "rows", Stream.of(List.of(1, 2), List.of(), Optional.of(3)))))
                .isEqualTo("-1 -2 //-3 /");
    }

    @Test
    void showsOneOfTwo() {
        String template = "{{if x}}yes{{else}}no{{end}}{{if not x}}!{{end}}";
        for (Object something : List.of(true, "a", List.of(1), Optional.of(1), 0, Markup.of("a"))) {
            assertThat(fill(template, Map.of("x", something))).isEqualTo("yes");
        }
        for (Object nothing : List.of(false, "", List.of(), Optional.empty(), Markup.of(""))) {
            assertThat(fill(template, Map.of("x", nothing))).isEqualTo("no!");
        }
    }

    @Test
    void asksAFieldForItsChoices() {
        Field field = new Field() {
            @Override
            public Markup markup() {
                return Markup.of("plain");
            }

            @Override
            public Markup choices(String choices) {
                return Markup.of("one of " + choices);
            }
        };
        assertThat(fill("{{x}}, {{x ? a・b}}", Map.of("x", field))).isEqualTo("plain, one of a・b");
    }

    @Test
    void lineBreaksAreLayoutAndEmptyLinesAreBreaks() {
        assertThat(fill("<p>\n  {{x}}\n  y\n</p>\n\n<p>  z </p>\n", Map.of("x", "a\n  b")))
                .isEqualTo("<p>a\n  by</p>\n<p>  z </p>");
    }

    @Test
    void includesStylesAsTheyAreAndOtherTemplatesFilled() {
        assertThat(fill("<style>{{include style.css}}</style>{{include part.html}}", Map.of("x", "<")))
                .isEqualTo("<style>a > b {\n  color: red;\n}\n</style><i>&lt;</i>");
        assertThatThrownBy(() -> fill("<style>{{include ending.css}}</style>", Map.of()))
                .hasMessageContaining("ending.css would end its element");
        assertThatThrownBy(() -> fill("{{include none.html}}", Map.of())).hasMessageContaining("lacks none.html");
    }

    @Property(tries = 300)
    void noTextAndNoAttributeBecomesMarkup(@ForAll String any) {
        String page = fill("<p title=\"{{x}}\">{{x}}</p>", Map.of("x", any));
        String inner = page.substring("<p title=\"".length(), page.length() - "</p>".length());
        int end = inner.indexOf('"');
        assertThat(inner.substring(end, end + 2)).isEqualTo("\">");
        assertThat(inner.substring(end + 2)).doesNotContain("<", ">", "\"", "'").isEqualTo(inner.substring(0, end));
        assertThat(inner.replaceAll("&(amp|lt|gt|quot|#39);", "")).doesNotContain("&");
    }

    @Test
    void whatWouldTurnTextAroundIsSeen() {
        assertThat(fill("{{x}}", Map.of("x", "a\u202Eb\u0000c\tD\r\n"))).isEqualTo("a\\u202Eb\\u0000c\tD\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", " JavaScript:x", "data:text/html,x", "vbscript:x", "file:///etc/passwd"})
    void noLinkRunsAnything(String address) {
        assertThatThrownBy(() -> fill("<a href=\"{{x}}\">", Map.of("x", address)))
                .hasMessageContaining("would run something");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html#a", "#u1-2", "https://example.com/", "data:image/jpeg;base64,AA==", "a/b:c"})
    void otherLinksAreFine(String address) {
        assertThat(fill("<a href=\"{{x}}\">", Map.of("x", address))).isEqualTo("<a href=\"" + address + "\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p onclick=\"{{x}}\">",
                "<p {{x}}>",
                "<p class={{x}}>",
                "<style>{{x}}</style>",
                "<script>{{x}}</script>",
                "{{if x}}",
                "{{for y in x}}{{else}}{{end}}",
                "{{end}}",
                "{{missing}}",
                "{{x.missing}}"
            })
    void mistakesOfATemplateAreTold(String template) {
        assertThatThrownBy(() -> fill(template, Map.of("x", Map.of("y", "z"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("Mistake in a template: .*|The template asks for .*");
    }

    @Test
    void aWriterThatFailsIsAnException() {
        Writer broken = new Writer() {
            @Override
            public void write(char[] buffer, int offset, int length) throws IOException {
                throw new IOException("full");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> Template.of(TemplateTest.class, "<p>").write(Map.of(), broken))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("full");
    }
}
