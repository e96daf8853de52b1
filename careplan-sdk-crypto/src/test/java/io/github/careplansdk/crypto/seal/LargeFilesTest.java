package io.github.careplansdk.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.source.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are larger than a block of the container, whose sizes thus follow them: every way of reading a ZIP gives them back. */
class LargeFilesTest {
    private static final String NAME = "会議の 要点.pdf";

    @TempDir
    Path folder;

    private static byte[] content(int bytes) {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        return content;
    }

    private static byte[] sealed(Source files, Clock clock) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Units.SEALER.withClock(clock).seal(files, out);
        return out.toByteArray();
    }

    /** A block has 65,536 bytes, of which 5 are its header. */
    @ParameterizedTest
    @ValueSource(ints = {65_530, 65_531, 65_532, 131_061, 131_062, 131_063, 1_000_000})
    void areGivenBackByEveryReader(int size) throws IOException {
        Map<String, byte[]> files = Map.of(NAME, content(size), "b.txt", new byte[] {1, 2, 3});
        Path container = Files.write(folder.resolve("unit.asice"), sealed(Source.of(files), Clock.systemUTC()));

        VerificationReport report = Units.VERIFIER.open(container, folder.resolve("opened"));
        assertThat(report.isValid()).isTrue();
        assertThat(report.files()).extracting(SealedFile::bytes).containsExactlyInAnyOrder((long) size, 3L);
        assertThat(Units.read(folder.resolve("opened"))).isEqualTo(Units.hex(files));

        assertThat(RawZip.of(container).items())
                .as("by ZipInputStream, from the start to the end")
                .anySatisfy(item -> assertThat(item.content).isEqualTo(files.get(NAME)))
                .hasSize(5);
        try (ZipFile zip = new ZipFile(container.toFile())) {
            ZipEntry entry = zip.getEntry(NAME);
            assertThat(entry.getSize()).isEqualTo(size);
            assertThat(zip.getInputStream(entry).readAllBytes()).isEqualTo(files.get(NAME));
        }
    }

    @Test
    void giveTheSameBytesHoweverTheirStreamGivesThem() throws IOException {
        byte[] content = content(200_000);
        Clock clock = Clock.fixed(Instant.now(), ZoneOffset.UTC);
        Source slow = Source.of(NAME, () -> new ByteArrayInputStream(content) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 777));
            }
        });

        assertThat(sealed(slow, clock)).isEqualTo(sealed(Source.of(Map.of(NAME, content)), clock));
    }
}
