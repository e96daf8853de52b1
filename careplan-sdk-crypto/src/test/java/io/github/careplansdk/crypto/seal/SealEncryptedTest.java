package io.github.careplansdk.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.crypto.testkit.SampleCertificate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sealed and encrypted at once is what is sealed and then encrypted. */
class SealEncryptedTest {
    private static final UnitEncryptor ENCRYPTOR = UnitEncryptor.of(List.of(Units.IDENTITY.certificate()));

    @TempDir
    Path folder;

    private final Map<String, byte[]> content = new LinkedHashMap<>(Units.FILES);
    private final UnitSealer sealer = Units.SEALER.withClock(Clock.fixed(Instant.now(), ZoneOffset.UTC));
    private List<Path> files;
    private Path envelope;

    @BeforeEach
    void writeFiles() throws IOException {
        byte[] large = new byte[500_000];
        new Random(1).nextBytes(large);
        content.put("large.pdf", large);
        files = Units.write(content, folder.resolve("in"));
        envelope = folder.resolve("unit.asice.p7m");
    }

    private static byte[] decrypted(byte[] envelope) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        UnitDecryptor.of(List.of(Units.IDENTITY)).decrypt(new ByteArrayInputStream(envelope), out);
        return out.toByteArray();
    }

    @Test
    void theContainerIsTheSameAsWithoutEncryption() throws IOException {
        ByteArrayOutputStream container = new ByteArrayOutputStream();
        SealedUnit unit = sealer.seal(files, container);

        assertThat(sealer.sealEncrypted(files, ENCRYPTOR, envelope)).isEqualTo(unit);
        assertThat(decrypted(Files.readAllBytes(envelope))).isEqualTo(container.toByteArray());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(sealer.sealEncrypted(files, ENCRYPTOR, out)).isEqualTo(unit);
        assertThat(decrypted(out.toByteArray())).isEqualTo(container.toByteArray());
        assertThat(Units.VERIFIER
                        .open(new ByteArrayInputStream(container.toByteArray()), folder.resolve("out"))
                        .isValid())
                .isTrue();
        assertThat(Units.read(folder.resolve("out"))).isEqualTo(Units.hex(content));
    }

    @Test
    void aSourceIsSealedAndEncryptedToo() throws IOException {
        ByteArrayOutputStream container = new ByteArrayOutputStream();
        sealer.seal(Source.of(content), container);

        sealer.sealEncrypted(Source.of(content), ENCRYPTOR, envelope);
        assertThat(decrypted(Files.readAllBytes(envelope))).isEqualTo(container.toByteArray());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sealer.sealEncrypted(Source.of(content), ENCRYPTOR, out);
        assertThat(decrypted(out.toByteArray())).isEqualTo(container.toByteArray());
    }

    @Test
    void anEnvelopeThatIsThereIsReplacedByAWholeOneOnly() throws IOException {
        Files.write(envelope, new byte[] {1});
        UnitSealer expired = UnitSealer.of(Units.PKI.identity(SampleCertificate.Role.EXPIRED, Units.SENDER));
        assertThatThrownBy(() -> expired.sealEncrypted(files, ENCRYPTOR, envelope))
                .isInstanceOf(SealException.class);
        Source breaking = Source.of("a.csv", () -> {
            throw new IOException("the store is gone");
        });
        assertThatThrownBy(() -> sealer.sealEncrypted(breaking, ENCRYPTOR, envelope))
                .hasRootCauseMessage("the store is gone");
        assertThat(envelope).hasBinaryContent(new byte[] {1});
        assertThat(folder).isDirectoryNotContaining("glob:**/.*");

        sealer.sealEncrypted(files, ENCRYPTOR, envelope);
        assertThat(Units.VERIFIER
                        .verify(new ByteArrayInputStream(decrypted(Files.readAllBytes(envelope))))
                        .isValid())
                .isTrue();
        assertThat(folder).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void aFileOfTheUnitIsNotOverwritten() throws IOException {
        Path input = files.get(0);
        byte[] before = Files.readAllBytes(input);
        assertThatThrownBy(() -> sealer.sealEncrypted(files, ENCRYPTOR, input))
                .isInstanceOfSatisfying(
                        SealException.class, e -> assertThat(e.finding().code()).isEqualTo(SealCode.OUTPUT_IS_INPUT));
        assertThat(input).hasBinaryContent(before);
    }
}
