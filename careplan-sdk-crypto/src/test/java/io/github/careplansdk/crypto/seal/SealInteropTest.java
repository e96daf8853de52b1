package io.github.careplansdk.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.crypto.ExternalProgram;
import io.github.careplansdk.crypto.seal.internal.container.AsicContainer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OpenSSL, Info-ZIP and Python read what we seal, and we verify what is put together with them by hand. */
@Tag("process")
class SealInteropTest {
    private static final Map<String, String> UTF_8 = Map.of("LC_ALL", "C.UTF-8");

    @TempDir
    Path folder;

    private Path tools;

    @BeforeEach
    void writeKeys() throws Exception {
        tools = Files.createDirectory(folder.resolve("tools"));
        writePem("ca.pem", "CERTIFICATE", Units.PKI.ca().getEncoded());
        writePem("cert.pem", "CERTIFICATE", Units.IDENTITY.certificate().getEncoded());
        writePem("key.pem", "PRIVATE KEY", Units.IDENTITY.privateKey().getEncoded());
    }

    private void writePem(String name, String type, byte[] encoded) throws IOException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        String pem = "-----BEGIN " + type + "-----\n" + base64 + "\n-----END " + type + "-----\n";
        Files.writeString(tools.resolve(name), pem, StandardCharsets.US_ASCII);
    }

    private ExternalProgram program(String name) {
        return ExternalProgram.installed(name, tools);
    }

    @Test
    void opensslAcceptsTheSignatureOverTheManifest() throws IOException {
        RawZip zip = RawZip.of(Units.seal(folder));
        Files.write(tools.resolve("manifest.xml"), zip.items().get(5).content);
        Files.write(tools.resolve("signature.p7s"), zip.items().get(6).content);

        String printed = program("openssl")
                .run(
                        "cms",
                        "-verify",
                        "-cades",
                        "-binary",
                        "-inform",
                        "DER",
                        "-in",
                        "signature.p7s",
                        "-content",
                        "manifest.xml",
                        "-CAfile",
                        "ca.pem",
                        "-purpose",
                        "any",
                        "-out",
                        "verified.xml");
        assertThat(printed).contains("Verification successful");
        assertThat(tools.resolve("verified.xml")).hasSameBinaryContentAs(tools.resolve("manifest.xml"));
    }

    @Test
    void unzipFindsNothingWrongAndUnpacksTheNames() throws IOException {
        Path container = Units.seal(folder);
        assertThat(program("unzip").run("-t", container.toString())).contains("No errors detected");
        program("unzip").run(UTF_8, "-q", container.toString(), "-d", "out");
        for (Map.Entry<String, byte[]> file : Units.FILES.entrySet()) {
            assertThat(tools.resolve("out").resolve(file.getKey())).hasBinaryContent(file.getValue());
        }
    }

    @Test
    void pythonReadsTheSameEntries() throws IOException {
        Path container = Units.seal(folder);
        String script = "import sys, zipfile\n"
                + "z = zipfile.ZipFile(sys.argv[1])\n"
                + "assert z.testzip() is None\n"
                + "for i in z.infolist(): print(i.filename.encode('utf-8').hex(), i.compress_type)\n";
        List<String> names = new ArrayList<>(List.of("mimetype"));
        names.addAll(Units.FILES.keySet());
        names.addAll(List.of(AsicContainer.FIRST_MANIFEST, AsicContainer.FIRST_SIGNATURE));

        assertThat(program("python3").run("-c", script, container.toString()).lines())
                .containsExactlyElementsOf(names.stream()
                        .map(name -> HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8)) + " 0")
                        .toList());
    }

    @Test
    void pythonReadsALargeFileThatIsDescribedBehindItself() throws IOException {
        byte[] large = new byte[300_000];
        new Random(1).nextBytes(large);
        Path file = Files.write(folder.resolve("large.pdf"), large);
        Units.SEALER.seal(List.of(file), tools.resolve("unit.asice"));
        String script = "import zipfile\n"
                + "z = zipfile.ZipFile('unit.asice')\n"
                + "assert z.testzip() is None\n"
                + "z.extract('large.pdf', 'out')\n";
        program("python3").run("-c", script);
        assertThat(tools.resolve("out/large.pdf")).hasBinaryContent(large);
    }

    @Test
    void aContainerByZipAndOpensslIsVerified() throws IOException {
        VerificationReport report = Units.VERIFIER.open(byHand("-cades"), folder.resolve("out"));
        assertThat(report.sender()).isEqualTo(Units.IDENTITY.office());
        assertThat(Units.read(folder.resolve("out"))).isEqualTo(Units.hex(Units.FILES));
    }

    @Test
    void aPlainCmsSignatureLacksOnlyTheNameOfItsCertificate() throws IOException {
        VerificationReport report = Units.VERIFIER.verify(byHand());
        assertThat(report.findings()).containsExactly(SealCode.SIGNER_UNNAMED.found("META-INF/signature.p7s"));
    }

    @Test
    void pythonsStreamedAndWideZipsAreVerified() throws IOException {
        Path container = Units.seal(folder);
        String script = "import io, sys, zipfile\n"
                + "class Stream(io.RawIOBase):\n"
                + "    def __init__(self, f): self.f = f\n"
                + "    def writable(self): return True\n"
                + "    def write(self, b): return self.f.write(b)\n"
                + "old = zipfile.ZipFile(sys.argv[1])\n"
                + "with open('wide.asice', 'wb') as f, zipfile.ZipFile(f, 'w') as z:\n"
                + "    for i in old.infolist():\n"
                + "        with z.open(i.filename, 'w', force_zip64=True) as e: e.write(old.read(i))\n"
                + "with open('streamed.asice', 'wb') as f, zipfile.ZipFile(Stream(f), 'w', zipfile.ZIP_DEFLATED) as z:\n"
                + "    for i in old.infolist():\n"
                + "        kind = zipfile.ZIP_STORED if i.filename == 'mimetype' else zipfile.ZIP_DEFLATED\n"
                + "        z.writestr(zipfile.ZipInfo(i.filename), old.read(i), kind)\n";
        program("python3").run("-c", script, container.toString());

        for (String name : List.of("wide.asice", "streamed.asice")) {
            assertThat(Units.VERIFIER.verify(tools.resolve(name)).isValid())
                    .as(name)
                    .isTrue();
        }
    }

    /** As someone without this SDK would make it. */
    private Path byHand(String... options) throws IOException {
        Path in = tools.resolve("in");
        Units.write(Units.FILES, in);
        Path metaInf = Files.createDirectory(in.resolve("META-INF"));
        Files.writeString(metaInf.resolve("ASiCManifest.xml"), manifestByHand(in), StandardCharsets.UTF_8);
        Files.writeString(in.resolve("mimetype"), "application/vnd.etsi.asic-e+zip", StandardCharsets.US_ASCII);
        List<String> sign = new ArrayList<>(List.of("cms", "-sign", "-binary", "-outform", "DER"));
        sign.addAll(List.of("-in", "in/META-INF/ASiCManifest.xml", "-out", "in/META-INF/signature.p7s"));
        sign.addAll(List.of("-signer", "cert.pem", "-inkey", "key.pem", "-certfile", "ca.pem"));
        sign.addAll(List.of(options));
        program("openssl").run(sign.toArray(String[]::new));
        ExternalProgram zip = ExternalProgram.installed("zip", in);
        Path container = folder.resolve("by-hand.asice");
        zip.run("-q", "-X", "-0", container.toString(), "mimetype");
        zip.run(UTF_8, "-q", "-r", container.toString(), ".", "-x", "mimetype", "*output*");
        return container;
    }

    private String manifestByHand(Path in) throws IOException {
        StringBuilder references = new StringBuilder();
        for (String name : Units.FILES.keySet()) {
            Path digest = tools.resolve("digest");
            program("openssl")
                    .run(
                            "dgst",
                            "-sha256",
                            "-binary",
                            "-out",
                            digest.toString(),
                            in.resolve(name).toString());
            String escaped = name.replace("%", "%25")
                    .replace("&", "&amp;")
                    .replace(" ", "%20")
                    .replace("#", "%23");
            references.append("  <DataObjectReference URI=\"" + escaped + "\">\n"
                    + "    <ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/>\n"
                    + "    <ds:DigestValue>" + Base64.getEncoder().encodeToString(Files.readAllBytes(digest))
                    + "</ds:DigestValue>\n  </DataObjectReference>\n");
        }
        return "<ASiCManifest xmlns=\"http://uri.etsi.org/02918/v1.2.1#\""
                + " xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">\n"
                + "  <SigReference URI=\"META-INF/signature.p7s\"/>\n"
                + references + "</ASiCManifest>\n";
    }
}
