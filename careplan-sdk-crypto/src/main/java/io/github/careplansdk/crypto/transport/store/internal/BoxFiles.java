package io.github.careplansdk.crypto.transport.store.internal;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.DeliveryOutcome;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.internal.FileNames;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.store.Body;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What lies in the folders of an outbox or inbox, which people look into as well. */
public final class BoxFiles {
    private static final int MAX_RECORD = 1 << 20;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private BoxFiles() {}

    /** What is in a folder, by name; nothing where there is none. */
    public static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> there = Files.list(folder)) {
            return there.sorted().toList();
        } catch (NoSuchFileException | NotDirectoryException none) {
            return List.of();
        }
    }

    /** What belongs to units, by name. What other programs leave in any folder ({@code Thumbs.db}) is left alone. */
    public static List<Path> ofUnits(Path folder) throws IOException {
        return in(folder).stream()
                .filter(path -> UnitKey.beginning(FileNames.of(path)).isPresent())
                .toList();
    }

    /** The folders or files that are named for units, and for nothing else, in the order of units. */
    static NavigableMap<UnitId, Path> byUnit(Path folder) throws IOException {
        NavigableMap<UnitId, Path> units = new TreeMap<>();
        for (Path place : in(folder)) {
            UnitKey.parse(FileNames.of(place)).ifPresent(unit -> units.put(unit, place));
        }
        return units;
    }

    /** The unit that a folder or file is named for, as it is written; empty where it is named for none. */
    static String unit(Path place) {
        return UnitKey.beginning(FileNames.of(place)).orElse("");
    }

    /** A file, or the files of a folder by name; nothing where there is neither. */
    static List<Body> bodies(Path place) throws IOException {
        List<Path> files = Files.isDirectory(place) ? in(place) : List.of(place);
        return files.stream().filter(Files::isRegularFile).map(Body::of).toList();
    }

    /** The content of a file that this program wrote, or empty where there is none of a size it would write. */
    public static Optional<byte[]> small(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > MAX_RECORD) {
            return Optional.empty();
        }
        return Optional.of(Files.readAllBytes(file));
    }

    /** Whether a text of a record can stand in an address, a header and a file name. */
    static boolean isToken(String text) {
        return TOKEN.matcher(text).matches();
    }

    /** Whether a text of a record is a moment. */
    static boolean isTime(String text) {
        try {
            return !Instant.parse(text).equals(Instant.MIN);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    public static TransportException damaged(Path file) {
        return new TransportException(DeliveryOutcome.NOT_SENT, Finding.of(TransportCode.FOLDER_DAMAGED, file));
    }

    /** Says that the record of one unit is damaged. */
    static TransportException damaged(TransportCode code, String unit, Path file, DeliveryOutcome outcome) {
        return new TransportException(outcome, Finding.of(code, unit, file));
    }
}
