package io.github.careplansdk.core.name;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.FileNameForm.Part;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.problem.Problem;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The name of a file of the standard (ファイル名), in the form of its edition: {@code KIND[_YYYYMM]_from_fromType_to_toType_serial.CSV},
 * for the family image with its branch number and {@code .jpg}; in earlier editions without the service types.
 *
 * @param edition the edition whose form the name has
 * @param kind the kind of file
 * @param month the service month; empty where the kind has none in its name, and where it is 000000
 * @param address sender and receiver
 * @param serial the file serial
 * @param branch the four digits of an image's branch number, else empty
 * @param text the name as it is spelled; {@link #canonical} spells it as the standard does
 */
public record FileName(
        Edition edition,
        FileKind kind,
        Optional<YearMonth> month,
        Address address,
        Serial serial,
        String branch,
        String text) {

    /**
     * Returns the name of a CSV file in the published edition that applies to its service month or, of a name without a month,
     * to the month of its serial.
     *
     * @param month empty for kinds without a month and for the month 000000
     * @throws IllegalArgumentException if the edition does not have the kind, the kind's name needs a month or has none, or the
     *     edition's names say service types and the address has none
     */
    public static FileName of(FileKind kind, Optional<YearMonth> month, Address address, Serial serial) {
        return of(editionOf(Standard.published(), month, serial), kind, month, address, serial);
    }

    /** Returns the name of a CSV file in that edition; see {@link #of(FileKind, Optional, Address, Serial)}. */
    public static FileName of(
            Edition edition, FileKind kind, Optional<YearMonth> month, Address address, Serial serial) {
        if (kind.isImage()) {
            throw new IllegalArgumentException("An image's name has a branch number: use ofImage.");
        }
        if (month.isPresent() != kind.monthInName() && !(month.isEmpty() && kind.zeroMonthAllowed())) {
            throw new IllegalArgumentException(
                    kind.monthInName()
                            ? "The name of " + kind + " needs a month: give Optional.of(YearMonth.of(year, month))."
                            : "The name of " + kind + " has no month: give Optional.empty().");
        }
        return spelled(edition, kind, month, address, serial, "");
    }

    /** Returns the name of a family image in the published edition of its serial's month; the branch number has four digits. */
    public static FileName ofImage(Address address, Serial serial, int branch) {
        return ofImage(editionOf(Standard.published(), Optional.empty(), serial), address, serial, branch);
    }

    /** Returns the name of a family image in that edition; its branch number has four digits. */
    public static FileName ofImage(Edition edition, Address address, Serial serial, int branch) {
        if (branch < 0 || branch > 9999) {
            throw new IllegalArgumentException("A branch number has 4 digits: " + branch);
        }
        String digits = String.format(Locale.ROOT, "%04d", branch);
        return spelled(edition, FileKind.UPKIHON_IMAGE, Optional.empty(), address, serial, digits);
    }

    private static FileName spelled(
            Edition edition, FileKind kind, Optional<YearMonth> month, Address address, Serial serial, String branch) {
        edition.require(kind);
        boolean types = edition.nameForm().orElseThrow().hasServiceTypes();
        if (types && !address.hasServiceTypes()) {
            throw new IllegalArgumentException("Names of edition " + edition
                    + " say the service types of sender and receiver: give an address that has them.");
        }
        Address inName = types ? address : address.withoutServiceTypes();
        FileName name = new FileName(edition, kind, month, inName, serial, branch, "");
        return new FileName(edition, kind, month, inName, serial, branch, name.canonical());
    }

    /**
     * Parses a name by the published standard. It accepts any text: the result has the value if the name has no error,
     * and the problems otherwise. A name that does not resemble those of the standard is taken as that of an
     * attachment.
     */
    public static Parsed parse(String name) {
        return parse(name, name);
    }

    /** Parses a name as {@link #parse(String)} does, with the problems located in the file at {@code path}. */
    public static Parsed parse(String name, String path) {
        return parse(name, path, Standard.published());
    }

    /** Parses a name by a standard, with the problems located in the file at {@code path}. */
    public static Parsed parse(String name, String path, Standard standard) {
        return FileNameParser.parse(name, path, standard);
    }

    static Edition editionOf(Standard standard, Optional<YearMonth> month, Serial serial) {
        return standard.forServiceMonth(month.orElseGet(() -> YearMonth.from(serial.time())));
    }

    /** Returns the name in the standard's spelling: upper case, {@code .CSV}, {@code .jpg}. */
    public String canonical() {
        return Stream.concat(
                        Stream.of(kind.name()),
                        edition.nameForm().orElseThrow().parts(kind).stream().map(this::part))
                .collect(Collectors.joining("_", "", kind.extension()));
    }

    private String part(Part part) {
        return switch (part) {
            case MONTH -> month.map(m -> m.toString().replace("-", "")).orElse(FileNameParser.ZERO_MONTH);
            case SENDER -> address.from().value();
            case SENDER_TYPE -> address.fromType();
            case RECEIVER -> address.to().value();
            case RECEIVER_TYPE -> address.toType();
            case SERIAL -> serial.digits();
            case BRANCH -> branch;
        };
    }

    @Override
    public String toString() {
        return text;
    }

    /**
     * The result of parsing a file name.
     *
     * @param name the value, or empty where the name has an error or is an attachment's
     * @param kind the kind at its front, also where the rest has errors
     * @param problems what is wrong with the name
     */
    public record Parsed(Optional<FileName> name, Optional<FileKind> kind, List<Problem> problems) {
        public Parsed {
            problems = List.copyOf(problems);
        }

        /** Returns whether the name is not meant as the standard's: the file is an attachment (添付ファイル). */
        public boolean isAttachment() {
            return kind.isEmpty() && problems.isEmpty();
        }
    }
}
