package io.github.careplansdk.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.crypto.OpaqueKeys;
import io.github.careplansdk.crypto.identity.KeySelector;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.testkit.SampleCertificate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Security;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class UnitSealerTest {
    @TempDir
    Path folder;

    private List<Path> files() throws IOException {
        return Units.write(Units.FILES, folder.resolve("in"));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theContainerHasTheMimetypeThenTheFilesAsGivenThenManifestAndSignature() throws IOException {
        Path container = Units.seal(folder);

        List<String> expected = new ArrayList<>(Units.FILES.keySet());
        expected.add(0, "mimetype");
        expected.addAll(List.of("META-INF/ASiCManifest001.xml", "META-INF/signature001.p7s"));
        try (ZipFile zip = new ZipFile(container.toFile(), StandardCharsets.US_ASCII)) {
            assertThat(zip.stream().map(ZipEntry::getName)).containsExactlyElementsOf(expected);
            assertThat(zip.stream().map(ZipEntry::getMethod)).containsOnly(ZipEntry.STORED);
        }
    }

    @Test
    void theMediaTypeStandsWhereToolsLookForIt() throws IOException {
        byte[] bytes = Files.readAllBytes(Units.seal(folder));

        assertThat(new String(bytes, 0, 4, StandardCharsets.ISO_8859_1)).isEqualTo("PK\u0003\u0004");
        assertThat(new String(bytes, 30, 8 + 31, StandardCharsets.US_ASCII))
                .isEqualTo("mimetypeapplication/vnd.etsi.asic-e+zip");
        ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(header.getShort(6)).as("names are in UTF-8, sizes in front").isEqualTo((short) (1 << 11));
        assertThat(header.getShort(28)).as("no extra field").isZero();
    }

    @Test
    void theSameFilesAtTheSameTimeGiveTheSameBytes() throws IOException {
        UnitSealer sealer = Units.SEALER.withClock(Clock.fixed(Instant.now(), ZoneOffset.UTC));
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        SealedUnit unit = sealer.seal(files(), first);

        assertThat(sealer.seal(files(), second)).isEqualTo(unit);
        assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
    }

    @Test
    void theSigningTimeIsTheClocksToTheSecond() throws IOException {
        Instant time = Instant.parse("2026-11-20T01:02:03.987Z");
        UnitSealer sealer = Units.SEALER.withClock(Clock.fixed(time, ZoneOffset.UTC));
        Path container = folder.resolve("unit.asice");
        SealedUnit unit = sealer.seal(files(), container);

        assertThat(unit.signingTime()).isEqualTo(Instant.parse("2026-11-20T01:02:03Z"));
        assertThat(Units.VERIFIER.verify(container, time).signatures().get(0).signingTime())
                .contains(unit.signingTime());
    }

    @Test
    void whatWasSealedIsTold() throws IOException {
        SealedUnit unit = Units.SEALER.seal(files(), folder.resolve("unit.asice"));

        assertThat(unit.files())
                .isEqualTo(Units.VERIFIER.verify(folder.resolve("unit.asice")).files());
        assertThat(unit.files()).extracting(SealedFile::name).containsExactlyElementsOf(Units.FILES.keySet());
    }

    @Test
    void aCertificateCountsToTheEndOfItsLastDayInJapan() throws IOException {
        Instant end = Units.IDENTITY.certificate().getNotAfter().toInstant();
        assertThat(end.atZone(ZoneId.of("Asia/Tokyo")).toLocalTime()).hasToString("23:59:59");

        Path container = folder.resolve("unit.asice");
        Units.SEALER.withClock(Clock.fixed(end, ZoneOffset.UTC)).seal(files(), container);
        assertThat(Units.VERIFIER.verify(container, end).isValid()).isTrue();
        UnitSealer later = Units.SEALER.withClock(Clock.fixed(end.plusSeconds(1), ZoneOffset.UTC));
        assertThatThrownBy(() -> later.seal(files(), container)).hasMessageContaining("expired on");
    }

    @Test
    void nothingIsLeftOfAContainerThatWasNotMade() throws Exception {
        List<Path> files = files();
        UnitSealer expired = UnitSealer.of(Units.PKI.identity(SampleCertificate.Role.EXPIRED, Units.SENDER));
        assertThatThrownBy(() -> expired.seal(files, folder.resolve("unit.asice")))
                .isInstanceOf(SealException.class);

        UnitSealer noKey = UnitSealer.of(locked(new OpaqueKeys(Units.IDENTITY)));
        assertThatThrownBy(() -> noKey.seal(files, folder.resolve("unit.asice")))
                .isInstanceOf(SealException.class)
                .hasMessageContaining("Signing with the private key failed");
        assertThat(names()).containsExactly("in");
    }

    @Test
    void aContainerThatIsThereIsReplacedByAWholeOneOnly() throws Exception {
        Path container = Files.write(folder.resolve("unit.asice"), new byte[] {1});
        UnitSealer noKey = UnitSealer.of(locked(new OpaqueKeys(Units.IDENTITY)));
        assertThatThrownBy(() -> noKey.seal(files(), container)).isInstanceOf(SealException.class);
        assertThat(Files.readAllBytes(container)).containsExactly(1);

        Units.SEALER.seal(files(), container);
        assertThat(Units.VERIFIER.verify(container).isValid()).isTrue();
    }

    @Test
    void aFolderThatIsNotThereIsNotMade() {
        assertThatThrownBy(
                        () -> Units.SEALER.seal(files(), folder.resolve("none").resolve("unit.asice")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aKeyThatNeverLeavesItsStoreSigns() throws Exception {
        OpaqueKeys store = new OpaqueKeys(Units.IDENTITY);
        Security.addProvider(store);
        try {
            Path container = Units.seal(UnitSealer.of(locked(store)), folder);
            assertThat(Units.VERIFIER.verify(container).isValid()).isTrue();
        } finally {
            Security.removeProvider(store.getName());
        }
    }

    private static SigningIdentity locked(OpaqueKeys store) throws GeneralSecurityException, IOException {
        return SigningIdentity.of(store.store(), KeySelector.onlyKey());
    }

    @Test
    void oneSealerServesManyThreads() throws Exception {
        List<Path> files = files();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<VerificationReport>> tasks = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                Path container = folder.resolve(i + ".asice");
                tasks.add(() -> {
                    Units.SEALER.seal(files, container);
                    return Units.VERIFIER.open(container, folder.resolve(container.getFileName() + ".d"));
                });
            }
            for (Future<VerificationReport> report : threads.invokeAll(tasks)) {
                assertThat(report.get().isValid()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void nothingSecretIsShown() throws IOException {
        SigningIdentity identity = Units.IDENTITY;
        String key = Base64.getEncoder().encodeToString(identity.privateKey().getEncoded());
        Path container = Units.seal(folder);
        VerificationReport report =
                Units.VERIFIER.verify(container, Instant.now().minus(Duration.ofDays(999)));

        assertThat(List.of(UnitSealer.of(identity), Units.VERIFIER, report, new VerificationFailedException(report)))
                .allSatisfy(each -> assertThat(each.toString())
                        .doesNotContain(key.substring(100, 140))
                        .doesNotContain("架空")
                        .hasSizeLessThan(500));
        assertThat(report)
                .hasToString("VerificationReport[INVALID at " + report.at() + " [SIGNER_NOT_TRUSTED, "
                        + report.findings().get(1).code().name() + ", REVOCATION_NOT_CHECKED, SIGNED_LATER]]");
    }
}
