package io.github.careplansdk.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.FindingCode;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.crypto.FindingWords;
import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.identity.CertificatePolicy;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.seal.internal.container.ZipBytes;
import io.github.careplansdk.crypto.seal.internal.signature.DigestMethod;
import io.github.careplansdk.crypto.testkit.SampleCertificate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each code of sealing and verifying: something with which it is found, and something near it with which it is not. */
class SealCodeTest {
    private static final SigningIdentity OTHER = Units.PKI.office("9970100029");
    private static final String A = "a.csv";
    private static final String B = "b.csv";

    @TempDir
    Path folder;

    /** Something that leads to findings. */
    @FunctionalInterface
    private interface Attempt {
        List<Finding> findings() throws IOException;
    }

    private record Case(Attempt triggers, Attempt near) {}

    @ParameterizedTest
    @EnumSource
    void isFoundWhereItIsAndNotNearby(SealCode code) throws IOException {
        Case each = of(code);
        assertThat(codes(each.triggers())).contains(code);
        assertThat(codes(each.near())).doesNotContain(code);
    }

    @ParameterizedTest
    @EnumSource
    void hasWordsInBothLanguagesWithItsParameters(SealCode code) {
        FindingWords.assertComplete(code);
    }

    private static List<FindingCode> codes(Attempt attempt) throws IOException {
        return attempt.findings().stream().map(Finding::code).toList();
    }

    private Case of(SealCode code) {
        return switch (code) {
            case NOT_A_CONTAINER, CONTAINER_CUT, CONTAINER_INCONSISTENT, NOT_ASIC_E -> ofContainer(code);
            case ENTRY_ENCRYPTED, ENTRY_KIND, ENTRY_NAME, ENTRY_DUPLICATE, ENTRY_UNKNOWN, ENTRY_DAMAGED ->
                ofEntries(code);
            case CONTAINER_TOO_LARGE, TOO_MANY_ENTRIES, TOO_LARGE, TOO_COMPRESSED -> ofLimits(code);
            case MANIFEST_MISSING, MANIFEST_UNREADABLE, MANIFEST_REFERENCE, DIGEST_REFUSED, FILE_CHANGED ->
                ofManifest(code);
            case SIGNATURE_UNREADABLE, SIGNATURE_REFUSED, CONTENT_CHANGED, SIGNATURE_WRONG -> ofSignature(code);
            case SIGNER_MISSING, SIGNER_UNNAMED, SIGNER_OTHER, SIGNER_NOT_TRUSTED, SIGNER_UNDECIDED -> ofSigner(code);
            case NO_SIGNATURE, NO_FILE, FILE_NOT_COVERED, SENDER_OTHER, SIGNED_LATER, SIGNED_BEFORE_CERTIFICATE ->
                ofPolicy(code);
            default -> ofSealing(code);
        };
    }

    private Case ofContainer(SealCode code) {
        byte[] whole = good().zip().bytes();
        return switch (code) {
            case NOT_A_CONTAINER -> new Case(bytes(new byte[100]), bytes(whole));
            case CONTAINER_CUT -> new Case(bytes(Arrays.copyOf(whole, whole.length - 1)), bytes(whole));
            case CONTAINER_INCONSISTENT ->
                new Case(
                        changed(zip -> zip.beforeDirectory(new byte[1])),
                        changed(zip -> zip.beforeDirectory(new byte[0])));
            default -> new Case(changed(zip -> zip.remove(0)), changed(zip -> {}));
        };
    }

