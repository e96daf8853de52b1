package io.github.careplansdk.crypto.seal;

import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.testkit.SamplePki;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An invented unit to seal, and who seals and verifies it. */
final class Units {
    static final String SENDER = "9970100011";
    static final SamplePki PKI = SamplePki.create();
    static final SigningIdentity IDENTITY = PKI.office(SENDER);
    static final UnitSealer SEALER = UnitSealer.of(IDENTITY);
    static final UnitVerifier VERIFIER = UnitVerifier.of(CertificateChecker.of(PKI.anchors()));

    /** The files by their names; one in MS932, one with a name in Japanese and spaces, one with marks, one empty. */
    static final Map<String, byte[]> FILES = files();

    private Units() {}

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "UPHOSOKU_202604_9970100011_43_9970100037_11_20260325101000.CSV",
                "\"V4.1\",\"架空の居宅介護支援事業所\"\r\n".getBytes(Charset.forName("windows-31j")));
        files.put("担当者 会議の 要点（４月）.txt", "架空の内容です。".getBytes(StandardCharsets.UTF_8));
        files.put("a+b%20c~d'(e)&#;@=!.pdf", new byte[] {0x25, 0x50, 0x44, 0x46, 0, 1, 2, 3});
        files.put("empty.png", new byte[0]);
        return files;
    }

    /** Writes the files to a folder. */
    static List<Path> write(Map<String, byte[]> files, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return files.keySet().stream().map(folder::resolve).toList();
    }

    /** What somebody does meanwhile. */
    @FunctionalInterface
    interface Meanwhile {
        void happens() throws IOException;
    }

    /** A sealer that something happens to when it has found the files and read none: that is when it asks what time it is. */
    static UnitSealer interruptedBy(Meanwhile meanwhile) {
        return SEALER.withClock(new Clock() {
            @Override
            public Instant instant() {
                try {
                    meanwhile.happens();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return Instant.now();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        });
    }

    /** A sealed container with the files. */
    static Path seal(Path folder) throws IOException {
        return seal(SEALER, folder);
    }

    static Path seal(UnitSealer sealer, Path folder) throws IOException {
        Path container = folder.resolve("unit.asice");
        sealer.seal(write(FILES, folder.resolve("in")), container);
        return container;
    }

    /** What is in a folder, in hex, since bytes do not compare. */
    static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path file : inside.toList()) {
                files.put(file.getFileName().toString(), hex(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    /** Files as {@link #read} gives them. */
    static Map<String, String> hex(Map<String, byte[]> files) {
        Map<String, String> hex = new TreeMap<>();
        files.forEach((name, content) -> hex.put(name, hex(content)));
        return hex;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
