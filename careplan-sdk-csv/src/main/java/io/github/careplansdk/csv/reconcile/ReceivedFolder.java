package io.github.careplansdk.csv.reconcile;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.csv.exchange.Import;
import io.github.careplansdk.csv.exchange.Importer;
import io.github.careplansdk.csv.exchange.IncomingUnit;
import io.github.careplansdk.csv.exchange.Key;
import io.github.careplansdk.csv.exchange.internal.Keys;
import io.github.careplansdk.csv.exchange.internal.LatestUnits;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.model.PlanDeletion;
import io.github.careplansdk.csv.model.ResultDeletion;
import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.model.Table7;
import io.github.careplansdk.csv.reconcile.UnitRows.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What the units in a folder say, applied in the order of their serials. */
final class ReceivedFolder {
    private static final UnitRows<Table6> PLANS = new UnitRows<>(FileKind.UPPLAN, Table6.class);
    private static final UnitRows<Table7> CLAIMS = new UnitRows<>(FileKind.UPSIKYU, Table7.class);
    private static final UnitRows<PlanDeletion> PLAN_DELETIONS = new UnitRows<>(FileKind.DLTPLAN, PlanDeletion.class);
    private static final UnitRows<Table6> RESULTS = new UnitRows<>(FileKind.UPJSK, Table6.class);
    private static final UnitRows<ResultDeletion> RESULT_DELETIONS =
            new UnitRows<>(FileKind.DLTJSK, ResultDeletion.class);

    private final Side side;
    private final Layouts layouts;
    private final Import received;
    private final List<Unread> unread = new ArrayList<>();

    ReceivedFolder(Side side, Source source, Importer importer) throws IOException {
        this.side = side;
        this.layouts = importer.layouts();
        this.received = importer.read(source);
        received.misnamed().stream()
                .map(SourceFile::path)
                .filter(this::mayConcern)
                .forEach(file -> note(file, Unread.Reason.NAME));
        note(problem -> problem.code() == ProblemCode.INPUT_LIMIT_EXCEEDED, Unread.Reason.LIMIT);
        note(Problem::isUnread, Unread.Reason.UNREADABLE);
    }

    private void note(Predicate<Problem> which, Unread.Reason reason) {
        received.report().problems().stream()
                .filter(which)
                .map(problem -> problem.location().file())
                .filter(this::mayConcern)
                .forEach(file -> note(file, reason));
    }

    /** Whether a file is of a kind that says something about the side, or of a kind that its name does not tell. */
    private boolean mayConcern(String path) {
        return kind(path.substring(path.lastIndexOf('/') + 1))
                .map(kind -> side.concerns(kind, layouts.standard()))
                .orElse(true);
    }

    private Optional<FileKind> kind(String name) {
        return layouts.parse(name).kind();
    }

    /** The rows of tables 6 and 7 under one key. */
    record Plan(List<Table6> services, List<Table7> claims) {
        Plan() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    /** Whether there is no file in it. */
    boolean isEmpty() {
        return received.report().count(ProblemCode.NOTHING_TO_CHECK) > 0;
    }

    /** Whether a file of the folder's side is in it, or may be. */
    boolean hasItsSide() {
        return !unread.isEmpty()
                || received.units().stream()
                        .flatMap(unit -> unit.files().stream())
                        .anyMatch(file ->
                                kind(file.name()).filter(side.kind()::equals).isPresent());
    }

    /** What was planned. */
    Map<Key.MonthlyPlan, Plan> plans() throws IOException {
        LatestUnits<Key.MonthlyPlan, Plan> latest = new LatestUnits<>();
        for (IncomingUnit unit : received.units()) {
            Map<Key.MonthlyPlan, Plan> plans = new LinkedHashMap<>();
            PLANS.read(
                    layouts,
                    unit,
                    row -> plans.computeIfAbsent(Keys.ofPlan(row), none -> new Plan())
                            .services()
                            .add(row),
                    row -> {
                        note(row);
                        key(row).ifPresent(key -> plans.computeIfAbsent(key, none -> new Plan()));
                    });
            CLAIMS.read(
                    layouts,
                    unit,
                    row -> Optional.ofNullable(plans.get(Keys.ofPlan(row)))
                            .ifPresent(plan -> plan.claims().add(row)),
                    row -> {});
            plans.forEach((key, plan) -> latest.replace(unit.id(), key, plan));
            PLAN_DELETIONS.read(layouts, unit, row -> latest.remove(unit.id(), Keys.ofPlan(row)), this::note);
        }
        return latest.newest();
    }

    /** What was given. */
    Map<Key.Result, List<Table6>> results() throws IOException {
        LatestUnits<Key.Result, List<Table6>> latest = new LatestUnits<>();
        for (IncomingUnit unit : received.units()) {
            Map<Key.Result, List<Table6>> results = new LinkedHashMap<>();
            RESULTS.read(
                    layouts,
                    unit,
                    row -> results.computeIfAbsent(Keys.ofResult(row), none -> new ArrayList<>())
                            .add(row),
                    row -> {
                        note(row);
                        resultKey(row).ifPresent(key -> results.computeIfAbsent(key, none -> new ArrayList<>()));
                    });
            results.forEach((key, given) -> latest.replace(unit.id(), key, given));
            RESULT_DELETIONS.read(
                    layouts,
                    unit,
                    row -> latest.change(unit.id(), Keys.ofResult(row), given -> withoutType(given, row)),
                    this::note);
        }
        return latest.newest();
    }

    private static List<Table6> withoutType(List<Table6> given, ResultDeletion deletion) {
        return given.stream()
                .filter(row -> !row.serviceCode().type().equals(Optional.of(deletion.serviceType())))
                .toList();
    }

    /** What could not be read, complete when plans or results were read. */
    List<Unread> unread() {
        return List.copyOf(unread);
    }

    private void note(Unreadable row) {
        unread.add(
                new Unread(side, row.file().path(), row.line(), row.row(), Unread.Reason.ROW, row.user(), row.month()));
    }

    private void note(String file, Unread.Reason reason) {
        unread.add(new Unread(side, file, 0, 0, reason, Optional.empty(), Optional.empty()));
    }

    private static Optional<Key.MonthlyPlan> key(Unreadable row) {
        return row.user().flatMap(user -> row.month().map(month -> new Key.MonthlyPlan(user, month)));
    }

    private static Optional<Key.Result> resultKey(Unreadable row) {
        return key(row).flatMap(plan ->
                row.provider().map(provider -> new Key.Result(plan.user(), plan.serviceMonth(), provider)));
    }
}
