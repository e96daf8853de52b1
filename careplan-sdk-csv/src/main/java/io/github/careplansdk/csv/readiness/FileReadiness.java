package io.github.careplansdk.csv.readiness;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.OfficeNumber;
import java.util.List;
import java.util.Optional;

/**
 * A file, and whether it can be exchanged after the move.
 *
 * @param direction which way it went
 * @param path its path below what was checked
 * @param kind its kind, where its name tells
 * @param csvVersion the CSV version of its first row, or empty where it has none
 * @param sender who sends it, where its name tells
 * @param obstacles why it cannot be exchanged after the move; none if it can
 * @param errors how many errors a check finds in its content and its unit
 */
public record FileReadiness(
        Direction direction,
        String path,
        Optional<FileKind> kind,
        String csvVersion,
        Optional<OfficeNumber> sender,
        List<Obstacle> obstacles,
        long errors) {
    public FileReadiness {
        obstacles = List.copyOf(obstacles);
    }

    /** Returns whether it can be exchanged after the move: the worst that its obstacles say. */
    public Usability usability() {
        return obstacles.stream()
                .map(Obstacle::usability)
                .min(Usability::compareTo)
                .orElse(kind.isPresent() ? Usability.USABLE : Usability.ATTACHMENT);
    }
}
