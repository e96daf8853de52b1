package io.github.careplansdk.csv.readiness;

import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.core.move.ExchangeMove;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a product exports and receives, and which of it can be exchanged after the move.
 *
 * @param move what is announced about the move
 * @param today the day of the check
 * @param standard the standard by which the files were checked
 * @param files the files, those exported first, by path
 * @param unchecked what kept the check from seeing everything: inputs that cannot be read or have no files, and rules that failed
 */
public record ReadinessReport(
        ExchangeMove move, LocalDate today, Standard standard, List<FileReadiness> files, List<Problem> unchecked) {
    public ReadinessReport {
        files = List.copyOf(files);
        unchecked = List.copyOf(unchecked);
    }

    /** Returns whether everything was read and can be exchanged after the move. */
    public boolean isReady() {
        return unchecked.isEmpty()
                && files.stream().allMatch(file -> file.obstacles().isEmpty());
    }

    /** Returns whether the move has come on the day of the check; if only its month is announced, from the first day on. */
    public boolean hasMoved() {
        return move.move().hasCome(today);
    }

    /** Returns the files that went one way. */
    public List<FileReadiness> files(Direction direction) {
        return files.stream().filter(file -> file.direction() == direction).toList();
    }

    /** Returns how many files that went one way are usable in a way. */
    public long count(Direction direction, Usability usability) {
        return files(direction).stream()
                .filter(file -> file.usability() == usability)
                .count();
    }

    /** Returns the obstacles of files that went one way. */
    public List<Obstacle> obstacles(Direction direction) {
        return files(direction).stream()
                .flatMap(file -> file.obstacles().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns the offices whose files have an obstacle. */
    public List<OfficeNumber> senders(Direction direction, Obstacle obstacle) {
        return files(direction).stream()
                .filter(file -> file.obstacles().contains(obstacle))
                .flatMap(file -> file.sender().stream())
                .distinct()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
    }

    /** Returns the edition of a file's first row, or empty if its CSV version is in none. */
    public Optional<Edition> edition(FileReadiness file) {
        return standard.edition(file.csvVersion());
    }

    /** Returns the editions of files that are not accepted after the move, oldest first. */
    public List<Edition> editionsThatEnd() {
        return files.stream()
                .filter(file -> file.obstacles().contains(Obstacle.EDITION))
                .flatMap(file -> edition(file).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns the editions of the standard that are accepted after the move, oldest first. */
    public List<Edition> acceptedEditions() {
        return standard.editions().stream()
                .filter(edition -> move.acceptedVersions().contains(edition.csvVersion()))
                .toList();
    }

    /** Returns whether a rule failed, so that nothing can be relied on. */
    public boolean isBroken() {
        return unchecked.stream().anyMatch(problem -> problem.code() == ProblemCode.RULE_FAILED);
    }
}
