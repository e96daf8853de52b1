package io.github.careplansdk.core.unit;

import static java.util.stream.Collectors.joining;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.FileKind.Direction;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.kind.UnitType;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.name.Serial;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The rules of the units that names alone decide. */
final class UnitRules {
    private final Bulk bulk;
    /** The files of units that lack others, by serial and kind. */
    private final Map<Serial, Map<FileKind, List<UnitFile>>> unfinished = new HashMap<>();

    private final List<Problem> problems = new ArrayList<>();

    UnitRules(Bulk bulk) {
        this.bulk = bulk;
        for (TransmissionUnit unit : bulk.units()) {
            if (!unit.isComplete()) {
                unit.files()
                        .forEach(file -> unfinished
                                .computeIfAbsent(unit.serial(), serial -> new TreeMap<>())
                                .computeIfAbsent(file.name().kind(), kind -> new ArrayList<>())
                                .add(file));
            }
        }
    }

    List<Problem> check() {
        if (bulk.units().size() > Bulk.MAX_UNITS) {
            problems.add(Problem.of(
                    ProblemCode.BULK_LIMIT,
                    Location.ofBulk(),
                    Bulk.MAX_UNITS,
                    bulk.units().size()));
        }
        for (TransmissionUnit unit : bulk.units()) {
            Optional<UnitType> type = unit.type();
            if (type.isEmpty()) {
                report(ProblemCode.UNIT_NOT_ALLOWED, first(unit), names(unit.kinds()));
            } else {
                checkComplete(unit, type.get());
                if (!checkDuplicates(unit)) {
                    checkMonths(unit, type.get());
                }
            }
            checkDirection(unit);
        }
        return List.copyOf(problems);
    }

    /** A kind that another unfinished unit of the same serial has was most likely sent under a wrong address. */
    private void checkComplete(TransmissionUnit unit, UnitType type) {
        List<FileKind> missing = new ArrayList<>();
        for (FileKind kind : type.missingFrom(unit.kinds())) {
            Optional<UnitFile> elsewhere =
                    unfinished.getOrDefault(unit.serial(), Map.of()).getOrDefault(kind, List.of()).stream()
                            .filter(file -> !file.name().address().equals(unit.address()))
                            .findFirst();
            if (elsewhere.isPresent()) {
                report(
                        ProblemCode.UNIT_ADDRESS_DIFFERS,
                        first(unit),
                        kind,
                        elsewhere.get().name().text());
            } else {
                missing.add(kind);
            }
        }
        if (!missing.isEmpty()) {
            report(ProblemCode.UNIT_INCOMPLETE, first(unit), names(missing), names(unit.kinds()));
        }
    }

    private boolean checkDuplicates(TransmissionUnit unit) {
        boolean found = false;
        for (FileKind kind : unit.kinds()) {
            List<UnitFile> files = unit.files(kind);
            if (!kind.isImage() && files.size() > 1) {
                report(ProblemCode.UNIT_DUPLICATE_KIND, files.get(1), kind);
                found = true;
            }
        }
        return found;
    }

    private void checkMonths(TransmissionUnit unit, UnitType type) {
        Optional<YearMonth> expected = unit.files(type.required().get(0)).stream()
                .findFirst()
                .or(() -> unit.files().stream().findFirst())
                .filter(lead -> type.isMonthly())
                .flatMap(lead -> lead.name().month());
        unit.files().stream()
                .filter(file -> file.name().kind().monthInName())
                .filter(file -> !file.name().month().equals(expected))
                .findFirst()
                .ifPresent(odd -> report(ProblemCode.UNIT_MONTH_DIFFERS, odd, months(unit)));
    }

    private void checkDirection(TransmissionUnit unit) {
        FileName name = first(unit).name();
        Direction direction = name.kind().direction();
        Optional<ServiceType> careOffice = direction == Direction.RESULT
                ? name.address().receiverType()
                : name.address().senderType();
        careOffice
                .filter(type -> !type.hasCareManagers())
                .ifPresent(type -> report(ProblemCode.DIRECTION_UNLIKELY, first(unit), type.code()));
    }

    private static UnitFile first(TransmissionUnit unit) {
        return unit.files().get(0);
    }

    private static String names(Collection<FileKind> kinds) {
        return kinds.stream().map(FileKind::name).collect(joining(", "));
    }

    private static String months(TransmissionUnit unit) {
        return unit.files().stream()
                .map(UnitFile::name)
                .filter(name -> name.kind().monthInName())
                .map(name -> name.kind() + " "
                        + name.month()
                                .map(month -> month.toString().replace("-", ""))
                                .orElse("000000"))
                .collect(joining(", "));
    }

    private void report(ProblemCode code, UnitFile file, Object... arguments) {
        problems.add(Problem.of(code, Location.ofFile(file.path()), arguments));
    }
}
