package io.github.careplansdk.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.asic.cades.ASiCWithCAdESSignatureParameters;
import eu.europa.esig.dss.asic.cades.signature.ASiCWithCAdESService;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The EU's own validator (DSS) and we take each other's containers. */
class SealDssIT {
    @TempDir
    Path folder;

    private static CommonCertificateVerifier trustingTheCa() throws GeneralSecurityException {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(Units.PKI.ca()));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setCrlSource(new ExternalResourcesCRLSource(
                new ByteArrayInputStream(Units.PKI.crl().getEncoded())));
        return verifier;
    }

    @Test
    void dssValidatesOursAsAsicEWithCadesBaselineB() throws Exception {
        List<Path> files = new ArrayList<>(Units.write(Units.FILES, folder.resolve("in")));
        // One that is described behind itself.
        files.add(Files.write(folder.resolve("in/large.pdf"), new byte[300_000]));
        Path container = folder.resolve("unit.asice");
        Units.SEALER.seal(files, container);
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new FileDocument(container.toFile()));
        validator.setCertificateVerifier(trustingTheCa());
        SimpleReport report = validator.validateDocument().getSimpleReport();

        String signature = report.getFirstSignatureId();
        assertThat(report.getContainerType()).isEqualTo(ASiCContainerType.ASiC_E);
        assertThat(report.getSignatureFormat(signature)).isEqualTo(SignatureLevel.CAdES_BASELINE_B);
        assertThat(report.getIndication(signature))
                .as("%s", report.getAdESValidationErrors(signature))
                .isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureScopes(signature))
                .extracting(scope -> scope.getName())
                .containsAll(Units.FILES.keySet())
                .contains("large.pdf");
    }

    @Test
    void weVerifyOneOfItsMaking() throws Exception {
        ASiCWithCAdESService service = new ASiCWithCAdESService(trustingTheCa());
        ASiCWithCAdESSignatureParameters parameters = new ASiCWithCAdESSignatureParameters();
        parameters.aSiC().setContainerType(ASiCContainerType.ASiC_E);
        parameters.aSiC().setZipComment(true);
        parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA512);
        parameters.setSigningCertificate(new CertificateToken(Units.IDENTITY.certificate()));
        List<DSSDocument> files = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : Units.FILES.entrySet()) {
            files.add(new InMemoryDocument(file.getValue(), file.getKey()));
        }
        Signature rsa = Signature.getInstance("SHA512withRSA");
        rsa.initSign(Units.IDENTITY.privateKey());
        rsa.update(service.getDataToSign(files, parameters).getBytes());
        SignatureValue value = new SignatureValue(SignatureAlgorithm.RSA_SHA512, rsa.sign());
        Path container = folder.resolve("dss.asice");
        service.signDocument(files, parameters, value).save(container.toString());

        VerificationReport report = Units.VERIFIER.open(container, folder.resolve("out"));
        assertThat(report.sender()).isEqualTo(Units.IDENTITY.office());
        assertThat(Units.read(folder.resolve("out"))).isEqualTo(Units.hex(Units.FILES));
    }
}
