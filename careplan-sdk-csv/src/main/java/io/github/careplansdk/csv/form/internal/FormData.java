package io.github.careplansdk.csv.form.internal;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.UnitFamily;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rows of one user that go onto one set of forms: those of a unit that have a date or month in common. */
public final class FormData {
    /** The kinds that lead the official forms, in the order in which the forms lie. */
    private static final List<FileKind> ORDER =
            List.of(FileKind.UPKIHON, FileKind.UPYOBO, FileKind.UP1KYO, FileKind.UPPLAN, FileKind.UPJSK);

    private final UnitFamily family;
    private final String key;
    private final Map<FileKind, List<FormRow>> tables = new TreeMap<>();
    private final TreeSet<Origin> origins = new TreeSet<>();
    private Optional<FamilyPicture> picture = Optional.empty();

    FormData(UnitFamily family, String key, Origin origin) {
        this.family = family;
        this.key = key;
        origins.add(origin);
    }

    UnitFamily family() {
        return family;
    }

    /** Returns whether there is an official form for these rows. */
    public boolean hasOfficialForm() {
        return ORDER.contains(family.lead());
    }

    /** Returns the place of the forms of these rows among those of their user. */
    int place() {
        return hasOfficialForm() ? ORDER.indexOf(family.lead()) : ORDER.size();
    }

    /** Whether this is of the family that a kind leads, in whichever edition. */
    boolean isLedBy(FileKind lead) {
        return family.lead().equals(lead);
    }

    /** The column that holds what the rows of one form have in common: the first of the key behind those of the person. */
    static String dateColumn(UnitFamily family) {
        return family.key().get(2);
    }

    /** The kinds that it has rows of. */
    public Set<FileKind> kinds() {
        return Collections.unmodifiableSet(tables.keySet());
    }

    /** The date or month as it stands in the cells. */
    String key() {
        return key;
    }

    /** The date or month in words. */
    public FieldText date() {
        return tables.values().stream()
                .flatMap(List::stream)
                .findFirst()
                .map(row -> row.field(dateColumn(family)))
                .orElse(FieldText.NOTHING);
    }

    void add(FileKind kind, FormRow row) {
        tables.computeIfAbsent(kind, unused -> new ArrayList<>()).add(row);
    }

    void addAll(FileKind kind, Collection<FormRow> rows) {
        rows.forEach(row -> add(kind, row));
    }

    /** The rows of a kind, in the order of the file. */
    public List<FormRow> rows(FileKind kind) {
        return List.copyOf(tables.getOrDefault(kind, List.of()));
    }

    /** The first row of a kind. */
    public Optional<FormRow> first(FileKind kind) {
        return rows(kind).stream().findFirst();
    }

    public Optional<FamilyPicture> picture() {
        return picture;
    }

    /** Puts the picture in the place of its name, which differs from receiver to receiver. */
    void show(FamilyPicture family) {
        picture = Optional.of(family);
        tables.computeIfPresent(
                FileKind.UPKIHON,
                (kind, rows) -> new ArrayList<>(rows.stream()
                        .map(row -> row.without(FamilyPicture.COLUMN))
                        .toList()));
    }

    /** The units that the rows came in, which all hold the same. */
    public Collection<Origin> origins() {
        return List.copyOf(origins);
    }

    void addOrigin(Origin origin) {
        origins.add(origin);
    }

    Origin newest() {
        return origins.last();
    }

    /** Takes in another one if it shows the same, as it does where a plan went to several receivers. */
    boolean absorb(FormData other) {
        boolean same = tables.equals(other.tables) && picture.equals(other.picture);
        if (same) {
            origins.addAll(other.origins);
        }
        return same;
    }
}
