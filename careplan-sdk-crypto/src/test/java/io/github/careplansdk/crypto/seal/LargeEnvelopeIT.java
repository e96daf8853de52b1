package io.github.careplansdk.crypto.seal;

import static io.github.careplansdk.crypto.seal.Envelopes.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files several times as large as the heap are encrypted and decrypted; what is too large for the JDK's GCM is refused. */
@Tag("full")
class LargeEnvelopeIT {
    private static final long BYTES = 500_000_000;

    @TempDir
    Path folder;

    /** As many zeros. */
    private static InputStream zeros(long count) {
        return new InputStream() {
            private long left = count;

            @Override
            public int read() {
                throw new UnsupportedOperationException("read in arrays");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                if (left == 0) {
                    return -1;
                }
                int read = (int) Math.min(left, length);
                left -= read;
                return read;
            }
        };
    }

    private Path file(long bytes) throws IOException {
        Path file = folder.resolve("large");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(bytes);
        }
        return file;
    }

    private static String inSmallHeap(Class<?> program, Path file) throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        file.toString()))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return output.strip();
    }

    @Test
    void anEnvelopeDoesNotFillTheMemory() throws Exception {
        Path large = file(BYTES);

        assertThat(inSmallHeap(SmallHeapEncryption.class, large)).isEqualTo("done");
        assertThat(Files.size(folder.resolve("large.encrypted"))).isGreaterThan(BYTES);
        assertThat(Files.mismatch(large, folder.resolve("large.decrypted"))).isEqualTo(-1);
    }

    /** Where a JDK passes this, {@code ContentCipher} can leave the whole to it. */
    @Test
    void theJdksOwnGcmDecryptionFillsTheMemory() throws Exception {
        assertThat(inSmallHeap(JdkGcmDecryption.class, file(BYTES)))
                .startsWith("encrypted")
                .contains("OutOfMemoryError")
                .doesNotContain("decrypted");
        assertThat(inSmallHeap(JdkGcmDecryption.class, file(1_000_000))).endsWith("decrypted");
    }

    @Test
    void twoGigabytesAreRefusedAndAByteLessIsNot() {
        UnitEncryptor encryptor = UnitEncryptor.of(List.of(OFFICE.certificate()));

        assertThatThrownBy(() -> encryptor.encrypt(zeros(2_000_000_001L), OutputStream.nullOutputStream()))
                .isInstanceOfSatisfying(
                        SealException.class,
                        e -> assertThat(e.finding()).isEqualTo(EncryptionCode.CONTENT_TOO_LARGE.found(2_000_000_000)));
        assertThatCode(() -> encryptor.encrypt(zeros(2_000_000_000L), OutputStream.nullOutputStream()))
                .doesNotThrowAnyException();
    }
}
