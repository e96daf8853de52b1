package io.github.careplansdk.csv.validate.internal;

import io.github.careplansdk.core.problem.CustomCode;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.RuleCode;
import io.github.careplansdk.core.problem.SkipReason;
import io.github.careplansdk.csv.io.internal.CellProblems;
import io.github.careplansdk.csv.io.internal.TypedRow;
import io.github.careplansdk.csv.validate.FileRule;
import io.github.careplansdk.csv.validate.FileView;
import io.github.careplansdk.csv.validate.ProblemReporter;
import io.github.careplansdk.csv.validate.RowRule;
import io.github.careplansdk.csv.validate.UnitRule;
import io.github.careplansdk.csv.validate.UnitView;
import io.github.careplansdk.csv.validate.internal.rule.Findings;
import io.github.careplansdk.csv.validate.internal.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A product's own rules, in the order in which they were given. Immutable. */
public record CustomRules(List<OfRows> ofRows, List<OfUnits> ofUnits) {
    public static final CustomRules NONE = new CustomRules(List.of(), List.of());

    public CustomRules {
        ofRows = List.copyOf(ofRows);
        ofUnits = List.copyOf(ofUnits);
    }

    /** What makes a rule for each file. */
    record OfRows(Function<FileView, ? extends RowRule> maker, List<CustomCode> codes) {}

    record OfUnits(UnitRule rule, List<CustomCode> codes) {}

    public CustomRules withRows(Function<FileView, ? extends RowRule> maker, List<CustomCode> codes) {
        return new CustomRules(with(ofRows, new OfRows(maker, required(codes))), ofUnits);
    }

    public CustomRules withUnits(UnitRule rule, List<CustomCode> codes) {
        return new CustomRules(ofRows, with(ofUnits, new OfUnits(rule, required(codes))));
    }

    private static <T> List<T> with(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }

    private List<CustomCode> required(List<CustomCode> codes) {
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("A rule needs a code to report: name those it may report.");
        }
        List<CustomCode> known = new ArrayList<>(codes);
        ofRows.forEach(each -> known.addAll(each.codes()));
        ofUnits.forEach(each -> known.addAll(each.codes()));
        for (CustomCode code : codes) {
            if (known.stream().anyMatch(other -> other.equals(code) && !other.isDeclaredAs(code))) {
                throw new IllegalArgumentException("There are two different codes of the name " + code
                        + ": give one of them another name, or build it once and use it for both rules.");
            }
        }
        return codes;
    }

    /** Returns the rules for a file's rows, which report to its findings. */
    List<Rule> of(FileView file, Findings findings) {
        return ofRows.stream()
                .<Rule>map(each -> new Running(each, file, findings))
                .toList();
    }

    /** Runs the rules about a unit. */
    void check(UnitView unit, List<FileCheck> files) {
        for (OfUnits each : ofUnits) {
            Optional<FileCheck> unread =
                    files.stream().filter(FileCheck::wasGivenUp).findFirst();
            if (unread.isPresent()) {
                each.codes().forEach(code -> unread.get().findings().notRun(code, SkipReason.READ_FAILED));
                continue;
            }
            try {
                each.rule().check(unit, (code, place, arguments) -> {
                    requireOwn(each.codes(), code);
                    fileAt(place, files).findings().add(code, place, arguments);
                });
            } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError e) {
                files.get(0).findings().broken(each.codes(), e);
            }
        }
    }

    private static FileCheck fileAt(Location place, List<FileCheck> files) {
        return files.stream()
                .filter(file -> file.input().path().equals(place.file()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The place is in no file of the unit."));
    }

    private static void requireOwn(List<CustomCode> codes, CustomCode code) {
        if (!codes.contains(code)) {
            throw new IllegalArgumentException(
                    code + " is none of the rule's codes " + codes + ": give it to the Validator.");
        }
    }

    /** A rule at work on one file. */
    private static final class Running implements Rule, ProblemReporter {
        private final OfRows declared;
        private final FileView file;
        private final Findings findings;
        private @Nullable RowRule rule;
        private @Nullable CurrentRow view;

        Running(OfRows declared, FileView file, Findings findings) {
            this.declared = declared;
            this.file = file;
            this.findings = findings;
        }

        @Override
        public List<? extends RuleCode> codes() {
            return declared.codes();
        }

        @Override
        public void see(TypedRow row, CellProblems problems) {
            CurrentRow seen = new CurrentRow(file, row);
            view = seen;
            try {
                rule().check(seen, this);
            } finally {
                view = null;
                seen.end();
            }
        }

        /** Made at the first row, where a maker that throws is a rule that breaks. */
        private RowRule rule() {
            RowRule made = rule == null ? declared.maker().apply(file) : rule;
            rule = made;
            return made;
        }

        @Override
        public void end(Findings unused) {
            if (rule() instanceof FileRule whole) {
                whole.end(this);
            }
        }

        @Override
        public void report(CustomCode code, Location place, Object... arguments) {
            requireOwn(declared.codes(), code);
            if (!place.file().equals(file.path())) {
                throw new IllegalArgumentException("The place is in another file.");
            }
            CurrentRow now = view;
            if (now != null && place.row() == now.number() && place.column() > 0) {
                findings.addCell(code, place, now.row().text(place.column() - 1), arguments);
            } else {
                findings.add(code, place, arguments);
            }
        }
    }
}
