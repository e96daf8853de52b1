package io.github.careplansdk.core.name;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.FileNameForm;
import io.github.careplansdk.core.kind.FileNameForm.Part;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.Severity;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a name apart from its front, and says of each part what is wrong with it. */
final class FileNameParser {
    private static final Pattern NUMBER_OF_THE_STANDARD = Pattern.compile("[0-9]{6}|[0-9]{10}|[0-9]{14}");
    /** Attachments that no file of the standard is mistaken for. */
    private static final Set<String> DOCUMENTS = Set.of(".pdf", ".txt", ".png", ".gif", ".jpg", ".jpeg");

    static final String ZERO_MONTH = "000000";

    private final String name;
    private final FileKind kind;
    private final Location location;
    private final Standard standard;
    /** The editions that have the kind, oldest first. */
    private final List<Edition> editions;
    /** Their forms of names, oldest first: of equals, {@code max} takes the last. */
    private final List<FileNameForm> forms;

    private final List<Problem> problems = new ArrayList<>();

    private FileNameParser(String name, FileKind kind, Location location, Standard standard) {
        this.name = name;
        this.kind = kind;
        this.location = location;
        this.standard = standard;
        this.editions = standard.editions(kind);
        Set<FileNameForm> distinct = new LinkedHashSet<>();
        editions.forEach(edition -> distinct.add(edition.nameForm().orElseThrow()));
        this.forms = List.copyOf(distinct);
    }

    static FileName.Parsed parse(String name, String path, Standard standard) {
        Location location = Location.ofFile(path);
        Optional<FileKind> kind = standard.kindAtFrontOf(name);
        if (kind.isPresent() && isMemoAbout(kind.get(), name)) {
            return new FileName.Parsed(Optional.empty(), Optional.empty(), List.of());
        }
        if (kind.isEmpty()) {
            List<Problem> problems = meansToBeStandard(name)
                    ? List.of(Problem.of(ProblemCode.FILE_NAME_UNKNOWN_KIND, location))
                    : List.of();
            return new FileName.Parsed(Optional.empty(), Optional.empty(), problems);
        }
        FileNameParser parser = new FileNameParser(name, kind.get(), location, standard);
        return new FileName.Parsed(Optional.ofNullable(parser.parse()), kind, parser.problems);
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
        List<String> texts = parts(stem.startsWith("_") ? stem.substring(1) : stem);
        checkSpelling(extension);

        Optional<FileNameForm> form = form(texts);
        if (form.isEmpty()) {
            report(ProblemCode.FILE_NAME_PARTS, newest().describe(kind), texts.size());
            return null;
        }
        List<Part> parts = form.get().parts(kind);
        Map<Part, String> values = new EnumMap<>(Part.class);
        for (int i = 0; i < parts.size(); i++) {
            values.put(parts.get(i), i < texts.size() ? texts.get(i) : "");
        }
        YearMonth month = kind.monthInName() ? month(value(values, Part.MONTH)) : null;
        OfficeNumber from = office(value(values, Part.SENDER));
        String fromType = values.containsKey(Part.SENDER_TYPE) ? serviceType(value(values, Part.SENDER_TYPE)) : "";
        OfficeNumber to = office(value(values, Part.RECEIVER));
        String toType = values.containsKey(Part.RECEIVER_TYPE) ? serviceType(value(values, Part.RECEIVER_TYPE)) : "";
        Serial serial = serial(value(values, Part.SERIAL));
        String branch = value(values, Part.BRANCH);
        if (kind.isImage() && !Part.BRANCH.fits(branch)) {
            report(ProblemCode.FILE_NAME_IMAGE_BRANCH, branch);
        }
        if (from != null && from.equals(to)) {
            report(ProblemCode.SAME_OFFICE);
        }
        if (from == null || to == null || serial == null) {
            return null;
        }
        Edition edition = edition(form.get(), Optional.ofNullable(month), serial);
        if (!form.get().hasServiceTypes()) {
            firstWithServiceTypes()
                    .filter(first -> edition.compareTo(first) < 0)
                    .ifPresent(first -> report(
                            ProblemCode.FILE_NAME_VERSION3,
                            first.nameForm().orElseThrow().describe(kind),
                            edition.label(),
                            first.label(),
                            first.from()));
        }
        boolean wrong = problems.stream().anyMatch(p -> p.code().severity() == Severity.ERROR);
        return wrong
                ? null
                : new FileName(
                        edition,
                        kind,
                        Optional.ofNullable(month),
                        new Address(from, fromType, to, toType),
                        serial,
                        branch,
                        name);
    }

