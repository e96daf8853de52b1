package io.github.careplansdk.csv.reconcile;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.csv.exchange.Importer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares plans with results (予定・実績の突合): per user and month, provider and service code, visit by visit.
 *
 * <pre>{@code
 * Reconciliation found = Reconciler.create().reconcile(Path.of("sent"), Path.of("received"));
 * found.users().stream().filter(user -> !user.isAsPlanned()).forEach(...);
 * }</pre>
 *
 * <p>The plan is what the units of the plan folder leave when they are applied in the order of their serials (UPPLAN,
 * DLTPLAN); of the copies of a user's month that were sent to several providers the newest counts. The result is what
 * the units of the result folder leave (UPJSK, DLTJSK), newer results of a user, month and provider replacing older
 * ones. Both folders may be one. Rows with an error are not compared and are reported as {@link Unread}; rows of units
 * that have errors elsewhere are compared.
 *
 * <p>Rows are compared where user, month, provider, service code and equipment are the same. On each day a planned row
 * is paired with at most one given row: first those equal in times, count and units, then those equal in times and
 * count, then those equal in times; what is left is paired by the nearness of its start, the nearest two first, of
 * equally near ones the earlier. A planned row without a partner is not done, a given row without one is not planned; a
 * service that was given on another day is both. Units are not compared where the result states none, or 0.
 *
 * <p>A result may name another insurer than the plan (住所地特例). It is taken as the plan's where its user has no plan in
 * the month and exactly one planned user has the same insured number, has a service of the provider and has no result
 * from it.
 *
 * <p>Immutable and safe to share.
 */
public final class Reconciler {
    private static final Comparator<Unread> UNREAD_ORDER =
            Comparator.comparing(Unread::side).thenComparing(Unread::file).thenComparing(Unread::row);

    private final Importer importer;
    private final Optional<YearMonth> month;

    private Reconciler(Importer importer, Optional<YearMonth> month) {
        this.importer = importer;
        this.month = month;
    }

    /** Returns a reconciler of all months. */
    public static Reconciler create() {
        return new Reconciler(Importer.create(), Optional.empty());
    }

    /**
     * Returns a copy of this reconciler that reads with an importer, whose validator gives the current day and the
     * standard.
     */
    public Reconciler importer(Importer value) {
        return new Reconciler(value, month);
    }

    /** Returns a copy of this reconciler for one service month (対象年月) only. */
    public Reconciler month(YearMonth only) {
        return new Reconciler(importer, Optional.of(only));
    }

    /**
     * Compares the plans in one folder or archive with the results in another. Subfolders are included.
     *
     * @throws CarePlanException with code {@code NO_FILES} if there is no file in one, {@code NO_PLAN} or {@code
     *     NO_RESULT} if there is no UPPLAN or UPJSK file
     * @throws IOException if there is nothing at a path
     */
    public Reconciliation reconcile(Path plan, Path result) throws IOException {
        return reconcile(Source.of(plan), Source.of(result));
    }

    /** Compares the plans in one source with the results in another as {@link #reconcile(Path, Path)} does. */
    public Reconciliation reconcile(Source plan, Source result) throws IOException {
        ReceivedFolder planned = open(Side.PLAN, plan);
        ReceivedFolder given = open(Side.RESULT, result);
        Comparison comparison = new Comparison(planned.plans(), given.results());
        List<Unread> unread = Stream.concat(planned.unread().stream(), given.unread().stream())
                .filter(each -> each.month().map(this::isAsked).orElse(true))
                .sorted(UNREAD_ORDER)
                .toList();
        unread.forEach(comparison::add);
        List<UserComparison> users = comparison.users().stream()
                .filter(user -> isAsked(user.month()))
                .toList();
        return new Reconciliation(importer.layouts().standard().newest(), users, unread);
    }

    private ReceivedFolder open(Side side, Source source) throws IOException {
        ReceivedFolder folder = new ReceivedFolder(side, source, importer);
        if (folder.isEmpty()) {
            throw new CarePlanException(ErrorCode.NO_FILES.found(source));
        }
        if (!folder.hasItsSide()) {
            throw new CarePlanException((side == Side.PLAN ? ErrorCode.NO_PLAN : ErrorCode.NO_RESULT).found(source));
        }
        return folder;
    }

    private boolean isAsked(YearMonth each) {
        return month.isEmpty() || month.get().equals(each);
    }
}
