package io.github.careplansdk.csv.pseudonymise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However broken the bytes of a file are, they are broken in the same way afterwards. */
class BrokenBytesTest {
    private static final String NAME = "UPKIHON_SUB1_9970000001_46_9970000003_43_20260401090000.CSV";

    @Provide
    Arbitrary<String> bytes() {
        return Arbitraries.of(
                        ",",
                        "\"",
                        "\"\"",
                        "\r\n",
                        "\n",
                        "\r",
                        "202407,990001,0000000001,20260401,\"",
                        "202407,990001,",
                        "19",
                        "A",
                        " ",
                        "\u0081",
                        "\u0083\\",
                        "\u008E\u0052",
                        "\u00E3\u0081\u0082",
                        "\u00FD",
                        "\u00A0",
                        "\u00B1",
                        "\u00F0\u0040",
                        "\u0000",
                        "\u001A",
                        "\u0082\u004F",
                        "\u00EF\u00BB\u00BF")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 150)
    void theyAreBrokenInTheSameWay(@ForAll("bytes") String text) throws IOException {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.charAt(i);
        }
        AtomicReference<byte[]> written = new AtomicReference<>();
        PseudonymisationReport report = Pseudonymiser.create().run(Source.of(Map.of(NAME, bytes)), file -> {
            try (InputStream in = file.open()) {
                written.set(in.readAllBytes());
            }
        });
        assertThat(report.changed()).isEmpty();
        assertThat(written.get()).hasSameSizeAs(bytes);
    }
}
