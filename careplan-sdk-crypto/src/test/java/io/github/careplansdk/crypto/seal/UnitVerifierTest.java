package io.github.careplansdk.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.FindingCode;
import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.identity.CertificatePolicy;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.seal.VerificationReport.SignatureReport;
import io.github.careplansdk.crypto.seal.VerificationReport.VerificationStep;
import io.github.careplansdk.crypto.seal.VerificationReport.VerificationStep.Kind;
import io.github.careplansdk.crypto.seal.VerificationReport.VerificationStep.Outcome;
import io.github.careplansdk.crypto.seal.internal.signature.DigestMethod;
import io.github.careplansdk.crypto.testkit.SampleCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitVerifierTest {
    private static final SigningIdentity OTHER = Units.PKI.office("9970100029");
    private static final String A = "a.csv";
    private static final String B = "b.csv";

    @TempDir
    Path folder;

    private Path write(ForeignContainer container) {
        return container.zip().write(folder.resolve("foreign.asice"));
    }

    private VerificationReport verify(ForeignContainer container) throws IOException {
        return Units.VERIFIER.verify(write(container));
    }

    private static List<FindingCode> codes(VerificationReport report) {
        return report.findings().stream()
                .map(Finding::code)
                .filter(code -> code instanceof SealCode)
                .toList();
    }

    private static Map<Kind, Outcome> outcomes(VerificationReport report) {
        return report.steps().stream().collect(Collectors.toMap(VerificationStep::kind, VerificationStep::outcome));
    }

    private static ForeignSignature by(SigningIdentity identity) {
        return new ForeignSignature(identity);
    }

    @Test
    void aContainerInMemoryIsVerifiedAndOpenedAsAFileIs() throws IOException {
        Path container = Units.seal(folder);
        byte[] bytes = Files.readAllBytes(container);
        Instant now = Instant.now();
        UnitVerifier verifier = Units.VERIFIER.withClock(Clock.fixed(now, ZoneOffset.UTC));
        assertThat(verifier.verify(bytes)).isEqualTo(verifier.verify(container));
        assertThat(verifier.open(bytes, folder.resolve("opened")).isValid()).isTrue();
        assertThat(Units.read(folder.resolve("opened"))).isEqualTo(Units.hex(Units.FILES));

        bytes[bytes.length / 3] ^= 1;
        assertThat(verifier.verify(bytes).isValid()).isFalse();
        assertThatThrownBy(() -> verifier.open(bytes, folder.resolve("never")))
                .isInstanceOf(VerificationFailedException.class);
        assertThat(folder.resolve("never")).doesNotExist();
        assertThat(verifier.verify(new byte[0]).isValid()).isFalse();
    }

    @Test
    void aSealedUnitIsValidAndSaysWhoSentItWhenAndWhat() throws IOException {
        VerificationReport report = Units.VERIFIER.verify(Units.seal(folder));

        assertThat(report.verdict()).isEqualTo(VerificationReport.Verdict.VALID);
        assertThat(report.steps()).extracting(VerificationStep::kind).containsExactly(Kind.values());
        assertThat(report.steps()).extracting(VerificationStep::outcome).containsOnly(Outcome.PASSED);
        assertThat(report.sender()).contains(new OfficeNumber(Units.SENDER));
        assertThat(report.signatures()).hasSize(1);
        SignatureReport signature = report.signatures().get(0);
        assertThat(signature.certificate()).isEqualTo(Units.IDENTITY.certificate());
        assertThat(signature.check().isGood()).isTrue();
        assertThat(signature.signingTime()).isPresent();
        assertThat(signature.covers()).containsExactlyElementsOf(Units.FILES.keySet());
        assertThat(report.files()).extracting(SealedFile::name).containsExactlyElementsOf(Units.FILES.keySet());
    }

    @Test
    void openingLeavesTheFilesAsTheyWereSealed() throws IOException {
        Path container = Units.seal(folder);
        Path out = folder.resolve("out");

        assertThat(Units.VERIFIER.open(container, out).isValid()).isTrue();
        assertThat(Units.read(out)).isEqualTo(Units.hex(Units.FILES));
    }

    @Test
    void openingTakesAnEmptyFolderAndNoOther() throws IOException {
        Path container = Units.seal(folder);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Units.VERIFIER.open(container, empty);
        assertThat(Units.read(empty)).hasSize(Units.FILES.size());

        SealException again = catchThrowableOfType(SealException.class, () -> Units.VERIFIER.open(container, empty));
        assertThat(again.finding().code()).isEqualTo(SealCode.FOLDER_NOT_EMPTY);
        SealException file = catchThrowableOfType(SealException.class, () -> Units.VERIFIER.open(container, container));
        assertThat(file.finding().code()).isEqualTo(SealCode.FOLDER_NOT_EMPTY);
        assertThat(Units.read(empty)).isEqualTo(Units.hex(Units.FILES));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void openingFollowsALinkToAnEmptyFolder() throws IOException {
        Path container = Units.seal(folder);
        Path place = Files.createDirectory(folder.resolve("place"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), place);
        Units.VERIFIER.open(container, link);
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Units.read(place)).isEqualTo(Units.hex(Units.FILES));
    }

    @Test
    void nothingIsOpenedUnlessAllIsValid() throws IOException {
        Path container = write(new ForeignContainer(A, B).signed(by(Units.IDENTITY), A));
        Path out = folder.resolve("out");

        VerificationFailedException failed =
                catchThrowableOfType(VerificationFailedException.class, () -> Units.VERIFIER.open(container, out));
        assertThat(failed.finding()).isEqualTo(SealCode.FILE_NOT_COVERED.found(B));
        assertThat(failed.report().verdict()).isEqualTo(VerificationReport.Verdict.INVALID);
        assertThat(failed.code()).isEqualTo(SealCode.FILE_NOT_COVERED);
        try (Stream<Path> inside = Files.list(folder)) {
            assertThat(inside).containsExactly(container);
        }
    }

    @Test
    void aContainerThatIsNotThereIsNoReport() {
        assertThatThrownBy(() -> Units.VERIFIER.verify(folder.resolve("none.asice")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void theCertificateIsCheckedForTheMomentThatIsAskedFor() throws IOException {
        Path container = Units.seal(folder);
        Instant end = Units.IDENTITY.certificate().getNotAfter().toInstant();

        assertThat(Units.VERIFIER.verify(container, end).isValid()).isTrue();
        VerificationReport later = Units.VERIFIER.verify(container, end.plusSeconds(1));
        assertThat(outcomes(later)).containsEntry(Kind.CERTIFICATE, Outcome.FAILED);
        Clock clock = Clock.fixed(end.plusSeconds(1), ZoneOffset.UTC);
        assertThat(Units.VERIFIER.withClock(clock).verify(container)).isEqualTo(later);
    }

    @Test
    void whatCannotBeToldOfACertificateIsIndeterminateAndDoesNotOpen() throws IOException {
        CertificatePolicy policy =
                CertificatePolicy.builder().revocationListRequired().build();
        UnitVerifier verifier =
                UnitVerifier.of(CertificateChecker.of(Units.PKI.anchors()).withPolicy(policy));
        Path container = Units.seal(folder);

        VerificationReport report = verifier.verify(container);
        assertThat(report.verdict()).isEqualTo(VerificationReport.Verdict.INDETERMINATE);
        assertThat(outcomes(report)).containsEntry(Kind.CERTIFICATE, Outcome.UNDECIDED);
        assertThatThrownBy(() -> verifier.open(container, folder.resolve("out")))
                .isInstanceOf(VerificationFailedException.class)
                .hasMessageContaining("cannot be determined");
    }

    @Test
    void aStepThatLacksWhatItNeedsIsSkipped() throws IOException {
        VerificationReport noZip = Units.VERIFIER.verify(Files.write(folder.resolve("no.zip"), new byte[50]));
        assertThat(noZip.steps())
                .extracting(VerificationStep::outcome)
                .startsWith(Outcome.FAILED)
                .endsWith(Outcome.SKIPPED)
                .containsOnly(Outcome.FAILED, Outcome.SKIPPED);

        VerificationReport wrongSignature = verify(new ForeignContainer(A)
                .signed(by(SigningIdentity.of(OTHER.privateKey(), Units.IDENTITY.chain())), A));
        assertThat(outcomes(wrongSignature))
                .containsEntry(Kind.FILES, Outcome.PASSED)
                .containsEntry(Kind.SIGNATURE, Outcome.FAILED)
                .containsEntry(Kind.SIGNER, Outcome.SKIPPED)
                .containsEntry(Kind.CERTIFICATE, Outcome.SKIPPED)
                .containsEntry(Kind.POLICY, Outcome.PASSED);
        assertThat(wrongSignature.signatures()).isEmpty();
    }

    @Test
    void twoOfficesMaySignTheSameFiles() throws IOException {
        ForeignContainer container =
                new ForeignContainer(A, B).signed(by(Units.IDENTITY), A, B).signed(by(OTHER), A, B);
        VerificationReport report = verify(container);

        assertThat(codes(report)).isEmpty();
        assertThat(report.signatures())
                .extracting(signature -> signature.office().orElseThrow().value())
                .containsExactly(Units.SENDER, "9970100029");
        assertThat(report.sender()).as("which of them it is cannot be told").isEmpty();
        for (String office : List.of(Units.SENDER, "9970100029")) {
            assertThat(Units.VERIFIER
                            .expectingSender(new OfficeNumber(office))
                            .verify(write(container))
                            .isValid())
                    .isTrue();
        }
    }

    @Test
    void twoSignersMayStandInOneSignature() throws IOException {
        ForeignSignature both = new ForeignSignature(Units.IDENTITY, OTHER);
        VerificationReport report = verify(new ForeignContainer(A).signed(both, A));
        assertThat(codes(report)).isEmpty();
        assertThat(report.signatures()).hasSize(2);
    }

    @Test
    void oneBadSignatureAmongGoodOnesIsInvalid() throws IOException {
        SigningIdentity imitation = Units.PKI.identity(SampleCertificate.Role.OTHER_CA_SAME_NAME, Units.SENDER);
        VerificationReport report =
                verify(new ForeignContainer(A).signed(by(Units.IDENTITY), A).signed(by(imitation), A));
        assertThat(report.verdict()).isEqualTo(VerificationReport.Verdict.INVALID);
        assertThat(codes(report)).containsExactly(SealCode.SIGNER_NOT_TRUSTED);
    }

    @Test
    void signaturesMayShareTheFilesButTheSenderSignsEach() throws IOException {
        ForeignContainer ofOne =
                new ForeignContainer(A, B).signed(by(Units.IDENTITY), A).signed(by(Units.IDENTITY), B);
        assertThat(verify(ofOne).sender()).contains(new OfficeNumber(Units.SENDER));

        ForeignContainer ofTwo =
                new ForeignContainer(A, B).signed(by(Units.IDENTITY), A).signed(by(OTHER), B);
        assertThat(verify(ofTwo).isValid()).isTrue();
        assertThat(verify(ofTwo).sender()).isEmpty();
        VerificationReport expected =
                Units.VERIFIER.expectingSender(new OfficeNumber(Units.SENDER)).verify(write(ofTwo));
        assertThat(codes(expected)).containsExactly(SealCode.SENDER_OTHER);
    }

    @Test
    void aManifestMaySignAnotherManifest() throws IOException {
        ForeignContainer container = new ForeignContainer(A).signed(by(Units.IDENTITY), A);
        byte[] first = container.zip().items().get(2).content;
        String digest =
                Base64.getEncoder().encodeToString(DigestMethod.SHA256.start().digest(first));
        String ofContent =
                Base64.getEncoder().encodeToString(DigestMethod.SHA256.start().digest(ForeignContainer.CONTENT));
        container.signed(by(OTHER), xml -> xml.replace(ofContent, digest), "META-INF/ASiCManifest1.xml");
        assertThat(codes(verify(container))).isEmpty();

        ForeignContainer wrong =
                new ForeignContainer(A).signed(by(Units.IDENTITY), A).signed(by(OTHER), "META-INF/ASiCManifest1.xml");
        assertThat(codes(verify(wrong))).containsExactly(SealCode.FILE_CHANGED);
    }

    @Test
    void aKeyThatIsNotRsaOrTooSmallIsNotAccepted() throws IOException {
        SigningIdentity curve =
                Units.PKI.issue(Units.PKI.certificate(Units.SENDER).key("EC", 256));
        SigningIdentity weak = Units.PKI.identity(SampleCertificate.Role.WEAK_KEY, Units.SENDER);
        assertThat(codes(verify(new ForeignContainer(A).signed(by(curve).algorithm("SHA256withECDSA"), A))))
                .containsExactly(SealCode.SIGNATURE_REFUSED);
        assertThat(codes(verify(new ForeignContainer(A).signed(by(weak), A))))
                .containsExactly(SealCode.SIGNATURE_REFUSED);
    }

    @Test
    void bytesBehindASignatureAreNotRead() throws IOException {
        RawZip zip = new ForeignContainer(A).signed(by(Units.IDENTITY), A).zip();
        byte[] signature = zip.items().get(3).content;
        zip.remove(3).add("META-INF/signature1.p7s", Arrays.copyOf(signature, signature.length + 1));
        assertThat(codes(Units.VERIFIER.verify(zip.write(folder.resolve("foreign.asice")))))
                .containsExactly(SealCode.SIGNATURE_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE a [<!ENTITY x \"x\"><!ENTITY y \"&x;&x;&x;&x;&x;\">]>",
                "<!DOCTYPE a SYSTEM \"http://localhost:1/a.dtd\">"
            })
    void aManifestWithADocumentTypeIsRefusedUnread(String type) throws IOException {
        assertThat(codes(changed(xml -> xml.replace("?>", "?>" + type)))).containsExactly(SealCode.MANIFEST_UNREADABLE);
        assertThat(codes(changed(
                        xml -> xml.replace("?>", "?>" + type).replace("</ds:DigestValue>", "&x;</ds:DigestValue>"))))
                .containsExactly(SealCode.MANIFEST_UNREADABLE);
    }

    @Test
    void aManifestIsReadByTheLetter() throws IOException {
        List<UnaryOperator<String>> wrong = List.of(
                xml -> "",
                xml -> xml.replace("http://uri.etsi.org/02918/v1.2.1#", "http://uri.etsi.org/02918/v1.1.1#"),
                xml -> xml.replace("asic:DataObjectReference", "asic:Reference"),
                xml -> xml.replace("<ds:DigestValue>", "<ds:DigestValue>!"),
                xml -> xml.replace("<ds:DigestValue>", "<ds:DigestValue/><ds:DigestValue>"),
                xml -> xml.replace("</asic:ASiCManifest>", "<asic:ASiCManifestExtensions/></asic:ASiCManifest>"),
                xml -> xml.replace(" URI=\"a.csv\"", ""),
                xml -> xml.replace(" URI=\"a.csv\"", " URI=\"%zz\""),
                xml -> xml.replace("<asic:DataObjectReference", "text<asic:DataObjectReference"),
                xml -> xml + "<more/>");
        for (UnaryOperator<String> change : wrong) {
            assertThat(codes(changed(change))).containsExactly(SealCode.MANIFEST_UNREADABLE);
        }
    }

    @Test
    void aManifestMayBeWrittenInAnotherHand() throws IOException {
        List<UnaryOperator<String>> same = List.of(
                xml -> xml.replace("asic:", "x:")
                        .replace(":asic=", ":x=")
                        .replace("ds:", "y:")
                        .replace(":ds=", ":y="),
                xml -> xml.replace("><", ">\r\n  <"),
                xml -> xml.replace("?>", "?><!-- by hand -->"),
                xml -> xml.replace(" URI=\"a.csv\"", " Rootfile=\"true\" URI=\"%61.csv\""),
                xml -> xml.replace(" MimeType=\"text/csv\"", ""),
                xml -> xml.replaceAll("(<ds:DigestValue>.{20})", "$1\n"));
        for (UnaryOperator<String> change : same) {
            assertThat(codes(changed(change))).isEmpty();
        }
    }

    @Test
    void whatFollowsFromAManifestThatCannotBeReadIsNotFoundAsWell() throws IOException {
        VerificationReport report = changed(xml -> "");
        assertThat(outcomes(report))
                .containsEntry(Kind.MANIFEST, Outcome.FAILED)
                .containsEntry(Kind.FILES, Outcome.SKIPPED)
                .containsEntry(Kind.POLICY, Outcome.SKIPPED);
    }

    private VerificationReport changed(UnaryOperator<String> change) throws IOException {
        return verify(new ForeignContainer(A).signed(by(Units.IDENTITY), change, A));
    }
}
