package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a unit that share keys: one leads, and the rows of the others belong to its rows. */
enum KeyFamily {
    CARE_PLAN(FileKind.UP1KYO, "carePlanDate", FileKind.UP2KYO, FileKind.UP3KYO, FileKind.UPHOSOKU),
    MONTHLY_PLAN(FileKind.UPPLAN, "serviceMonth", FileKind.UPSIKYU, FileKind.UPHOSOKU),
    BASIC_INFO(FileKind.UPKIHON, "consultationDate", FileKind.UPKIHON_SUB1, FileKind.UPKIHON_SUB2),
    PREVENTIVE_PLAN(FileKind.UPYOBO, "planDate", FileKind.UPYOBO_SUB);

    private final FileKind lead;
    private final String date;
    private final List<FileKind> parts;

    KeyFamily(FileKind lead, String date, FileKind... parts) {
        this.lead = lead;
        this.date = date;
        this.parts = List.of(parts);
    }

    FileKind lead() {
        return lead;
    }

    List<FileKind> parts() {
        return parts;
    }

    /** The family of a file; a supplement goes with tables 1-3 where its name has the month 000000. */
    static Optional<KeyFamily> of(FileName name) {
        if (name.kind() == FileKind.UPHOSOKU) {
            return Optional.of(name.month().isPresent() ? MONTHLY_PLAN : CARE_PLAN);
        }
        return Stream.of(values())
                .filter(family -> family.lead == name.kind() || family.parts.contains(name.kind()))
                .findFirst();
    }

    /** The columns of the key that the files of the family share. */
    KeyColumns columns(Layout<?> layout) {
        List<Column> columns = Stream.of("insurerNumber", "insuredNumber", date)
                .map(layout::column)
                .toList();
        return new KeyColumns(columns);
    }
}
