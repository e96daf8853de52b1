package io.github.careplansdk.csv.model;

import static java.util.Map.entry;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.kind.UnitFamily;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.name.ParsedFileName;
import io.github.careplansdk.csv.layout.ColumnChange;
import io.github.careplansdk.csv.layout.Layout;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The layouts of a standard: which record holds the rows of each kind of file, and its columns in each edition.
 * {@link #published} is the default everywhere; the methods {@code with…} make others of it, such as a draft of the next
 * edition. Immutable.
 */
public final class Layouts {
    private static final Layouts PUBLISHED = new Layouts(
            Standard.published(),
            Map.ofEntries(
                    entry(FileKind.UPHOSOKU, Supplement.class),
                    entry(FileKind.UP1KYO, Table1.class),
                    entry(FileKind.DLT1KYO, Table1Deletion.class),
                    entry(FileKind.UP2KYO, Table2.class),
                    entry(FileKind.UP3KYO, Table3.class),
                    entry(FileKind.UPPLAN, Table6.class),
                    entry(FileKind.UPJSK, Table6.class),
                    entry(FileKind.DLTPLAN, PlanDeletion.class),
                    entry(FileKind.DLTJSK, ResultDeletion.class),
                    entry(FileKind.UPSIKYU, Table7.class),
                    entry(FileKind.UPKIHON, BasicInfo.class),
                    entry(FileKind.UPKIHON_SUB1, DailySchedule.class),
                    entry(FileKind.UPKIHON_SUB2, MedicalHistory.class),
                    entry(FileKind.DLTKIHON, BasicInfoDeletion.class),
                    entry(FileKind.UPYOBO, PreventivePlan.class),
                    entry(FileKind.UPYOBO_SUB, PreventiveSupport.class),
                    entry(FileKind.DLTYOBO, PreventivePlanDeletion.class)),
            List.of());

    /** By it readers know the edition of a file. */
    private static final String VERSION_COLUMN = "csvVersion";

    private final Standard standard;
    private final Map<FileKind, Class<? extends Record>> records;
    private final List<Amendment> amendments;
    /** Layouts that were asked for: reading a declaration takes longer than checking a small file. */
    private final Map<Wanted, Layout<?>> known = new ConcurrentHashMap<>();

    private record Wanted(FileKind kind, Edition edition) {}

    /** What an edition, and those after it, have different. */
    private record Amendment(String since, FileKind kind, String column, ColumnChange change) {
        boolean isOf(FileKind other, Edition edition) {
            return kind.equals(other) && since.compareTo(edition.csvVersion()) <= 0;
        }
    }

    private Layouts(Standard standard, Map<FileKind, Class<? extends Record>> records, List<Amendment> amendments) {
        this.standard = standard;
        this.records = Map.copyOf(records);
        this.amendments = List.copyOf(amendments);
    }

    /** Returns the layouts of the published standard. */
    public static Layouts published() {
        return PUBLISHED;
    }

    /** Returns the same layouts, and those of one more edition. */
    public Layouts with(Edition edition) {
        return new Layouts(standard.with(edition), records, amendments);
    }

    /** Returns the same layouts, where rows of a kind are held by that record. */
    public Layouts withRecord(FileKind kind, Class<? extends Record> record) {
        Map<FileKind, Class<? extends Record>> more = new HashMap<>(records);
        more.put(kind, record);
        return new Layouts(standard, more, amendments);
    }

    /**
     * Returns the same layouts, where a column is different from an edition on. What its record declares of editions needs no
     * such change; this is for what is not declared yet. A change that makes no sense is refused when the layout is first asked for.
     *
     * @param since the CSV version of the first edition that has it different
     * @param column the English name of the column
     */
    public Layouts withChange(String since, FileKind kind, String column, ColumnChange change) {
        if (!since.matches("[0-9]{6}")) {
            throw new IllegalArgumentException("A CSV version has 6 digits: " + since);
        }
        List<Amendment> more = new ArrayList<>(amendments);
        more.add(new Amendment(since, kind, column, change));
        return new Layouts(standard, records, more);
    }

    /** Returns the standard whose layouts these are. */
    public Standard standard() {
        return standard;
    }

    /** Reads a file name of the standard; see {@link FileName#parse(String)}. */
    public ParsedFileName parse(String fileName) {
        return FileName.parse(fileName, fileName, standard);
    }

    /**
     * Returns the record that holds the rows of a kind.
     *
     * @throws IllegalArgumentException for the family image, which has no rows, and for a kind without a record
     */
    public Class<? extends Record> record(FileKind kind) {
        Class<? extends Record> record = records.get(kind);
        if (record == null) {
            throw new IllegalArgumentException(
                    kind.isImage()
                            ? kind + " is not CSV and has no columns."
                            : "No record holds the rows of " + kind + ": name one by withRecord.");
        }
        return record;
    }

    /**
     * Returns the layout of a kind in the newest edition that has it.
     *
     * @throws IllegalArgumentException for the family image, which has no columns
     */
    public Layout<?> of(FileKind kind) {
        List<Edition> having = editions(kind);
        return of(kind, having.isEmpty() ? standard.newest() : having.get(having.size() - 1));
    }

    /**
     * Returns the layout of a kind in an edition.
     *
     * @throws IllegalArgumentException for the family image, which has no columns, and for a kind that the edition does not
     *     have
     */
    public Layout<?> of(FileKind kind, Edition edition) {
        Wanted wanted = new Wanted(kind, edition);
        Layout<?> layout = known.get(wanted);
        return layout != null ? layout : known.computeIfAbsent(wanted, unused -> declared(kind, edition));
    }

    private Layout<?> declared(FileKind kind, Edition edition) {
        edition.require(kind);
        Map<String, List<ColumnChange>> changes = new HashMap<>();
        for (Amendment each : amendments) {
            if (each.isOf(kind, edition)) {
                changes.computeIfAbsent(each.column(), column -> new ArrayList<>())
                        .add(each.change());
            }
        }
        Layout<?> layout = new Layout<>(kind, edition, record(kind), changes);
        if (layout.find(VERSION_COLUMN).filter(first -> first.number() == 1).isEmpty()) {
            throw new IllegalArgumentException(
                    kind + " in edition " + edition + ": the first column is " + VERSION_COLUMN + " in every edition.");
        }
        requireKeys(layout);
        return layout;
    }

    /** Without its key a row belongs to nothing. */
    private static void requireKeys(Layout<?> layout) {
        FileKind kind = layout.kind();
        for (UnitFamily family : layout.edition().families()) {
            if (family.has(kind) || family.deletion().filter(kind::equals).isPresent()) {
                family.key().forEach(layout::column);
            }
        }
    }

    /** Returns the editions that have a kind, oldest first. */
    public List<Edition> editions(FileKind kind) {
        return standard.editions(kind);
    }

    /**
     * Returns the layout of the edition that a row names in its first cell, or empty where it names none or has another number
     * of cells than that edition has columns.
     */
    public Optional<Layout<?>> named(FileKind kind, String csvVersion, int cells) {
        return standard.edition(csvVersion)
                .filter(edition -> edition.kinds().contains(kind))
                .<Layout<?>>map(edition -> of(kind, edition))
                .filter(layout -> layout.columns().size() == cells);
    }

    /** Returns the layout of the edition that applies to a service month, if it has the kind, else of the newest that has. */
    public Layout<?> forMonth(FileKind kind, Optional<YearMonth> month) {
        return month.map(standard::forServiceMonth)
                .filter(edition -> edition.kinds().contains(kind))
                .<Layout<?>>map(edition -> of(kind, edition))
                .orElseGet(() -> of(kind));
    }
}
