package io.github.careplansdk.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a console shows that does not understand UTF-8. */
class ConsoleStreamTest {
    private static final Charset MS932 = Charset.forName("windows-31j");

    @ParameterizedTest
    @CsvSource({
        "17, true, sun.stdout.encoding, MS932, windows-31j",
        "17, true, sun.stdout.encoding, UTF-8, UTF-8",
        // JDK 17 tells so where standard input is no console, though nobody seems to watch.
        "17, false, sun.stdout.encoding, ms932, windows-31j",
        // Some locales' files have this encoding; that a console has, the property of consoles tells.
        "17, true, file.encoding, MS932, UTF-8",
        "17, true, stdout.encoding, MS932, UTF-8",
        "21, true, stdout.encoding, MS932, windows-31j",
        // Java then tells the encoding of the system's files.
        "21, false, stdout.encoding, MS932, UTF-8",
        "21, true, stdout.encoding, ANSI_X3.4-1968, UTF-8",
        "21, true, stdout.encoding, cp437, IBM437",
        "21, true, stdout.encoding, no such charset, UTF-8",
    })
    void theCharsetIsThatOfAConsoleOnly(int jdk, boolean watched, String property, String value, String charset) {
        Properties properties = new Properties();
        properties.setProperty(property, value);

        assertThat(ConsoleStream.charset("stdout", watched, properties, jdk)).isEqualTo(Charset.forName(charset));
        assertThat(ConsoleStream.charset("stderr", watched, properties, jdk)).isEqualTo(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 4096, 4097, 100_000})
    void charactersMayBeCutAnywhere(int step) throws IOException {
        String text = "事業所番号 ～−鬱 abc\n".repeat(2000);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        try (OutputStream console = ConsoleStream.of(shown, MS932)) {
            for (int i = 0; i < utf8.length; i += step) {
                console.write(utf8, i, Math.min(step, utf8.length - i));
            }
            console.flush();
            assertThat(shown.toByteArray()).isEqualTo(text.replace('−', '?').getBytes(MS932));
        }
    }

    @Test
    void whatTheConsoleLacksIsAQuestionMarkEach() throws IOException {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        try (PrintStream console = new PrintStream(ConsoleStream.of(shown, MS932), true, StandardCharsets.UTF_8)) {
            console.print("𠮷野家 €");
        }
        assertThat(shown.toString(MS932)).isEqualTo("?野家 ?");
    }

    @Test
    void utf8GoesThroughAsItIs() {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        assertThat(ConsoleStream.of(shown, StandardCharsets.UTF_8)).isSameAs(shown);
    }
}
