package io.github.careplansdk.csv.report.diff;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_DEFAULT;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.csv.diff.Calendar;
import io.github.careplansdk.csv.diff.CellPair;
import io.github.careplansdk.csv.diff.Diff;
import io.github.careplansdk.csv.diff.FileDiff;
import io.github.careplansdk.csv.diff.GroupDiff;
import io.github.careplansdk.csv.diff.KindCount;
import io.github.careplansdk.csv.diff.KindDiff;
import io.github.careplansdk.csv.diff.RecordDiff;
import io.github.careplansdk.csv.diff.Unread;
import io.github.careplansdk.csv.diff.UserDiff;
import io.github.careplansdk.csv.report.internal.JsonOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Differences for programs: JSON as {@code docs/diff.schema.json} describes it, in UTF-8. It names users by their insured
 * numbers, and shows cells only if told to, but for those by which records are told apart. Immutable and safe to share.
 */
public final class DiffJson {
    private static final int SCHEMA_VERSION = 1;

    private final boolean values;

    private DiffJson(boolean values) {
        this.values = values;
    }

    /** Returns a report without the values of cells. */
    public static DiffJson create() {
        return new DiffJson(false);
    }

    /** Returns a copy of this report that shows the cells that differ, or does not. They are personal data. */
    public DiffJson showValues(boolean show) {
        return new DiffJson(show);
    }

    /**
     * Writes what differs and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written
     */
    public void write(Diff found, OutputStream out) throws IOException {
        JsonOutput.write(
                out,
                new Document(
                        SCHEMA_VERSION,
                        found.edition().label(),
                        found.isSame(),
                        found.sameUsers(),
                        found.excluded(),
                        map(found.kinds(), count -> new KindEntry(count.kind().name(), Counts.of(count))),
                        map(found.users(), this::user),
                        map(found.files(), FileEntry::of),
                        map(found.unread(), UnreadEntry::of)));
    }

    private static <T, R> List<R> map(List<T> values, Function<T, R> form) {
        return values.stream().map(form).toList();
    }

    private UserEntry user(UserDiff user) {
        return new UserEntry(user.insurer(), user.insured(), map(user.groups(), this::group));
    }

    private GroupEntry group(GroupDiff group) {
        return new GroupEntry(
                JsonOutput.id(group.change()),
                group.before().map(SideEntry::of).orElse(null),
                group.after().map(SideEntry::of).orElse(null),
                map(group.kinds(), this::kind),
                group.calendar().map(CalendarEntry::of).orElse(null));
    }

    private KindDiffEntry kind(KindDiff kind) {
        return new KindDiffEntry(
                kind.before().name(),
                kind.after().name(),
                Counts.of(kind.count()),
                map(kind.common(), cell -> CellEntry.of(cell, values)),
                map(kind.records(), this::record));
    }

    private RecordEntry record(RecordDiff record) {
        return new RecordEntry(
                JsonOutput.id(record.change()),
                record.before().orElse(null),
                record.after().orElse(null),
                map(record.key(), cell -> CellEntry.of(cell, true)),
                map(record.cells(), cell -> CellEntry.of(cell, values)));
    }

    private record Document(
            int schemaVersion,
            String standard,
            boolean same,
            long sameUsers,
            long excludedRecords,
            List<KindEntry> kinds,
            List<UserEntry> users,
            List<FileEntry> files,
            List<UnreadEntry> unread) {}

    private record KindEntry(String kind, @JsonUnwrapped Counts counts) {}

    private record Counts(long same, long added, long removed, long changed) {
        static Counts of(KindCount count) {
            return new Counts(count.same(), count.added(), count.removed(), count.changed());
        }
    }

    private record UserEntry(
            @JsonInclude String insurerNumber, @JsonInclude String insuredNumber, List<GroupEntry> groups) {}

    private record GroupEntry(
            String change,
            @Nullable SideEntry before,
            @Nullable SideEntry after,
            List<KindDiffEntry> kinds,
            @Nullable CalendarEntry calendar) {}

    private record SideEntry(String lead, String unit, Map<String, String> key) {
        static SideEntry of(GroupDiff.Group group) {
            return new SideEntry(group.lead().name(), group.unit().toString(), group.key());
        }
    }

    private record KindDiffEntry(
            String before,
            String after,
            @JsonUnwrapped Counts counts,
            List<CellEntry> common,
            List<RecordEntry> records) {}

    private record RecordEntry(
            String change,
            RecordDiff.@Nullable Place before,
            RecordDiff.@Nullable Place after,
            List<CellEntry> key,
            List<CellEntry> cells) {}

    /** An empty cell is shown as empty, a hidden one not at all. */
    private record CellEntry(
            String column,
            String name,
            @JsonInclude(NON_NULL) @Nullable String before,
            @JsonInclude(NON_NULL) @Nullable String after) {
        static CellEntry of(CellPair cell, boolean shown) {
            return new CellEntry(
                    cell.column().nameEn(),
                    cell.column().name(),
                    shown ? cell.before() : null,
                    shown ? cell.after() : null);
        }
    }

    private record CalendarEntry(List<DayEntry> days, List<ServiceEntry> services) {
        static CalendarEntry of(Calendar calendar) {
            return new CalendarEntry(map(calendar.days(), DayEntry::of), map(calendar.services(), ServiceEntry::of));
        }
    }

    private record DayEntry(String before, String after) {
        static DayEntry of(Calendar.Day day) {
            return new DayEntry(
                    day.before().map(Object::toString).orElse(""),
                    day.after().map(Object::toString).orElse(""));
        }
    }

    private record ServiceEntry(
            @JsonInclude String providerNumber,
            @JsonInclude String serviceCode,
            String equipmentCode,
            List<Long> before,
            List<Long> after) {
        static ServiceEntry of(Calendar.Service service) {
            return new ServiceEntry(
                    service.provider(), service.code(), service.equipment(), service.before(), service.after());
        }
    }

    private record FileEntry(String change, String name, String before, String after) {
        static FileEntry of(FileDiff file) {
            return new FileEntry(
                    JsonOutput.id(file.change()),
                    file.name(),
                    file.before().orElse(""),
                    file.after().orElse(""));
        }
    }

    private record UnreadEntry(
            String side,
            String code,
            String file,
            @JsonInclude(NON_DEFAULT) long line,
            @JsonInclude(NON_DEFAULT) long row,
            long count) {
        static UnreadEntry of(Unread unread) {
            Problem problem = unread.problem();
            return new UnreadEntry(
                    JsonOutput.id(unread.side()),
                    problem.code().name(),
                    problem.location().file(),
                    problem.location().line(),
                    problem.location().row(),
                    problem.count());
        }
    }
}
