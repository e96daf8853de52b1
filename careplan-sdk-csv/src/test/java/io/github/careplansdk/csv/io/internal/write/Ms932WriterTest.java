package io.github.careplansdk.csv.io.internal.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Ms932WriterTest {
    /** Else a text of the greatest length would seem too long. */
    @ParameterizedTest
    @ValueSource(strings = {"𠮷", "\uD842", "\uDFB7", "€"})
    void aCharacterThatMs932LacksIsOneByte(String character) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Ms932Writer writer = new Ms932Writer(bytes)) {
            writer.write("a" + character + "b" + character + character);
        }
        assertThat(bytes.toByteArray()).containsExactly('a', 0xFF, 'b', 0xFF, 0xFF);
    }
}
