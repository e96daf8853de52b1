package io.github.careplansdk.core.name;

import io.github.careplansdk.core.kind.FileKind;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/**
 * The name of a file of the standard (ファイル名): {@code KIND[_YYYYMM]_from_fromType_to_toType_serial.CSV}, for the family
 * image with its branch number and {@code .jpg}; in version 3 without the service types.
 *
 * @param kind the kind of file
 * @param month the service month; empty where the kind has none in its name, and where it is 000000
 * @param address sender and receiver
 * @param serial the file serial
 * @param branch the four digits of an image's branch number, else empty
 * @param text the name as it is spelled; {@link #canonical} spells it as the standard does
 */
public record FileName(
        FileKind kind, Optional<YearMonth> month, Address address, Serial serial, String branch, String text) {

    /** The name of a CSV file; {@code month} is empty for kinds without a month and for the month 000000. */
    public static FileName of(FileKind kind, Optional<YearMonth> month, Address address, Serial serial) {
        if (kind.isImage()) {
            throw new IllegalArgumentException("An image's name has a branch number: use ofImage.");
        }
        if (month.isPresent() != kind.monthInName() && !(month.isEmpty() && kind.zeroMonthAllowed())) {
            throw new IllegalArgumentException(
                    kind.monthInName()
                            ? "The name of " + kind + " needs a month: give Optional.of(YearMonth.of(year, month))."
                            : "The name of " + kind + " has no month: give Optional.empty().");
        }
        return new FileName(kind, month, address, serial, "", spell(kind, month, address, serial, ""));
    }

    /** The name of a family image; its branch number has four digits. */
    public static FileName ofImage(Address address, Serial serial, int branch) {
        if (branch < 0 || branch > 9999) {
            throw new IllegalArgumentException("A branch number has 4 digits: " + branch);
        }
        String digits = String.format(Locale.ROOT, "%04d", branch);
        FileKind kind = FileKind.UPKIHON_IMAGE;
        return new FileName(
                kind,
                Optional.empty(),
                address,
                serial,
                digits,
                spell(kind, Optional.empty(), address, serial, digits));
    }

    /**
     * Reads a name. Any text gives an answer: the value where the name has no error, and what is wrong with it. A name
     * that is not meant as the standard's is an attachment's.
     */
    public static ParsedFileName parse(String name) {
        return FileNameParser.parse(name, name);
    }

    /** As {@link #parse(String)}, with the problems located in the file at {@code path}. */
    public static ParsedFileName parse(String name, String path) {
        return FileNameParser.parse(name, path);
    }

    /** Whether this is a name of version 3. */
    public boolean isVersion3() {
        return address.isVersion3();
    }

    /** The name in the standard's spelling: upper case, {@code .CSV}, {@code .jpg}. */
    public String canonical() {
        return spell(kind, month, address, serial, branch);
    }

    @Override
    public String toString() {
        return text;
    }

    private static String spell(
            FileKind kind, Optional<YearMonth> month, Address address, Serial serial, String branch) {
        StringBuilder name = new StringBuilder(kind.name()).append('_');
        if (kind.monthInName()) {
            name.append(month.map(m -> m.toString().replace("-", "")).orElse("000000"))
                    .append('_');
        }
        name.append(address).append('_').append(serial);
        if (kind.isImage()) {
            name.append('_').append(branch);
        }
        return name.append(kind.extension()).toString();
    }
}