    private Case ofEntries(SealCode code) {
        return switch (code) {
            case ENTRY_ENCRYPTED -> new Case(file(file -> file.flags |= 1), file(file -> file.flags = 0));
            case ENTRY_KIND ->
                new Case(file(file -> file.attributes = 0120777 << 16), file(file -> file.attributes = 0100777 << 16));
            case ENTRY_NAME -> new Case(file(file -> file.rename("NUL.csv")), file(file -> file.rename("NULL.csv")));
            case ENTRY_DUPLICATE -> new Case(file(file -> file.rename("B.CSV")), file(file -> file.rename("B.TXT")));
            case ENTRY_UNKNOWN ->
                new Case(
                        verified(good().add("META-INF/signature9.p7s", new byte[0])),
                        verified(good().add("META-INF/ASiCManifest9.xml", new byte[0])));
            default -> new Case(file(file -> file.packed = new byte[3]), file(RawZip.Item::deflate));
        };
    }

    private Case ofLimits(SealCode code) {
        SealLimits limits = SealLimits.DEFAULT;
        byte[] zeros = new byte[2 << 20];
        return switch (code) {
            case CONTAINER_TOO_LARGE -> {
                SealLimits least = new SealLimits(1, 1, 1, 1, 1);
                int most = Math.toIntExact(ZipBytes.most(least));
                yield new Case(streamed(least, most + 1), streamed(least, most));
            }
            case TOO_MANY_ENTRIES -> new Case(limited(limits.withEntries(4)), limited(limits.withEntries(5)));
            case TOO_LARGE -> new Case(limited(limits.withTotalBytes(100)), limited(limits.withTotalBytes(10_000)));
            default ->
                new Case(
                        changed(zip -> zip.add("zeros.txt", zeros).change(5, RawZip.Item::deflate)),
                        changed(zip -> zip.add("zeros.txt", zeros)));
        };
    }

    private Case ofManifest(SealCode code) {
        String sha256 = DigestMethod.SHA256.uri();
        return switch (code) {
            case MANIFEST_MISSING -> new Case(changed(zip -> zip.remove(3)), changed(zip -> zip.remove(4)));
            case MANIFEST_UNREADABLE -> new Case(manifest("?>", "?><!DOCTYPE x>"), manifest("?>", "?><!-- x -->"));
            case MANIFEST_REFERENCE -> new Case(changed(zip -> zip.remove(1)), changed(zip -> {}));
            case DIGEST_REFUSED ->
                new Case(
                        manifest(sha256, "http://www.w3.org/2000/09/xmldsig#sha1"),
                        manifest(sha256, DigestMethod.SHA512.uri()));
            default ->
                new Case(
                        changed(zip -> zip.remove(1).add(1, A, new byte[] {9})),
                        changed(zip -> zip.remove(1).add(1, A, ForeignContainer.CONTENT)));
        };
    }

    private Case ofSignature(SealCode code) {
        SigningIdentity wrongKey = SigningIdentity.of(OTHER.privateKey(), Units.IDENTITY.chain());
        return switch (code) {
            case SIGNATURE_UNREADABLE -> new Case(signed(signature().attached()), signed(signature()));
            case SIGNATURE_REFUSED ->
                new Case(
                        signed(signature().algorithm("SHA1withRSA")),
                        signed(signature().algorithm("SHA512withRSA")));
            case CONTENT_CHANGED -> new Case(changed(this::changeManifest), changed(zip -> {}));
            default -> new Case(signed(new ForeignSignature(wrongKey)), signed(new ForeignSignature(OTHER)));
        };
    }

    private void changeManifest(RawZip zip) {
        String manifest = new String(zip.items().get(3).content, StandardCharsets.UTF_8);
        byte[] changed = (manifest + " ").getBytes(StandardCharsets.UTF_8);
        zip.remove(3).add(3, "META-INF/ASiCManifest1.xml", changed);
    }

