package io.github.careplansdk.crypto.transport.offices;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.keyring.KeyringSource.KeyringItem;
import io.github.careplansdk.crypto.keyring.OfficeKeyring;
import io.github.careplansdk.crypto.transport.Offices;
import io.github.careplansdk.crypto.transport.UnitFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;

/** The offices of a keyring that may change, and units between them. */
final class ManyOffices {
    private final Map<OfficeNumber, SigningIdentity> keys = new ConcurrentSkipListMap<>();
    private final Path folder;

    /** @param folder for the units' files */
    ManyOffices(Path folder, int count) {
        this.folder = folder;
        numbers(count).forEach(this::add);
    }

    static OfficeNumber number(int index) {
        return new OfficeNumber(String.valueOf(9_970_200_000L + index));
    }

    static List<OfficeNumber> numbers(int count) {
        return IntStream.range(0, count).mapToObj(ManyOffices::number).toList();
    }

    void add(OfficeNumber office) {
        keys.put(office, Offices.PKI.office(office.value()));
    }

    /** Its certificate is another from now on. */
    SigningIdentity renew(OfficeNumber office) {
        SigningIdentity renewed = Offices.PKI.issue(Offices.PKI.certificate(office.value()));
        keys.put(office, renewed);
        return renewed;
    }

    void remove(OfficeNumber office) {
        keys.remove(office);
    }

    OfficeKeyring keyring() throws IOException {
        return OfficeKeyring.open(
                () -> keys.entrySet().stream()
                        .map(entry -> KeyringItem.key(entry.getKey().value(), entry.getValue()))
                        .toList(),
                CertificateChecker.of(Offices.PKI.anchors()));
    }

    /** A unit from one office to another. */
    UnitFiles unit(OfficeNumber from, OfficeNumber to, int serial) throws IOException {
        Address address = Address.of(
                from,
                ServiceType.of("43").orElseThrow(),
                to,
                ServiceType.of("11").orElseThrow());
        FileName name =
                FileName.of(FileKind.UPPLAN, Optional.of(YearMonth.of(2026, 4)), address, Offices.serial(serial));
        Path file = Files.createDirectories(folder).resolve(name.text());
        return new UnitFiles(
                new UnitId(name.serial(), address), List.of(Files.writeString(file, "unit " + serial + " of " + from)));
    }
}