    private Optional<Edition> firstWithServiceTypes() {
        return editions.stream()
                .filter(edition -> edition.nameForm().orElseThrow().hasServiceTypes())
                .findFirst();
    }

    private static String value(Map<Part, String> values, Part part) {
        return values.getOrDefault(part, "");
    }

    /**
     * The form that the name has: of the forms with as many parts, the one that most of them fit, of these that of the month which
     * it gives the name, and else the newest. An older form is not taken where a part of the newest stands in the place of another.
     */
    private Optional<FileNameForm> form(List<String> texts) {
        return forms.stream()
                .filter(form -> hasPartsOf(form, texts))
                .max(Comparator.comparingInt((FileNameForm form) -> fitting(form, texts))
                        .thenComparing(form -> isOfItsMonth(form, texts)));
    }

    private boolean isOfItsMonth(FileNameForm form, List<String> texts) {
        List<Part> parts = form.parts(kind);
        Optional<YearMonth> month = Optional.of(parts.indexOf(Part.MONTH))
                .filter(place -> place >= 0)
                .flatMap(place -> monthOf(texts.get(place)));
        return Serial.parse(texts.get(parts.indexOf(Part.SERIAL)))
                .map(serial -> FileName.editionOf(standard, month, serial))
                .flatMap(Edition::nameForm)
                .filter(form::equals)
                .isPresent();
    }

    /** An image's branch number may be missing: that is an error of its own. */
    private boolean hasPartsOf(FileNameForm form, List<String> texts) {
        List<Part> parts = form.parts(kind);
        int missing = parts.size() - texts.size();
        if (missing != 0 && !(missing == 1 && parts.get(texts.size()) == Part.BRANCH)) {
            return false;
        }
        List<Part> others = new ArrayList<>(newest().parts(kind));
        others.removeAll(parts);
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (!parts.get(i).fits(text) && others.stream().anyMatch(other -> other.fits(text))) {
                return false;
            }
        }
        return true;
    }

    private int fitting(FileNameForm form, List<String> texts) {
        List<Part> parts = form.parts(kind);
        int fitting = 0;
        for (int i = 0; i < texts.size(); i++) {
            fitting += parts.get(i).fits(texts.get(i)) ? 1 : 0;
        }
        return fitting;
    }

    private FileNameForm newest() {
        return forms.get(forms.size() - 1);
    }

    /** The edition that applies to the month, if its names have that form, else the newest one whose names have. */
    private Edition edition(FileNameForm form, Optional<YearMonth> month, Serial serial) {
        List<Edition> having = new ArrayList<>(editions);
        having.removeIf(edition -> !edition.nameForm().equals(Optional.of(form)));
        Edition applying = FileName.editionOf(standard, month, serial);
        return having.contains(applying) ? applying : having.get(having.size() - 1);
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
        Optional<YearMonth> month = monthOf(part);
        if (month.isEmpty()) {
            report(ProblemCode.FILE_NAME_MONTH, part);
        }
        return month.orElse(null);
    }

    private static Optional<YearMonth> monthOf(String part) {
        if (Digits.are(part, 6)) {
            int year = Integer.parseInt(part.substring(0, 4));
            int month = Integer.parseInt(part.substring(4));
            if (year >= 1000 && month >= 1 && month <= 12) {
                return Optional.of(YearMonth.of(year, month));
            }
        }
        return Optional.empty();
    }

    private @Nullable OfficeNumber office(String part) {
        Optional<OfficeNumber> office = OfficeNumber.parse(part);
        if (office.isEmpty()) {
            report(ProblemCode.FILE_NAME_OFFICE_NUMBER, part);
        }
        return office.orElse(null);
    }

    private String serviceType(String part) {
        if (!Part.SENDER_TYPE.fits(part)) {
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
