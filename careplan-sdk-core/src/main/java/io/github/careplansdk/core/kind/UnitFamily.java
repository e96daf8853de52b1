package io.github.careplansdk.core.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Kinds whose rows belong together by a key (the standard's section on keys between the files of a unit). The rows of
 * the leading kind own those of its parts. The rows of a key in a newer unit replace all rows of that key in an older
 * one.
 *
 * @param lead the kind that leads
 * @param parts the kinds whose rows belong to it
 * @param key the English names of the columns that are the key, those of the insurer and the insured person first
 * @param deletion the kind whose rows delete a key, or empty where the standard has none
 * @param deleted the kinds that a deletion deletes
 */
public record UnitFamily(
        FileKind lead, List<FileKind> parts, List<String> key, Optional<FileKind> deletion, List<FileKind> deleted) {
    private static final List<String> USER = List.of("insurerNumber", "insuredNumber");

    /** @throws IllegalArgumentException if the key does not begin with the user, or a deleted kind is of another family */
    public UnitFamily {
        parts = List.copyOf(parts);
        key = List.copyOf(key);
        deleted = List.copyOf(deleted);
        if (!Stream.concat(Stream.of(lead), parts.stream()).toList().containsAll(deleted)) {
            throw new IllegalArgumentException("The deletion of " + lead + " deletes kinds of other families.");
        }
        if (key.size() < USER.size() || !key.subList(0, USER.size()).equals(USER)) {
            throw new IllegalArgumentException("The key of " + lead + " begins with " + USER + ", not " + key + ".");
        }
    }

    /**
     * Returns a family without a deletion; {@link #deletedBy} adds one.
     *
     * @param key the English names of the columns that are the key
     */
    public static UnitFamily of(FileKind lead, List<FileKind> parts, String... key) {
        return new UnitFamily(lead, parts, List.of(key), Optional.empty(), List.of());
    }

    /** Returns the family with the kind that deletes the lead and these parts. */
    public UnitFamily deletedBy(FileKind kind, FileKind... deletedParts) {
        return new UnitFamily(
                lead,
                parts,
                key,
                Optional.of(kind),
                Stream.concat(Stream.of(lead), Stream.of(deletedParts)).toList());
    }

    /** Returns the family as it is in an edition that does not have this part, or not this deletion. */
    public UnitFamily without(FileKind kind) {
        return deletion.filter(kind::equals).isPresent()
                ? new UnitFamily(lead, parts, key, Optional.empty(), List.of())
                : new UnitFamily(lead, FileKind.without(kind, parts), key, deletion, FileKind.without(kind, deleted));
    }

    /** Returns the lead, the parts and the deletion. */
    List<FileKind> kinds() {
        List<FileKind> kinds = new ArrayList<>(parts);
        kinds.add(0, lead);
        deletion.ifPresent(kinds::add);
        return kinds;
    }

    /** Returns whether it has this kind, as its lead or as a part. */
    public boolean has(FileKind kind) {
        return lead.equals(kind) || parts.contains(kind);
    }

    /** Returns whether its files are about one service month, which their names then hold. */
    public boolean isMonthly() {
        return lead.monthInName();
    }
}
