package io.github.careplansdk.csv.form;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.name.Serial;
import io.github.careplansdk.core.text.Ms932;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A file of rows whose cells have some value that their columns allow, but for those that a test gives. */
final class TestFile {
    static final String USER = "0000990011";
    static final Address PLAN = Address.of(
            new OfficeNumber("9970100011"),
            ServiceType.CARE_MANAGEMENT,
            new OfficeNumber("9970100037"),
            ServiceType.HOME_VISIT_CARE);
    static final Address OTHER_RECEIVER = Address.of(
            new OfficeNumber("9970100011"),
            ServiceType.CARE_MANAGEMENT,
            new OfficeNumber("9970100045"),
            ServiceType.DAY_CARE);

    private final FileKind kind;
    private final List<String> rows = new ArrayList<>();

    private TestFile(FileKind kind) {
        this.kind = kind;
    }

    static TestFile of(FileKind kind) {
        return new TestFile(kind);
    }

    /** A row; names of columns and their cells by turns. */
    TestFile row(String... cells) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            Layouts.published().of(kind).column(cells[i]);
            given.put(cells[i], cells[i + 1]);
        }
        return row(given);
    }

    TestFile row(Map<String, String> given) {
        List<String> texts = new ArrayList<>();
        for (Column column : Layouts.published().of(kind).columns()) {
            String cell = given.getOrDefault(column.nameEn(), usual(column));
            texts.add(column.type().isText() ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
        }
        rows.add(String.join(",", texts));
        return this;
    }

    /** A row as it is. */
    TestFile raw(String row) {
        rows.add(row);
        return this;
    }

    private static String usual(Column column) {
        return switch (column.type()) {
            case VERSION -> "202407";
            case MONTH -> "202604";
            case DIGITS -> "990010";
            case INSURED -> USER;
            case DATE -> column.nameEn().equals("serviceDate") ? "20260402" : "20260323";
            case CODE -> column.codes().get(0).code();
            case POSTAL -> "000-0000";
            case PHONE -> "00-0000-0000";
            case INT, CHARS -> "1";
            case SERVICE_TYPE -> "11";
            case OFFICE -> "9970100037";
            case TIME, TIME_OR_9999 -> column.nameEn().toLowerCase(Locale.ROOT).contains("end") ? "1000" : "0900";
            case SERVICE_CODE -> "111111";
            case DECIMAL -> "10.00";
            case FIXED -> column.fixed();
            case TEXT, UNUSED, DAYS, EQUIPMENT_CODE -> "";
        };
    }

    Path write(Path folder, Address address, String serial) throws IOException {
        Optional<YearMonth> month = kind.monthInName() ? Optional.of(YearMonth.of(2026, 4)) : Optional.empty();
        FileName name = FileName.of(kind, month, address, Serial.parse(serial).orElseThrow());
        Files.createDirectories(folder);
        Path file = folder.resolve(name.text());
        Files.write(file, (String.join("\r\n", rows) + "\r\n").getBytes(Ms932.CHARSET));
        return file;
    }

    Path write(Path folder) throws IOException {
        return write(folder, PLAN, "20260325101000");
    }
}
