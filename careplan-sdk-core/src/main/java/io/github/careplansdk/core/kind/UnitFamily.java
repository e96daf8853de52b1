package io.github.careplansdk.core.kind;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Kinds whose rows belong together by a key (the standard's section on keys between the files of a unit). The rows of one
 * kind lead; those of its parts belong to them. What a newer unit says of a key replaces all that an older one said of it.
 *
 * @param lead the kind that leads
 * @param parts the kinds whose rows belong to it
 * @param key the English names of the columns that are the key
 * @param deletion the kind whose rows delete a key, or empty where the standard has none
 * @param deleted the kinds that a deletion deletes
 */
public record UnitFamily(
        FileKind lead, List<FileKind> parts, List<String> key, Optional<FileKind> deletion, List<FileKind> deleted) {
    public UnitFamily {
        parts = List.copyOf(parts);
        key = List.copyOf(key);
        deleted = List.copyOf(deleted);
        if (!Stream.concat(Stream.of(lead), parts.stream()).toList().containsAll(deleted)) {
            throw new IllegalArgumentException("The deletion of " + lead + " deletes kinds of other families.");
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

    /** Returns the family as it is in an edition that does not have this part. */
    public UnitFamily without(FileKind part) {
        return new UnitFamily(lead, FileKind.without(part, parts), key, deletion, FileKind.without(part, deleted));
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