    private Case ofSigner(SealCode code) {
        CertificatePolicy strict =
                CertificatePolicy.builder().revocationListRequired().build();
        CertificateChecker checker = CertificateChecker.of(Units.PKI.anchors());
        return switch (code) {
            case SIGNER_MISSING ->
                new Case(
                        signed(signature().certificates(Units.PKI.ca())),
                        signed(signature().certificates(Units.IDENTITY.certificate())));
            case SIGNER_UNNAMED -> new Case(signed(signature().unnamed()), signed(signature()));
            case SIGNER_OTHER ->
                new Case(
                        signed(signature().naming(OTHER.certificate())),
                        signed(signature().naming(Units.IDENTITY.certificate())));
            case SIGNER_NOT_TRUSTED ->
                new Case(
                        signedAs(SampleCertificate.Role.OTHER_CA_SAME_NAME),
                        signedAs(SampleCertificate.Role.RENEWAL_DUE));
            default ->
                new Case(
                        verified(UnitVerifier.of(checker.withPolicy(strict)), good().zip()),
                        verified(UnitVerifier.of(checker), good().zip()));
        };
    }

    private Case ofPolicy(SealCode code) {
        Instant now = Instant.now();
        return switch (code) {
            case NO_SIGNATURE -> new Case(changed(zip -> zip.remove(4)), changed(zip -> {}));
            case NO_FILE ->
                new Case(
                        verified(new ForeignContainer().signed(signature())),
                        verified(new ForeignContainer(A).signed(signature(), A)));
            case FILE_NOT_COVERED ->
                new Case(
                        verified(new ForeignContainer(A, B).signed(signature(), A)),
                        verified(new ForeignContainer(A, B).signed(signature(), A, B)));
            case SENDER_OTHER -> new Case(expecting("9970100029"), expecting(Units.SENDER));
            case SIGNED_BEFORE_CERTIFICATE -> {
                Instant start = Units.IDENTITY.certificate().getNotBefore().toInstant();
                yield new Case(
                        signed(signature().time(start.minus(Duration.ofMinutes(10)))),
                        signed(signature().time(start.minus(Duration.ofMinutes(1)))));
            }
            default ->
                new Case(
                        signed(signature().time(now.plus(Duration.ofMinutes(10)))),
                        signed(signature().time(now.plus(Duration.ofMinutes(1)))));
        };
    }

    private Case ofSealing(SealCode code) {
        return switch (code) {
            case NOTHING_TO_SEAL -> new Case(sealed(List.of()), sealed(List.of(file(A))));
            case NOT_A_FILE -> new Case(sealed(List.of(folder)), sealed(List.of(file(A))));
            case SOURCE_UNREADABLE ->
                new Case(sealed(Source.of("unit.zip", new byte[100])), sealed(Source.of(A, new byte[100])));
            case FILE_CHANGED_MEANWHILE -> new Case(sealedWhileItGrows(1), sealedWhileItGrows(0));
            case OUTPUT_IS_INPUT -> new Case(sealedTo(A), sealedTo(B));
            case IDENTITY_EXPIRED ->
                new Case(sealedAs(SampleCertificate.Role.EXPIRED), sealedAs(SampleCertificate.Role.RENEWAL_DUE));
            case IDENTITY_NOT_YET_VALID ->
                new Case(sealedAs(SampleCertificate.Role.NOT_YET_VALID), sealedAs(SampleCertificate.Role.DX));
            case KEY_REFUSED ->
                new Case(sealedAs(SampleCertificate.Role.WEAK_KEY), sealedAs(SampleCertificate.Role.CLAIMS));
            case SIGNING_FAILED -> new Case(sealedBy(new KeyOfNobody()), sealedBy(OTHER.privateKey()));
            case FILE_NAME_UNUSABLE -> new Case(named("a\uFFFD"), named("a"));
            case FOLDER_NOT_EMPTY -> new Case(opened(folder), opened(folder.resolve("new")));
            default -> throw new AssertionError(code + " has no case.");
        };
    }

    private Attempt named(String name) {
        return verified(new ForeignContainer(name).signed(signature(), name));
    }

    /** A key that no provider knows. */
    private static final class KeyOfNobody implements PrivateKey {
        private static final long serialVersionUID = 1L;

        @Override
        public String getAlgorithm() {
            return "RSA";
        }

        @Override
        public String getFormat() {
            return null;
        }

        @Override
        public byte[] getEncoded() {
            return null;
        }
    }

