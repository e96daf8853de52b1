package io.github.careplansdk.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.crypto.testkit.SampleCertificate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Units that are in memory or in an object store are sealed, verified and opened without a file of the caller's. */
class StreamsTest {
    /** More than is held in memory. */
    private static final int LARGE = 9 << 20;

    @TempDir
    Path folder;

    /** Cannot be closed by whoever reads it. */
    private static final class OpenStream extends ByteArrayInputStream {
        OpenStream(byte[] bytes) {
            super(bytes);
        }

        @Override
        public void close() {
            throw new AssertionError("It is the caller's.");
        }
    }

    private static byte[] sealed(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("It is the caller's.");
            }
        };
        Units.SEALER.seal(Source.of(files), out);
        return out.toByteArray();
    }

    private static Map<String, byte[]> large() {
        byte[] bytes = new byte[LARGE];
        new Random(1).nextBytes(bytes);
        return Map.of("large.png", bytes);
    }

    @Test
    void whatIsInMemoryIsSealedAndHandedOverAgain() throws IOException {
        for (Map<String, byte[]> files : List.of(Units.FILES, large())) {
            byte[] container = sealed(files);
            assertThat(Units.VERIFIER.verify(new OpenStream(container)).isValid())
                    .isTrue();
            Map<String, byte[]> received = new LinkedHashMap<>();
            VerificationReport report = Units.VERIFIER.open(new OpenStream(container), file -> {
                try (InputStream in = file.open()) {
                    received.put(file.path(), in.readAllBytes());
                }
            });
            assertThat(report.isValid()).isTrue();
            assertThat(Units.hex(received)).isEqualTo(Units.hex(files));
            Path opened = folder.resolve("opened-" + files.size());
            Units.VERIFIER.open(new OpenStream(container), opened);
            assertThat(Units.read(opened)).isEqualTo(Units.hex(files));
        }
    }

    @Test
    void aSourceIsSealedIntoAFileToo() throws IOException {
        Path container = folder.resolve("unit.asice");
        Units.SEALER.seal(Source.of(Units.FILES), container);
        assertThat(Units.VERIFIER.verify(container).files()).hasSize(Units.FILES.size());
    }

    @Test
    void nothingIsHandedOverOfAContainerThatIsNotMade() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        UnitSealer expired = UnitSealer.of(Units.PKI.identity(SampleCertificate.Role.EXPIRED, Units.SENDER));
        assertThatThrownBy(() -> expired.seal(Source.of(Units.FILES), out)).isInstanceOf(SealException.class);
        assertThatThrownBy(() -> Units.SEALER.seal(Source.of(Map.of("a/b.csv", new byte[1])), out))
                .as("files stand side by side")
                .isInstanceOfSatisfying(
                        SealException.class, e -> assertThat(e.finding().code()).isEqualTo(SealCode.ENTRY_NAME));
        assertThat(out.size()).isZero();
    }

    @Test
    void nothingIsHandedOverOfAContainerThatIsNotValid() throws IOException {
        byte[] changed = sealed(Units.FILES);
        changed[changed.length / 3] ^= 1;
        List<String> received = new ArrayList<>();
        assertThatThrownBy(() -> Units.VERIFIER.open(new OpenStream(changed), file -> received.add(file.path())))
                .isInstanceOf(VerificationFailedException.class);
        assertThat(received).isEmpty();
    }

    @Test
    void whatIsDecryptedIsHandedOverWholeOrNotAtAll() throws IOException {
        UnitDecryptor decryptor = UnitDecryptor.of(List.of(Units.IDENTITY));
        for (byte[] text : List.of(new byte[0], new byte[] {1, 2, 3}, large().get("large.png"))) {
            ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
            UnitEncryptor.of(List.of(Units.IDENTITY.certificate())).encrypt(new OpenStream(text), encrypted);
            ByteArrayOutputStream decrypted = new ByteArrayOutputStream();
            decryptor.decrypt(new OpenStream(encrypted.toByteArray()), decrypted);
            assertThat(Arrays.equals(decrypted.toByteArray(), text)).isTrue();

            byte[] changed = encrypted.toByteArray();
            changed[changed.length - 1] ^= 1;
            ByteArrayOutputStream nothing = new ByteArrayOutputStream();
            assertThatThrownBy(() -> decryptor.decrypt(new OpenStream(changed), nothing))
                    .isInstanceOf(SealException.class);
            assertThat(nothing.size()).isZero();
        }
    }
}
