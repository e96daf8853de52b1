package io.github.careplansdk.core.name;

import io.github.careplansdk.core.kind.CsvVersion;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.Severity;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a name apart from its front, and says of each part what is wrong with it. */
final class FileNameParser {
    private static final Pattern SERVICE_TYPE = Pattern.compile("[0-9A-Z]{2}");
    private static final Pattern BRANCH = Pattern.compile("[0-9]{4}");
    private static final Pattern NUMBER_OF_THE_STANDARD = Pattern.compile("[0-9]{6}|[0-9]{10}|[0-9]{14}");
    /** Attachments that no file of the standard is mistaken for. */
    private static final Set<String> DOCUMENTS = Set.of(".pdf", ".txt", ".png", ".gif", ".jpg", ".jpeg");

    private static final String ZERO_MONTH = "000000";

    private final String name;
    private final FileKind kind;
    private final Location location;
    private final List<Problem> problems = new ArrayList<>();

    private FileNameParser(String name, FileKind kind, Location location) {
        this.name = name;
        this.kind = kind;
        this.location = location;
    }

    static ParsedFileName parse(String name, String path) {
        Location location = Location.ofFile(path);
        Optional<FileKind> kind = FileKind.atFrontOf(name);
        if (kind.isPresent() && isMemoAbout(kind.get(), name)) {
            return new ParsedFileName(Optional.empty(), Optional.empty(), List.of());
        }
        if (kind.isEmpty()) {
            List<Problem> problems = meansToBeStandard(name)
                    ? List.of(Problem.of(ProblemCode.FILE_NAME_UNKNOWN_KIND, location))
                    : List.of();
            return new ParsedFileName(Optional.empty(), Optional.empty(), problems);
        }
        FileNameParser parser = new FileNameParser(name, kind.get(), location);
        return new ParsedFileName(Optional.ofNullable(parser.parse()), kind, parser.problems);
    }

    /**
     * An attachment may be a CSV file of any name, so a name without a known kind is an error only where it is written
     * like the standard's: with the extension in capitals, or with serials and office numbers in it.
     */
    private static boolean meansToBeStandard(String name) {
        String extension = extension(name);
        boolean csv = extension.equalsIgnoreCase(".csv");
        if (!csv && !extension.equalsIgnoreCase(".jpg")) {
            return false;
        }
        if (extension.equals(".CSV")) {
            return true;
        }
        String stem = name.substring(0, name.length() - extension.length()).toUpperCase(Locale.ROOT);
        long numbers = parts(stem).stream()
                .filter(part -> NUMBER_OF_THE_STANDARD.matcher(part).matches())
                .count();
        return numbers >= 2 || (csv && numbers == 1 && (stem.startsWith("UP") || stem.startsWith("DLT")));
    }

    /** A document named after a kind, such as {@code UPPLAN_memo.pdf}, is an attachment and no file of that kind. */
    private static boolean isMemoAbout(FileKind kind, String name) {
        String extension = extension(name).toLowerCase(Locale.ROOT);
        String stem = name.substring(kind.name().length(), name.length() - extension.length());
        return DOCUMENTS.contains(extension)
                && !extension.equals(kind.extension())
                && parts(stem).stream()
                        .noneMatch(part -> NUMBER_OF_THE_STANDARD.matcher(part).matches());
    }

    private @Nullable FileName parse() {
        String extension = extension(name);
        String stem = name.substring(kind.name().length(), name.length() - extension.length());
        Deque<String> parts = new ArrayDeque<>(parts(stem.startsWith("_") ? stem.substring(1) : stem));
        checkSpelling(extension);

        int full = (kind.monthInName() ? 1 : 0) + 5;
        boolean version3 = parts.size() == full - 2 && kind.since() != CsvVersion.V4;
        boolean imageWithoutBranch = kind.isImage() && parts.size() == full;
        if (kind.isImage()) {
            full++;
        }
        if (parts.size() != full && !version3 && !imageWithoutBranch) {
            report(ProblemCode.FILE_NAME_PARTS, form(), parts.size());
            return null;
        }

        YearMonth month = kind.monthInName() ? month(parts.removeFirst()) : null;
        OfficeNumber from = office(parts.removeFirst());
        String fromType = version3 ? "" : serviceType(parts.removeFirst());
        OfficeNumber to = office(parts.removeFirst());
        String toType = version3 ? "" : serviceType(parts.removeFirst());
        Serial serial = serial(parts.removeFirst());
        String branch = "";
        if (kind.isImage()) {
            branch = imageWithoutBranch ? "" : parts.removeFirst();
            if (!BRANCH.matcher(branch).matches()) {
                report(ProblemCode.FILE_NAME_IMAGE_BRANCH, branch);
            }
        }
        if (version3) {
            report(ProblemCode.FILE_NAME_VERSION3, form());
        }
        if (from != null && from.equals(to)) {
            report(ProblemCode.SAME_OFFICE);
        }
        boolean wrong = problems.stream().anyMatch(p -> p.code().severity() == Severity.ERROR);
        if (wrong || from == null || to == null || serial == null) {
            return null;
        }
        Address address = new Address(from, fromType, to, toType);
        return new FileName(kind, Optional.ofNullable(month), address, serial, branch, name);
    }

    private void checkSpelling(String extension) {
        String expected = kind.extension();
        if (!extension.equalsIgnoreCase(expected)) {
            report(ProblemCode.FILE_NAME_EXTENSION, expected);
        } else if (!name.startsWith(kind.name()) || (!kind.isImage() && !extension.equals(expected))) {
            report(ProblemCode.FILE_NAME_CASE, kind.name() + "…" + expected);
        }
    }

    private @Nullable YearMonth month(String part) {
        if (part.equals(ZERO_MONTH) && kind.zeroMonthAllowed()) {
            return null;
        }
        if (Digits.are(part, 6)) {
            int year = Integer.parseInt(part.substring(0, 4));
            int month = Integer.parseInt(part.substring(4));
            if (year >= 1000 && month >= 1 && month <= 12) {
                return YearMonth.of(year, month);
            }
        }
        report(ProblemCode.FILE_NAME_MONTH, part);
        return null;
    }

    private @Nullable OfficeNumber office(String part) {
        Optional<OfficeNumber> office = OfficeNumber.parse(part);
        if (office.isEmpty()) {
            report(ProblemCode.FILE_NAME_OFFICE_NUMBER, part);
        }
        return office.orElse(null);
    }

    private String serviceType(String part) {
        if (!SERVICE_TYPE.matcher(part).matches()) {
            report(ProblemCode.FILE_NAME_SERVICE_TYPE, part);
        } else if (ServiceType.of(part).isEmpty()) {
            report(ProblemCode.FILE_NAME_UNKNOWN_SERVICE_TYPE, part);
        }
        return part;
    }

    private @Nullable Serial serial(String part) {
        Optional<Serial> serial = Serial.parse(part);
        if (serial.isEmpty()) {
            report(ProblemCode.FILE_NAME_SERIAL, part);
        }
        return serial.orElse(null);
    }

    private String form() {
        return kind.name()
                + (kind.monthInName() ? "_YYYYMM" : "")
                + "_from_fromType_to_toType_YYYYMMDDHHMMSS"
                + (kind.isImage() ? "_NNNN" : "")
                + kind.extension();
    }

    private void report(ProblemCode code, Object... arguments) {
        problems.add(Problem.of(code, location, arguments));
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot);
    }

    private static List<String> parts(String stem) {
        return List.of(stem.split("_", -1));
    }
}
