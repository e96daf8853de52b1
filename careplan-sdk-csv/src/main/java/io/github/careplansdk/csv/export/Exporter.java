package io.github.careplansdk.csv.export;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.UnitType;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.unit.Serials;
import io.github.careplansdk.csv.RefusedException;
import io.github.careplansdk.csv.exchange.Key;
import io.github.careplansdk.csv.exchange.Office;
import io.github.careplansdk.csv.exchange.User;
import io.github.careplansdk.csv.exchange.internal.Keys;
import io.github.careplansdk.csv.export.Export.Excluded;
import io.github.careplansdk.csv.export.Export.Excluded.Reason;
import io.github.careplansdk.csv.export.ExportDraft.Sending;
import io.github.careplansdk.csv.model.BasicInfo;
import io.github.careplansdk.csv.model.Layouts;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes units of an office's records, one for each receiver, by the standard's rules of what is sent together and to
 * whom. Each unit has its own serial. What cannot be sent is left out and reported in {@link Export#excluded}. Nothing
 * is written; use {@link BulkFolder} for that.
 *
 * <p>Receivers are taken from the records; nothing is sent to the sender itself. The records do not hold the service
 * types under which offices receive, so these are passed to the exporter; other offices are left out.
 *
 * <p>Rows that lack what an export sorts by (a part of their key, their provider or service code) end the export with a
 * {@link RefusedException}, whose report names all of them by row and column, since a plan without such a row would be
 * wrong for all its receivers. To send the others, remove the users of these rows and export again. The same applies to
 * rows that are null, or hold null instead of an empty value. {@link BulkFolder} reports all other errors of rows for
 * each unit, and writes the other units.
 *
 * <p>What a unit does not have in the edition that is sent, such as table 3 before the edition that brought it, is left
 * out and reported ({@link Excluded.Reason#KIND_NOT_IN_EDITION}). An {@link IllegalArgumentException} is thrown if the
 * edition lacks the leading kind of the unit, or is not described ({@link Edition#isDescribed}).
 *
 * <p>Safe to share.
 */
public final class Exporter {
    private final Sending by;

    private Exporter(Sending by) {
        this.by = by;
    }

    /**
     * Returns an exporter of files in the published edition that applies: to the service month or, of kinds without
     * one, to the month of the unit's serial. {@link #withEdition} sets another one.
     *
     * @param sender the office that sends, under its service type
     * @param serials the sender's serials
     * @param receivers the offices that it may send to, under their service types
     * @throws IllegalArgumentException if an office is among the receivers under two service types
     */
    public static Exporter of(Office sender, Serials serials, Collection<Office> receivers) {
        Map<OfficeNumber, Office> types = new HashMap<>();
        for (Office receiver : receivers) {
            Office other = types.put(receiver.number(), receiver);
            if (other != null && !other.equals(receiver)) {
                throw new IllegalArgumentException(
                        receiver.number() + " receives under two service types: name one of them.");
            }
        }
        return new Exporter(new Sending(sender, serials, types, Optional.empty(), Layouts.published()));
    }

    /**
     * Returns a copy of this exporter for files of an edition, for example for care plans that are made in the last
     * month of one edition and begin in the first month of the next.
     */
    public Exporter withEdition(Edition value) {
        return new Exporter(new Sending(by.sender(), by.serials(), by.receivers(), Optional.of(value), by.layouts()));
    }

    /**
     * Returns a copy of this exporter for another standard, whose editions apply to the months. Where it holds rows of
     * a kind in a record of its own ({@link Layouts#withRecord(String, FileKind, Class)}), {@link #unit} exports them,
     * and methods that take rows of the library's records refuse them with an {@link IllegalArgumentException}.
     *
     * @throws IllegalArgumentException if a kind of the standard has no record
     */
    public Exporter withLayouts(Layouts value) {
        return new Exporter(new Sending(by.sender(), by.serials(), by.receivers(), by.edition(), value.check()));
    }

    /**
     * Exports tables 6 and 7 and their supplement (unit 2), for each provider and support center: all users who have an
     * exchanged service of the receiver in the month, satellites included, each with the services of all providers.
     * Missing totals of table 7 are added, and the grand total is recomputed if rows were left out.
     *
     * @throws RefusedException if rows lack a value that the export sorts by
     * @throws IllegalArgumentException if the edition that applies has no table 6, or is not described
     */
    public Export monthlyPlans(MonthPlan plan) {
        ExchangedPlan exchanged = exchanged(plan);
        ExportDraft draft = draft();
        draft.exclude(exchanged.excluded());
        exchanged
                .receivers()
                .forEach((receiver, users) -> draft.unit(UnitType.MONTHLY_PLAN, receiver, users.stream())
                        .ifPresent(unit -> exchanged.addTo(unit, users)));
        return draft.finish();
    }

    /**
     * Exports deletions of tables 6 and 7 (unit 4), for each receiver: for the users that the earlier plan sent to it
     * and the later one does not, since they have no service of the receiver left in the month.
     *
     * @throws IllegalArgumentException if the plans are of different months
     */
    public Export withdrawnPlans(MonthPlan before, MonthPlan after) {
        MonthPlan.check(before.month(), after.month());
        Map<OfficeNumber, Set<User>> now = exchanged(after).receivers();
        ExportDraft draft = draft();
        exchanged(before)
                .receivers()
                .forEach((receiver, users) -> draft.delete(
                        receiver,
                        users.stream()
                                .filter(user ->
                                        !now.getOrDefault(receiver, Set.of()).contains(user))
                                .map(user -> new Key.MonthlyPlan(user, before.month()))
                                .toList()));
        return draft.finish();
    }

    private ExchangedPlan exchanged(MonthPlan plan) {
        new SortingCells(by.layouts())
                .check(FileKind.UPPLAN, plan.table6())
                .check(FileKind.UPSIKYU, plan.table7())
                .check(FileKind.UPHOSOKU, plan.supplements())
                .refuse();
        return new ExchangedPlan(plan, by.sender().number());
    }

    /**
     * Exports care plans (unit 1): tables 1, 2 and 3 and the supplement, each plan to all providers that its table 2
     * names.
     *
     * @throws RefusedException if rows lack a value that the export sorts by
     * @throws IllegalArgumentException if the edition that applies has no table 1, or is not described
     */
    public Export carePlans(CarePlans plans) {
        SentCarePlans sent = sent(plans);
        ExportDraft draft = draft();
        draft.exclude(sent.withoutProvider().stream()
                .map(key -> new Excluded(Reason.NO_PROVIDER, key.user(), Optional.empty(), Optional.empty()))
                .toList());
        sent.byProvider().forEach((provider, keys) -> {
            if (!provider.equals(by.sender().number())) {
                send(sent, keys, provider, draft);
            }
        });
        return draft.finish();
    }

    /**
     * Exports care plans (unit 1), all of them to each of the given receivers; otherwise as {@link
     * #carePlans(CarePlans)} does.
     */
    public Export carePlans(CarePlans plans, Collection<OfficeNumber> receivers) {
        SentCarePlans sent = sent(plans);
        ExportDraft draft = draft();
        receivers.stream().distinct().forEach(receiver -> send(sent, sent.all(), receiver, draft));
        return draft.finish();
    }

    private SentCarePlans sent(CarePlans plans) {
        new SortingCells(by.layouts())
                .check(FileKind.UP1KYO, plans.table1())
                .check(FileKind.UP2KYO, plans.table2())
                .check(FileKind.UP3KYO, plans.table3())
                .checkPlanDates(plans.supplements())
                .refuse();
        return new SentCarePlans(plans);
    }

    private static void send(SentCarePlans plans, Set<Key> keys, OfficeNumber receiver, ExportDraft draft) {
        draft.unit(UnitType.CARE_PLAN, receiver, keys.stream().map(Key::user))
                .ifPresent(unit -> plans.addTo(unit, keys));
    }

    /**
     * Exports the sender's own results (unit 5), for each care office that its rows name: all service types and
     * satellites, since results are sent whole and a correction sends them all again.
     *
     * @throws RefusedException if rows lack a value that the export sorts by
     * @throws IllegalArgumentException if the edition that applies has no results, or is not described
     */
    public Export results(MonthResults results) {
        return results(ExchangedResults.ofProvider(checked(results), by.sender().number()));
    }

    /**
     * Exports results of any provider (unit 5), which a care office passes on to the support center that outsourced the
     * user to it; users without one are not passed on.
     *
     * @throws RefusedException if rows lack a value that the export sorts by
     * @throws IllegalArgumentException if the edition that applies has no results, or is not described
     */
    public Export passedOnResults(MonthResults results, Map<User, OfficeNumber> supportCenters) {
        return results(
                ExchangedResults.passedOn(checked(results), user -> Optional.ofNullable(supportCenters.get(user))));
    }

    private MonthResults checked(MonthResults results) {
        new SortingCells(by.layouts()).check(FileKind.UPJSK, results.rows()).refuse();
        return results;
    }

    private Export results(ExchangedResults results) {
        ExportDraft draft = draft();
        draft.exclude(results.excluded());
        results.receivers()
                .forEach((receiver, rows) -> draft.unit(
                                UnitType.RESULT, receiver, rows.stream().map(Keys::user))
                        .ifPresent(unit -> results.addTo(unit, receiver)));
        return draft.finish();
    }

    /**
     * Exports deletions of the sender's own results (unit 6), for each care office: for the users and service types of
     * which the later results have nothing left, satellites included.
     *
     * @throws IllegalArgumentException if the results are of different months
     */
    public Export withdrawnResults(MonthResults before, MonthResults after) {
        MonthPlan.check(before.month(), after.month());
        ExchangedResults then =
                ExchangedResults.ofProvider(checked(before), by.sender().number());
        ExchangedResults now =
                ExchangedResults.ofProvider(checked(after), by.sender().number());
        ExportDraft draft = draft();
        for (OfficeNumber receiver : then.receivers().keySet()) {
            Set<Key.ResultOfType> left = now.keys(receiver);
            draft.delete(
                    receiver,
                    then.keys(receiver).stream()
                            .filter(key -> !left.contains(key))
                            .toList());
        }
        return draft.finish();
    }

    /**
     * Exports basic information with its parts and images (unit 7).
     *
     * @throws RefusedException if rows lack a value that the export sorts by
     * @throws IllegalArgumentException if the edition that applies has no basic information, or is not described
     */
    public Export basicInfos(BasicInfos infos, OfficeNumber receiver) {
        ExportDraft draft = draft();
        draft.unit(UnitType.BASIC_INFO, receiver, users(infos)).ifPresent(unit -> add(infos, unit));
        return draft.finish();
    }

    /**
     * Exports preventive plans (unit 9).
     *
     * @throws RefusedException if rows lack a value that the export sorts by
     * @throws IllegalArgumentException if the edition that applies has no preventive plans, or is not described
     */
    public Export preventivePlans(PreventivePlans plans, OfficeNumber receiver) {
        ExportDraft draft = draft();
        draft.unit(UnitType.PREVENTIVE_PLAN, receiver, users(plans)).ifPresent(unit -> add(plans, unit));
        return draft.finish();
    }

    /**
     * Exports preventive plans together with basic information (unit 8).
     *
     * @throws RefusedException if rows lack a value that the export sorts by
     * @throws IllegalArgumentException if the edition that applies has no preventive plans, or is not described
     */
    public Export preventivePlans(PreventivePlans plans, BasicInfos infos, OfficeNumber receiver) {
        ExportDraft draft = draft();
        draft.unit(UnitType.PREVENTIVE_PLAN_WITH_BASIC_INFO, receiver, Stream.concat(users(plans), users(infos)))
                .ifPresent(unit -> {
                    add(plans, unit);
                    add(infos, unit);
                });
        return draft.finish();
    }

    private Stream<User> users(BasicInfos infos) {
        new SortingCells(by.layouts())
                .check(FileKind.UPKIHON, infos.infos())
                .check(FileKind.UPKIHON_SUB1, infos.schedules())
                .check(FileKind.UPKIHON_SUB2, infos.histories())
                .refuse();
        return infos.infos().stream().map(row -> Keys.of(row).user());
    }

    private Stream<User> users(PreventivePlans plans) {
        new SortingCells(by.layouts())
                .check(FileKind.UPYOBO, plans.plans())
                .check(FileKind.UPYOBO_SUB, plans.supports())
                .refuse();
        return plans.plans().stream().map(row -> Keys.of(FileKind.UPYOBO, row).user());
    }

    private static void add(PreventivePlans plans, UnitDraft unit) {
        unit.add(FileKind.UPYOBO, plans.plans());
        unit.addIfAny(FileKind.UPYOBO_SUB, plans.supports());
    }

    private static void add(BasicInfos infos, UnitDraft unit) {
        List<BasicInfo> named = infos.infos().stream()
                .map(row -> {
                    Key.BasicInfo key = Keys.of(row);
                    return Optional.ofNullable(infos.familyImages().get(key))
                            .flatMap(image -> unit.addImage(image, key.user()))
                            .map(row::withFamilyImageFileName)
                            .orElse(row);
                })
                .toList();
        unit.add(FileKind.UPKIHON, named);
        unit.addIfAny(FileKind.UPKIHON_SUB1, infos.schedules());
        unit.addIfAny(FileKind.UPKIHON_SUB2, infos.histories());
    }

    /**
     * Exports any unit of the edition, with the rows as given, for units that an edition of your own adds to the
     * standard.
     *
     * @param month the service month, where file names hold one
     * @param tables the rows by the kinds of their files
     * @throws IllegalArgumentException if the receiver is not known to the exporter, the edition does not have a kind,
     *     or rows of a kind are of another class
     */
    public Export unit(
            UnitType type,
            Optional<YearMonth> month,
            Map<FileKind, ? extends List<? extends Record>> tables,
            OfficeNumber receiver) {
        ExportDraft draft = draft();
        UnitDraft unit = draft.unit(type, receiver, Stream.empty())
                .orElseThrow(() -> new IllegalArgumentException(
                        "The exporter was not told under which service type " + receiver + " receives."));
        tables.forEach((kind, rows) -> unit.addAsGiven(kind, kind.monthInName() ? month : Optional.empty(), rows));
        return draft.finish();
    }

    /**
     * Exports deletions (units 3, 4, 6, 10 and 11): one unit for each kind of deletion and month.
     *
     * @throws IllegalArgumentException if the edition does not have a kind of deletion
     */
    public Export deletions(Collection<? extends Key.Deletable> keys, OfficeNumber receiver) {
        ExportDraft draft = draft();
        draft.delete(receiver, keys);
        return draft.finish();
    }

    private ExportDraft draft() {
        return new ExportDraft(by);
    }
}
