package io.github.careplansdk.crypto.seal;

import static io.github.careplansdk.crypto.seal.Envelopes.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever goes in comes out; whatever is no envelope is said to be none. */
class EnvelopePropertiesTest {
    private static Path folder;

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("envelopes");
    }

    @AfterContainer
    static void deleteFolder() throws IOException {
        Files.delete(folder);
    }

    @Property(tries = 50)
    void anyContentComesBack(@ForAll @Size(max = 20_000) byte[] content) throws IOException {
        assertThat(Envelopes.decrypted(Envelopes.encrypted(content), folder)).isEqualTo(content);
    }

    @Property(tries = 500)
    void anyBytesAreRefusedInOurWords(@ForAll @Size(max = 300) byte[] bytes) {
        assertRefused(bytes);
    }

    @Property(tries = 300)
    void anEnvelopeWithAnythingInItsFrameIsRefusedInOurWordsOrTheSame(
            @ForAll @IntRange(max = 500) int place, @ForAll @Size(min = 1, max = 8) byte[] anything) {
        byte[] envelope = Envelopes.encrypted(Envelopes.TEXT);
        for (int i = 0; i < anything.length && place + i < envelope.length; i++) {
            envelope[place + i] = anything[i];
        }
        Throwable thrown = decrypting(envelope);
        assertThat(thrown == null || thrown instanceof SealException)
                .as("%s", thrown)
                .isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    private static void assertRefused(byte[] bytes) {
        assertThat(decrypting(bytes)).isInstanceOf(SealException.class);
        assertThat(folder).isEmptyDirectory();
    }

    private static Throwable decrypting(byte[] bytes) {
        return catchThrowable(() -> {
            Path out = folder.resolve("out");
            UnitDecryptor.of(List.of(OFFICE)).decrypt(new ByteArrayInputStream(bytes), out);
            assertThat(out).hasBinaryContent(Envelopes.TEXT);
            Files.delete(out);
        });
    }
}