    private static ForeignSignature signature() {
        return new ForeignSignature(Units.IDENTITY);
    }

    private static ForeignContainer good() {
        return new ForeignContainer(A, B).signed(signature(), A, B);
    }

    private Attempt verified(UnitVerifier verifier, RawZip zip) {
        return () -> verifier.verify(zip.write(folder.resolve("foreign.asice"))).findings();
    }

    private Attempt verified(ForeignContainer container) {
        return verified(Units.VERIFIER, container.zip());
    }

    private Attempt bytes(byte[] bytes) {
        return () -> Units.VERIFIER
                .verify(Files.write(folder.resolve("bytes.asice"), bytes))
                .findings();
    }

    private Attempt changed(Consumer<RawZip> change) {
        RawZip zip = good().zip();
        change.accept(zip);
        return verified(Units.VERIFIER, zip);
    }

    private Attempt file(Consumer<RawZip.Item> change) {
        return changed(zip -> zip.change(1, change));
    }

    private Attempt limited(SealLimits limits) {
        return verified(Units.VERIFIER.withLimits(limits), good().zip());
    }

    private Attempt manifest(String text, String replacement) {
        return verified(new ForeignContainer(A).signed(signature(), xml -> xml.replace(text, replacement), A));
    }

    private Attempt signed(ForeignSignature signature) {
        return verified(new ForeignContainer(A).signed(signature, A));
    }

    private Attempt signedAs(SampleCertificate.Role role) {
        return signed(new ForeignSignature(Units.PKI.identity(role, Units.SENDER)));
    }

    private Attempt expecting(String office) {
        return verified(Units.VERIFIER.expectingSender(new OfficeNumber(office)), good().zip());
    }

    private Path file(String name) {
        try {
            return Files.write(folder.resolve(name), ForeignContainer.CONTENT);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Attempt sealing(UnitSealer sealer, List<Path> files, Path container) {
        return () -> {
            try {
                sealer.seal(files, container);
                return List.of();
            } catch (SealException e) {
                return List.of(e.finding());
            }
        };
    }

    private Attempt sealed(List<Path> files) {
        return sealing(Units.SEALER, files, folder.resolve("unit.asice"));
    }

    private Attempt sealedTo(String name) {
        return sealing(Units.SEALER, List.of(file(A)), folder.resolve(name));
    }

    private Attempt sealedAs(SampleCertificate.Role role) {
        UnitSealer sealer = UnitSealer.of(Units.PKI.identity(role, Units.SENDER));
        return sealing(sealer, List.of(file(A)), folder.resolve("unit.asice"));
    }

    private Attempt sealedBy(PrivateKey key) {
        UnitSealer sealer = UnitSealer.of(SigningIdentity.of(key, OTHER.chain()));
        return sealing(sealer, List.of(file(A)), folder.resolve("unit.asice"));
    }

    /** By so many bytes. */
    private Attempt sealedWhileItGrows(int more) {
        Path growing = file(A);
        UnitSealer sealer = Units.interruptedBy(() -> Files.write(growing, new byte[more], StandardOpenOption.APPEND));
        return sealing(sealer, List.of(growing), folder.resolve("unit.asice"));
    }

    private static Attempt sealed(Source files) {
        return () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                Units.SEALER.seal(files, out);
                return List.of();
            } catch (SealException e) {
                assertThat(out.size()).as("what was handed over").isZero();
                return List.of(e.finding());
            }
        };
    }

    private static Attempt streamed(SealLimits limits, int bytes) {
        return () -> Units.VERIFIER
                .withLimits(limits)
                .verify(new ByteArrayInputStream(new byte[bytes]))
                .findings();
    }

    private Attempt opened(Path target) {
        return () -> {
            Path container = good().zip().write(folder.resolve("good.asice"));
            try {
                Units.VERIFIER.open(container, target);
                return List.of();
            } catch (SealException e) {
                return List.of(e.finding());
            }
        };
    }
}
