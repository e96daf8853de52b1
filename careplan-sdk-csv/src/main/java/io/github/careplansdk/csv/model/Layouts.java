package io.github.careplansdk.csv.model;

import static java.util.Map.entry;

import io.github.careplansdk.core.kind.CsvVersion;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.layout.Layout;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The layouts of the standard: which record holds the rows of each kind of file, and its columns in each version. */
public final class Layouts {
    private static final Map<FileKind, Class<? extends Record>> RECORDS = Map.ofEntries(
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
            entry(FileKind.DLTYOBO, PreventivePlanDeletion.class));

    /** Layouts that were asked for: reading a declaration takes longer than checking a small file. */
    private static final Map<Wanted, Layout<?>> KNOWN = new ConcurrentHashMap<>();

    private record Wanted(FileKind kind, CsvVersion version) {}

    private Layouts() {}

    /**
     * Returns the layout of a kind in the current version.
     *
     * @throws IllegalArgumentException for the family image, which has no columns
     */
    public static Layout<?> of(FileKind kind) {
        return of(kind, CsvVersion.CURRENT);
    }

    /**
     * Returns the layout of a kind in a version. Versions before 4 lack its new columns.
     *
     * @throws IllegalArgumentException for the family image, which has no columns
     */
    public static Layout<?> of(FileKind kind, CsvVersion version) {
        Wanted wanted = new Wanted(kind, version);
        Layout<?> known = KNOWN.get(wanted);
        return known != null ? known : KNOWN.computeIfAbsent(wanted, unused -> declared(kind, version));
    }

    private static Layout<?> declared(FileKind kind, CsvVersion version) {
        Class<? extends Record> record = RECORDS.get(kind);
        if (record == null) {
            throw new IllegalArgumentException(kind + " is not CSV and has no columns.");
        }
        return new Layout<>(kind, version, record);
    }

    /**
     * Returns the layout of the version that a row names in its first cell, or empty where it names none or has another number
     * of cells than that version has columns.
     */
    public static Optional<Layout<?>> named(FileKind kind, String version, int cells) {
        return CsvVersion.of(version)
                .<Layout<?>>map(known -> of(kind, known))
                .filter(layout -> layout.columns().size() == cells);
    }
}
