package io.github.careplansdk.csv.model;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.kind.UnitFamily;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.csv.layout.ColumnChange;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.layout.internal.DeclaredLayout;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The layouts of a standard: which record holds the rows of each kind of file, and its columns in each edition.
 * {@link #published} is the default everywhere; the methods {@code with…} make others of it, such as a draft of the next
 * edition. Immutable.
 */
public final class Layouts {
    private static final Layouts PUBLISHED = new Layouts(
            Standard.published(),
            Stream.of(
                            binding(FileKind.UPHOSOKU, Supplement.class),
                            binding(FileKind.UP1KYO, Table1.class),
                            binding(FileKind.DLT1KYO, Table1Deletion.class),
                            binding(FileKind.UP2KYO, Table2.class),
                            binding(FileKind.UP3KYO, Table3.class),
                            binding(FileKind.UPPLAN, Table6.class),
                            binding(FileKind.UPJSK, Table6.class),
                            binding(FileKind.DLTPLAN, PlanDeletion.class),
                            binding(FileKind.DLTJSK, ResultDeletion.class),
                            binding(FileKind.UPSIKYU, Table7.class),
                            binding(FileKind.UPKIHON, BasicInfo.class),
                            binding(FileKind.UPKIHON_SUB1, DailySchedule.class),
                            binding(FileKind.UPKIHON_SUB2, MedicalHistory.class),
                            binding(FileKind.DLTKIHON, BasicInfoDeletion.class),
                            binding(FileKind.UPYOBO, PreventivePlan.class),
                            binding(FileKind.UPYOBO_SUB, PreventiveSupport.class),
                            binding(FileKind.DLTYOBO, PreventivePlanDeletion.class))
                    .toList(),
            List.of());

    /** By it readers know the edition of a file. */
    private static final String VERSION_COLUMN = "csvVersion";

    private final Standard standard;
    private final List<Binding> records;
    private final List<Amendment> amendments;
    /** Layouts that were asked for: reading a declaration takes longer than checking a small file. */
    private final Map<Wanted, Layout<?>> known = new ConcurrentHashMap<>();
    /** Whether each kind is known to have a record. */
    private volatile boolean checked;

    private record Wanted(FileKind kind, Edition edition) {}

    /** Which record holds the rows of a kind in an edition, and in those after it. */
    private record Binding(String since, FileKind kind, Class<? extends Record> record) {
        boolean isOf(FileKind other, Edition edition) {
            return kind.equals(other) && since.compareTo(edition.csvVersion()) <= 0;
        }
    }

    /** What an edition, and those after it, have different. */
    private record Amendment(String since, FileKind kind, String column, ColumnChange change) {
        boolean isOf(FileKind other, Edition edition) {
            return kind.equals(other) && since.compareTo(edition.csvVersion()) <= 0;
        }
    }

    private Layouts(Standard standard, List<Binding> records, List<Amendment> amendments) {
        this.standard = standard;
        this.records = List.copyOf(records);
        this.amendments = List.copyOf(amendments);
    }

    private static Binding binding(FileKind kind, Class<? extends Record> record) {
        return new Binding("", kind, record);
    }

    /** Returns the layouts of the published standard. */
    public static Layouts published() {
        return PUBLISHED;
    }

    /**
     * Returns the same layouts, and those of one more edition. Kinds that it adds need a record: name it by {@link #withRecord}
     * before the layouts are used.
     *
     * @throws IllegalArgumentException if it does not apply after the editions before it, or its families or the changes made so far
     *     make no sense in it
     */
    public Layouts with(Edition edition) {
        Layouts more = new Layouts(standard.with(edition), records, amendments);
        edition.kinds().forEach(kind -> more.require(kind, edition.csvVersion()));
        return more;
    }

    /**
     * Returns the same layouts, where rows of a kind are held by that record in all editions.
     *
     * @param record a public record whose components declare their columns, as {@link Table6} does
     * @throws IllegalArgumentException if no edition has the kind, the record is not public, or it lacks a column of the kind's key
     *     or one that a change is about
     * @throws IllegalStateException if the record does not declare its columns
     */
    public Layouts withRecord(FileKind kind, Class<? extends Record> record) {
        return withRecord("", kind, record);
    }

    /**
     * Returns the same layouts, where rows of a kind are held by that record from an edition on; rows of earlier editions stay in the
     * record that holds them now. Methods that take records of the library, such as {@code Exporter.monthlyPlans}, refuse it for those
     * editions; {@code Exporter.unit} takes it.
     *
     * @param since the CSV version of the first edition whose rows it holds
     * @param record a public record whose components declare their columns, as {@link Table6} does
     * @throws IllegalArgumentException as {@link #withRecord(FileKind, Class)}, and if no edition has that CSV version
     * @throws IllegalStateException if the record does not declare its columns
     */
    public Layouts withRecord(String since, FileKind kind, Class<? extends Record> record) {
        List<Binding> more = new ArrayList<>(records);
        more.removeIf(binding -> binding.kind().equals(kind) && binding.since().compareTo(since) >= 0);
        more.add(new Binding(since, kind, record));
        return sound(new Layouts(standard, more, amendments), since, kind);
    }

    /**
     * Returns the same layouts, where a column is different from an edition on. What its record declares of editions needs no
     * such change; this is for what is not declared yet.
     *
     * <p>A column that may be empty in an edition, or is not there, needs a place for none in its record: an {@code Optional}, an
     * {@code OptionalInt} or a {@code String}. Where the library's record has no such place, name one of your own that has, by
     * {@link #withRecord(String, FileKind, Class)}.
     *
     * @param since the CSV version of the first edition that has it different
     * @param column the English name of the column
     * @throws IllegalArgumentException if the standard has no such edition, kind or column, or the change makes no sense: the message
     *     says why
     */
    public Layouts withChange(String since, FileKind kind, String column, ColumnChange change) {
        List<Amendment> more = new ArrayList<>(amendments);
        more.add(new Amendment(since, kind, column, change));
        return sound(new Layouts(standard, records, more), since, kind);
    }

    private static Layouts sound(Layouts changed, String since, FileKind kind) {
        if (!since.isEmpty() && changed.standard.edition(since).isEmpty()) {
            throw new IllegalArgumentException(
                    "No edition has the CSV version " + since + ": add it by with(edition) first.");
        }
        if (changed.editions(kind).stream().noneMatch(edition -> since.compareTo(edition.csvVersion()) <= 0)) {
            throw new IllegalArgumentException(
                    "No edition" + (since.isEmpty() ? "" : " from " + since + " on") + " has the kind " + kind + ".");
        }
        changed.require(kind, since);
        return changed;
    }

    /** Makes the layouts of a kind from an edition on, which are refused where they make no sense. */
    private void require(FileKind kind, String since) {
        for (Edition edition : editions(kind)) {
            if (since.compareTo(edition.csvVersion()) <= 0
                    && find(kind, edition).isPresent()) {
                declared(kind, edition);
            }
        }
    }

    /**
     * Returns these layouts, if a record holds the rows of each kind of their editions. Whatever reads, checks or writes by them asks
     * for that, before it looks at the first file.
     *
     * @throws IllegalArgumentException if a kind has no record
     */
    public Layouts check() {
        if (checked) {
            return this;
        }
        for (Edition edition : standard.editions()) {
            for (FileKind kind : edition.kinds()) {
                if (!kind.isImage()) {
                    record(kind, edition);
                }
            }
        }
        checked = true;
        return this;
    }

    /** Returns the standard whose layouts these are. */
    public Standard standard() {
        return standard;
    }

    /** Reads a file name of the standard; see {@link FileName#parse(String)}. */
    public FileName.Parsed parse(String fileName) {
        return FileName.parse(fileName, fileName, standard);
    }

    /**
     * Returns the record that holds the rows of a kind in the newest edition that has it.
     *
     * @throws IllegalArgumentException for the family image, which has no rows, and for a kind without a record
     */
    public Class<? extends Record> record(FileKind kind) {
        return record(kind, newest(kind));
    }

    /**
     * Returns the record that holds the rows of a kind in an edition.
     *
     * @throws IllegalArgumentException for the family image, which has no rows, and for a kind without a record
     */
    public Class<? extends Record> record(FileKind kind, Edition edition) {
        return find(kind, edition)
                .orElseThrow(() -> new IllegalArgumentException(
                        kind.isImage()
                                ? kind + " is not CSV and has no columns."
                                : "No record holds the rows of " + kind + ": name one by withRecord."));
    }

    /** Returns the records that hold rows, each once. */
    public List<Class<? extends Record>> records() {
        return records.stream()
                .<Class<? extends Record>>map(Binding::record)
                .distinct()
                .toList();
    }

    /** The record that was named for the latest of the editions up to this one. */
    private Optional<Class<? extends Record>> find(FileKind kind, Edition edition) {
        Binding latest = null;
        for (Binding binding : records) {
            if (binding.isOf(kind, edition)
                    && (latest == null || binding.since().compareTo(latest.since()) >= 0)) {
                latest = binding;
            }
        }
        return latest == null ? Optional.empty() : Optional.of(latest.record());
    }

    private Edition newest(FileKind kind) {
        List<Edition> having = editions(kind);
        return having.isEmpty() ? standard.newest() : having.get(having.size() - 1);
    }

    /**
     * Returns the layout of a kind in the newest edition that has it.
     *
     * @throws IllegalArgumentException for the family image, which has no columns
     */
    public Layout<?> of(FileKind kind) {
        return of(kind, newest(kind));
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
        return layout != null ? layout : known.computeIfAbsent(wanted, unused -> check().declared(kind, edition));
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
        Layout<?> layout = new DeclaredLayout<>(kind, edition, record(kind, edition), changes);
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
        Optional<Edition> edition = standard.edition(csvVersion);
        if (edition.isEmpty() || !edition.get().kinds().contains(kind)) {
            return Optional.empty();
        }
        Layout<?> layout = of(kind, edition.get());
        return layout.columns().size() == cells ? Optional.of(layout) : Optional.empty();
    }

    /** Returns the layout of the edition that applies to a service month, if it has the kind, else of the newest that has. */
    public Layout<?> forMonth(FileKind kind, Optional<YearMonth> month) {
        if (month.isPresent()) {
            Edition applying = standard.forServiceMonth(month.get());
            if (applying.kinds().contains(kind)) {
                return of(kind, applying);
            }
        }
        return of(kind);
    }
}
