package io.github.careplansdk.csv.report.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {
    private final StringWriter out = new StringWriter();
    private final Html html = new Html(out);

    @Test
    void writesADocument() {
        html.document("ja")
                .body(() -> html.element("title", "A & B")
                        .open("p")
                        .with("class", "x")
                        .with("tabindex", 3)
                        .text("1 < 2")
                        .open("br")
                        .close()
                        .text("\n")
                        .close());
        assertThat(out)
                .hasToString("<!DOCTYPE html>\n<html lang=\"ja\"><title>A &amp; B</title>"
                        + "<p class=\"x\" tabindex=\"3\">1 &lt; 2<br>\n</p></html>");
    }

    @Property(tries = 300)
    void noTextAndNoAttributeBecomesMarkup(@ForAll String any) {
        StringWriter written = new StringWriter();
        new Html(written).open("p").with("title", any).text(any).close();
        String inner = written.toString()
                .substring("<p title=\"".length(), written.toString().length() - "</p>".length());
        int end = inner.indexOf('"');
        assertThat(inner.substring(end, end + 2)).isEqualTo("\">");
        assertThat(inner.substring(end + 2)).doesNotContain("<", ">", "\"", "'").isEqualTo(inner.substring(0, end));
        assertThat(inner.replaceAll("&(amp|lt|gt|quot|#39);", "")).doesNotContain("&");
    }

    @Test
    void whatWouldTurnTextAroundIsSeen() {
        html.element("p", "a\u202Eb\u0000c\tD\r\n");
        assertThat(out).hasToString("<p>a\\u202Eb\\u0000c\tD\r\n</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", " JavaScript:x", "data:text/html,x", "vbscript:x", "file:///etc/passwd"})
    void noLinkRunsAnything(String address) {
        html.open("a");
        assertThatThrownBy(() -> html.with("href", address)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html#a", "#u1-2", "https://example.com/", "data:image/jpeg;base64,AA==", "a/b:c"})
    void otherLinksAreFine(String address) {
        html.open("a").with("href", address).close();
        assertThat(out).hasToString("<a href=\"" + address + "\"></a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"onclick", "onLoad", "a b", "", "x=y"})
    void noAttributeRunsAnything(String attribute) {
        html.open("p");
        assertThatThrownBy(() -> html.with(attribute, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void stylesAreWrittenAsTheyAreAndCannotEndEarly() {
        html.verbatim("style", "a > b { color: red }");
        assertThat(out).hasToString("<style>a > b { color: red }</style>");
        assertThatThrownBy(() -> html.verbatim("style", "</style>")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> html.verbatim("p", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> html.open("script").text("x")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void attributesStandInTheirElement() {
        html.open("p").text("x");
        assertThatThrownBy(() -> html.with("class", "x")).isInstanceOf(IllegalStateException.class);
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
        assertThatThrownBy(() -> new Html(broken).open("p"))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("full");
    }
}
