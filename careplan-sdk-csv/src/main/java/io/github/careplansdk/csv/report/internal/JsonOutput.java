package io.github.careplansdk.csv.report.internal;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude.Value;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as JSON documents: UTF-8 and LF whatever the platform, indented, harmless to a terminal. Members are in the
 * order of the record's components; an empty text and null are left out.
 */
public final class JsonOutput {
    private static final ObjectWriter JSON = JsonMapper.builder(new JsonFactoryBuilder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    // A report that breaks off must not look like a whole one.
                    .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                    .characterEscapes(new TerminalEscapes())
                    .build())
            .defaultPropertyInclusion(Value.construct(Include.NON_NULL, Include.ALWAYS))
            .withConfigOverride(
                    String.class, text -> text.setInclude(Value.construct(Include.NON_EMPTY, Include.ALWAYS)))
            .build()
            .writer(pretty());

    private JsonOutput() {}

    /**
     * Writes a document and leaves the stream open.
     *
     * @throws IOException if the stream takes no more
     */
    public static void write(OutputStream out, Record document) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try (JsonGenerator json = JSON.createGenerator(writer)) {
            JSON.writeValue(json, document);
            json.writeRaw('\n');
        }
        writer.flush();
    }

    /** Returns the name of a constant as JSON has it. */
    public static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static PrettyPrinter pretty() {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indent).withArrayIndenter(indent);
    }

    /** Also escapes what a terminal would act on beyond ASCII's control characters, so that printed JSON is harmless. */
    private static final class TerminalEscapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;
        private static final int DELETE = 0x7F;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[DELETE] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            boolean acted = Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
            return acted ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", c)) : null;
        }
    }
}
