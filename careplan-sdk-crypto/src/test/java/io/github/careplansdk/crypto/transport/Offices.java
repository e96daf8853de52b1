package io.github.careplansdk.crypto.transport;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.name.Serial;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.seal.UnitVerifier;
import io.github.careplansdk.crypto.testkit.SamplePki;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A care-management office, a provider, and units between them. */
public final class Offices {
    public static final String CARE = "9970100011";
    public static final String PROVIDER = "9970100037";

    /** One PKI for all tests: keys take time. */
    public static final SamplePki PKI = SamplePki.create();

    public static final SigningIdentity CARE_IDENTITY = PKI.office(CARE);
    public static final SigningIdentity PROVIDER_IDENTITY = PKI.office(PROVIDER);

    public static final RetryPolicy IMPATIENT = new RetryPolicy(
            Duration.ofSeconds(20), Duration.ofMillis(500), Duration.ofMillis(5), Duration.ofMillis(50));

    private Offices() {}

    public static Address planAddress() {
        return Address.of(
                new OfficeNumber(CARE),
                ServiceType.of("43").orElseThrow(),
                new OfficeNumber(PROVIDER),
                ServiceType.of("11").orElseThrow());
    }

    public static Serial serial(int number) {
        return new Serial(LocalDateTime.of(2026, 3, 25, 0, 0).plusSeconds(number));
    }

    /** A unit of three files, of so many bytes in all; the same number gives the same bytes. */
    public static UnitFiles plan(Path folder, int number, int size) throws IOException {
        Files.createDirectories(folder);
        Random random = new Random(number);
        byte[] content = new byte[size / 3];
        UnitId id = new UnitId(serial(number), planAddress());
        List<Path> files = new java.util.ArrayList<>();
        for (FileKind kind : List.of(FileKind.UPPLAN, FileKind.UPSIKYU, FileKind.UPHOSOKU)) {
            random.nextBytes(content);
            FileName name = FileName.of(kind, Optional.of(YearMonth.of(2026, 4)), id.address(), id.serial());
            files.add(Files.write(folder.resolve(name.text()), content));
        }
        return new UnitFiles(id, files);
    }

    public static UnitFiles plan(Path folder, int number) throws IOException {
        return plan(folder, number, 3_000);
    }

    public static UnitVerifier verifier() {
        return UnitVerifier.of(CertificateChecker.of(PKI.anchors()));
    }

    public static HttpTransport.Builder sender(URI url, Path outbox) {
        return HttpTransport.builder(url, () -> CARE_IDENTITY, PKI.anchors())
                .retry(IMPATIENT)
                .outbox(outbox);
    }

    public static HttpTransport.Builder receiver(URI url, Path inbox) {
        return HttpTransport.builder(url, () -> PROVIDER_IDENTITY, PKI.anchors())
                .retry(IMPATIENT)
                .inbox(inbox, verifier());
    }

    public static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
