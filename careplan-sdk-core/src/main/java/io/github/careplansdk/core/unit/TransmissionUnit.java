package io.github.careplansdk.core.unit;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.UnitType;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.Serial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A group of files with the same serial, sender and receiver (送信単位). It is only as complete as its files: {@link #type}
 * tells which of the standard's units it is or is meant to be.
 *
 * @param serial the serial that its files share
 * @param address sender and receiver that its files share
 * @param files its files, by kind and name
 */
public record TransmissionUnit(Serial serial, Address address, List<UnitFile> files)
        implements Comparable<TransmissionUnit> {
    private static final Comparator<UnitFile> ORDER =
            Comparator.comparing((UnitFile file) -> file.name().kind()).thenComparing(UnitFile::path);

    public TransmissionUnit {
        List<UnitFile> sorted = new ArrayList<>(files);
        sorted.sort(ORDER);
        files = List.copyOf(sorted);
    }

    /** Returns its identifier. */
    public UnitId id() {
        return new UnitId(serial, address);
    }

    /** Returns the kinds that are there, each once. */
    public Set<FileKind> kinds() {
        Set<FileKind> kinds = new TreeSet<>();
        files.forEach(file -> kinds.add(file.name().kind()));
        return Collections.unmodifiableSet(kinds);
    }

    /** Returns the files of a kind: at most one in a valid unit, except for images. */
    public List<UnitFile> files(FileKind kind) {
        List<UnitFile> ofKind = new ArrayList<>(files);
        ofKind.removeIf(file -> !file.name().kind().equals(kind));
        return List.copyOf(ofKind);
    }

    /** Returns the edition of the standard that its files' names have the form of, or empty where it has no files. */
    public Optional<Edition> edition() {
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(files.get(0).name().edition());
    }

    /**
     * Returns the unit of the standard that these files make or come nearest to, or empty where no unit may hold them together.
     */
    public Optional<UnitType> type() {
        Set<FileKind> kinds = kinds();
        List<UnitType> types = new ArrayList<>(edition().map(Edition::units).orElse(List.of()));
        types.removeIf(type -> !type.allows(kinds));
        return types.stream()
                .min(Comparator.comparing(this::isAgainstMonth)
                        .thenComparing(type -> type.missingFrom(kinds).size()));
    }

    /** A supplement with the month 000000 goes with tables 1-3, one with a month with tables 6 and 7. */
    private boolean isAgainstMonth(UnitType type) {
        return files.stream()
                .map(UnitFile::name)
                .filter(name -> name.kind().zeroMonthAllowed())
                .anyMatch(name -> name.month().isPresent() != type.isMonthly());
    }

    /** Returns the kinds that are missing for the unit to be complete. */
    public List<FileKind> missing() {
        return type().map(type -> type.missingFrom(kinds())).orElse(List.of());
    }

    /** Returns whether the files make one of the standard's units. */
    public boolean isComplete() {
        return type().filter(type -> type.missingFrom(kinds()).isEmpty()).isPresent();
    }

    @Override
    public int compareTo(TransmissionUnit other) {
        return id().compareTo(other.id());
    }
}
