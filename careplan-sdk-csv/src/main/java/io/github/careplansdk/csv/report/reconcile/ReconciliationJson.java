package io.github.careplansdk.csv.report.reconcile;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_DEFAULT;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.careplansdk.core.kind.DaySet;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.csv.exchange.User;
import io.github.careplansdk.csv.model.Table6;
import io.github.careplansdk.csv.reconcile.Outcome;
import io.github.careplansdk.csv.reconcile.Reconciliation;
import io.github.careplansdk.csv.reconcile.ServiceComparison;
import io.github.careplansdk.csv.reconcile.Side;
import io.github.careplansdk.csv.reconcile.UnitSum;
import io.github.careplansdk.csv.reconcile.Unread;
import io.github.careplansdk.csv.reconcile.UserComparison;
import io.github.careplansdk.csv.reconcile.Visit;
import io.github.careplansdk.csv.report.internal.JsonOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Plan against result for programs: JSON as {@code docs/reconcile.schema.json} describes it, in UTF-8. It names users
 * by their insured numbers; unknown values are left out.
 */
public final class ReconciliationJson {
    private static final int SCHEMA_VERSION = 1;

    private ReconciliationJson() {}

    /**
     * Writes a reconciliation and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written
     */
    public static void write(Reconciliation found, OutputStream out) throws IOException {
        JsonOutput.write(
                out,
                new Document(
                        SCHEMA_VERSION,
                        found.edition().label(),
                        Summary.of(found.isAsPlanned(), found::count, found.units()),
                        found.users().stream().map(UserEntry::of).toList(),
                        found.unread().stream().map(UnreadEntry::of).toList()));
    }

    private record Document(
            int schemaVersion,
            String standard,
            @JsonUnwrapped Summary summary,
            List<UserEntry> users,
            List<UnreadEntry> unread) {}

    private record Summary(boolean asPlanned, Map<Outcome, Long> counts, UnitSum units) {
        static Summary of(boolean asPlanned, ToLongFunction<Outcome> count, UnitSum units) {
            Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
            for (Outcome outcome : Outcome.values()) {
                counts.put(outcome, count.applyAsLong(outcome));
            }
            return new Summary(asPlanned, counts, units);
        }
    }

    private record UserEntry(
            String month,
            @JsonUnwrapped Numbers numbers,
            @JsonUnwrapped Summary summary,
            List<ServiceEntry> services) {
        static UserEntry of(UserComparison user) {
            return new UserEntry(
                    user.month().toString(),
                    Numbers.of(user.user()),
                    Summary.of(user.isAsPlanned(), user::count, user.units()),
                    user.services().stream().map(ServiceEntry::of).toList());
        }
    }

    private record Numbers(String insurerNumber, String insuredNumber) {
        static Numbers of(User user) {
            return new Numbers(user.insurer().value(), user.insured().value());
        }
    }

    private record ServiceEntry(
            String providerNumber,
            String providerName,
            String serviceCode,
            String equipmentCode,
            boolean reported,
            @Nullable String otherInsurerNumber,
            @JsonUnwrapped Summary summary,
            List<VisitEntry> visits) {
        static ServiceEntry of(ServiceComparison service) {
            return new ServiceEntry(
                    service.service().provider().value(),
                    service.providerName(),
                    service.service().code().value(),
                    service.service().equipment(),
                    service.isReported(),
                    service.otherInsurer().map(InsurerNumber::value).orElse(null),
                    Summary.of(service.isAsPlanned(), service::count, service.units()),
                    service.visits().stream().map(VisitEntry::of).toList());
        }
    }

    private record VisitEntry(
            String date,
            Set<Outcome> outcomes,
            @Nullable RowEntry planned,
            @Nullable RowEntry given) {
        static VisitEntry of(Visit visit) {
            return new VisitEntry(
                    visit.date().toString(),
                    visit.outcomes(),
                    visit.row(Side.PLAN).map(RowEntry::of).orElse(null),
                    visit.row(Side.RESULT).map(RowEntry::of).orElse(null));
        }
    }

    private record RowEntry(
            String startTime,
            String endTime,
            int count,
            @Nullable Integer units,
            @Nullable String proRatedDays,
            String satelliteNumber) {
        static RowEntry of(Table6 row) {
            return new RowEntry(
                    row.startTime().toString(),
                    row.endTime().toString(),
                    row.count(),
                    row.units().isPresent() ? row.units().getAsInt() : null,
                    row.proRatedDays().map(DaySet::toString).orElse(null),
                    row.satelliteNumber());
        }
    }

    private record UnreadEntry(
            String side,
            String file,
            @JsonInclude(NON_DEFAULT) long line,
            @JsonInclude(NON_DEFAULT) long row,
            String reason,
            @JsonUnwrapped @Nullable Numbers numbers,
            @Nullable String month) {
        static UnreadEntry of(Unread unread) {
            return new UnreadEntry(
                    unread.side() == Side.PLAN ? "planned" : "given",
                    unread.file(),
                    unread.row() > 0 ? unread.line() : 0,
                    unread.row(),
                    JsonOutput.id(unread.reason()),
                    unread.user().map(Numbers::of).orElse(null),
                    unread.month().map(YearMonth::toString).orElse(null));
        }
    }
}
