package io.github.careplansdk.csv.readiness.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.github.careplansdk.core.internal.text.BilingualText;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.kind.Edition;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.FileNameForm;
import io.github.careplansdk.core.kind.UnitType;
import io.github.careplansdk.core.move.AnnouncedDate;
import io.github.careplansdk.core.move.ExchangeMove;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Messages;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.csv.readiness.Direction;
import io.github.careplansdk.csv.readiness.FileReadiness;
import io.github.careplansdk.csv.readiness.Obstacle;
import io.github.careplansdk.csv.readiness.ReadinessReport;
import io.github.careplansdk.csv.readiness.Usability;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the reports of a readiness say alike, in one language. */
public final class ReadinessWords {
    /** So many senders are named; all of their files are listed. */
    private static final int MOST_SENDERS = 20;

    private final ReadinessReport report;
    private final Language language;
    private final Texts texts;

    /** Returns the words of a report. */
    public ReadinessWords(ReadinessReport report, Language language) {
        this.report = report;
        this.language = language;
        this.texts = Texts.beside(ReadinessReport.class, language);
    }

    /**
     * Something that was announced.
     *
     * @param name what it is
     * @param value when, or which
     * @param source who announced it
     */
    public record Announced(String name, String value, String source) {}

    /** Returns the words by name. */
    public Texts texts() {
        return texts;
    }

    /** Returns the words of that name. */
    public String get(String name) {
        return texts.get(name);
    }

    /** Returns the sum of it all. */
    public String verdict() {
        if (!report.unchecked().isEmpty()) {
            return get("verdict.unchecked");
        }
        return get(report.isReady() ? "verdict.ready" : "verdict.notReady");
    }

    /** Returns when the exchange moves, and which editions it takes then. */
    public String when() {
        return with(report.hasMoved() ? "when.moved" : "when");
    }

    private String with(String key) {
        ExchangeMove move = report.move();
        return texts.with(
                key,
                Map.of(
                        "move",
                        move.move().text(language),
                        "accepted",
                        accepted(),
                        "source",
                        move.move().source()));
    }

    private String accepted() {
        return report.move().acceptedVersions().stream().map(this::edition).collect(joining(get("and")));
    }

    private String edition(String version) {
        return report.standard().edition(version).map(Edition::toString).orElse(version);
    }

    /** Returns how many files went one way, and how many are usable in which way. */
    public List<String> counts(Direction direction) {
        List<String> counts = new ArrayList<>();
        counts.add(texts.count("files." + direction, report.files(direction).size()));
        for (Usability usability : Usability.values()) {
            long count = report.count(direction, usability);
            if (count > 0) {
                counts.add(usability(usability) + " " + count);
            }
        }
        return counts;
    }

    /** Returns the word for a usability. */
    public String usability(Usability usability) {
        return get("usability." + usability);
    }

    /**
     * Files of which the same is said.
     *
     * @param usability whether they are usable
     * @param edition the edition of their rows, or nothing where they have none
     * @param facts all of that in words, and how many they are
     * @param obstacles why they cannot be exchanged
     * @param paths where they are
     */
    public record Group(
            Usability usability, String edition, List<String> facts, List<String> obstacles, List<String> paths) {
        /** Returns whether nothing is said against them. */
        public boolean isUsable() {
            return obstacles.isEmpty();
        }
    }

    /** Returns the files that went one way, those of which the same is said together, the worst first. */
    public List<Group> groups(Direction direction) {
        Map<List<?>, List<FileReadiness>> groups = report.files(direction).stream()
                .collect(groupingBy(
                        file -> List.of(file.usability(), edition(file), obstacles(file)),
                        LinkedHashMap::new,
                        toList()));
        return groups.values().stream()
                .map(files -> group(files.get(0), files))
                .sorted(Comparator.comparing(Group::usability))
                .toList();
    }

    private Group group(FileReadiness any, List<FileReadiness> files) {
        List<String> facts = Stream.of(usability(any.usability()), edition(any), texts.count("files", files.size()))
                .filter(Predicate.not(String::isEmpty))
                .toList();
        return new Group(
                any.usability(),
                edition(any),
                facts,
                obstacles(any),
                files.stream().map(FileReadiness::path).toList());
    }

    /** Returns the edition of a file's rows, or nothing where it has none. */
    public String edition(FileReadiness file) {
        return edition(file.csvVersion());
    }

    /** Returns why a file cannot be exchanged. */
    public List<String> obstacles(FileReadiness file) {
        return file.obstacles().stream()
                .map(obstacle -> obstacle(file, obstacle))
                .toList();
    }

    /** Returns what one obstacle of a file is. */
    public String obstacle(FileReadiness file, Obstacle obstacle) {
        Map<String, Object> values = Map.of(
                "edition", edition(file),
                "accepted", accepted(),
                "kind", file.kind().map(Object::toString).orElse(""),
                "count", file.errors());
        return obstacle == Obstacle.CONTENT
                ? texts.count("obstacle." + obstacle, file.errors())
                : texts.with("obstacle." + obstacle, values);
    }

    /** Returns what stops working for files of editions that are not accepted; nothing where there are none. */
    public List<String> stops() {
        List<Edition> ending = report.editionsThatEnd();
        if (ending.isEmpty()) {
            return List.of();
        }
        List<String> stops = list("stops.");
        List<Edition> accepted = report.acceptedEditions();
        if (!accepted.isEmpty()) {
            Edition newest = accepted.get(accepted.size() - 1);
            ending.forEach(edition -> stops.addAll(differences(edition, newest)));
        }
        return stops;
    }

    /** What an edition asks for that an earlier one does not have. */
    private List<String> differences(Edition earlier, Edition later) {
        List<String> differences = new ArrayList<>();
        Map<String, String> editions = Map.of("earlier", earlier.label(), "later", later.label());
        for (UnitType unit : earlier.units()) {
            String more = later.units().stream()
                    .filter(unit::equals)
                    .flatMap(same -> same.required().stream())
                    .filter(kind -> !unit.required().contains(kind))
                    .map(FileKind::name)
                    .collect(joining(get("and")));
            if (!more.isEmpty()) {
                Map<String, String> values = new HashMap<>(editions);
                values.put("unit", new BilingualText(unit.titleJa(), unit.titleEn()).in(language));
                values.put("kinds", more);
                differences.add(texts.with("differs.unit", values));
            }
        }
        if (hasServiceTypes(later) && earlier.isDescribed() && !hasServiceTypes(earlier)) {
            differences.add(texts.with("differs.names", editions));
        }
        differences.add(texts.with("differs.columns", editions));
        return differences;
    }

    private static boolean hasServiceTypes(Edition edition) {
        return edition.nameForm().filter(FileNameForm::hasServiceTypes).isPresent();
    }

    /** Returns what there is to do: about the files, then what all offices do. */
    public List<String> actions() {
        List<String> actions = new ArrayList<>();
        for (Obstacle obstacle : obstacles(Direction.EXPORTED)) {
            actions.add(with("todo.EXPORTED." + obstacle));
        }
        for (Obstacle obstacle : obstacles(Direction.RECEIVED)) {
            List<OfficeNumber> senders = report.senders(Direction.RECEIVED, obstacle);
            actions.add(with("todo.RECEIVED." + obstacle)
                    + (senders.isEmpty() ? "" : texts.with("senders", Map.of("senders", shown(senders)))));
        }
        if (!report.hasMoved()) {
            AnnouncedDate registration = report.move().registration();
            actions.add(texts.with("todo.register", Map.of("date", registration.text(language))));
        }
        return actions;
    }

    /** Who exports another edition also gives its files other names. */
    private List<Obstacle> obstacles(Direction direction) {
        List<Obstacle> obstacles = report.obstacles(direction);
        return obstacles.stream()
                .filter(each -> each != Obstacle.NAME_OF_EDITION || !obstacles.contains(Obstacle.EDITION))
                .toList();
    }

    private String shown(List<OfficeNumber> senders) {
        String first =
                senders.stream().limit(MOST_SENDERS).map(OfficeNumber::value).collect(joining(get("and")));
        return senders.size() <= MOST_SENDERS
                ? first
                : first + get("and") + texts.count("more", senders.size() - MOST_SENDERS);
    }

    /** Returns what is announced, with sources. */
    public List<Announced> announced() {
        ExchangeMove move = report.move();
        return List.of(
                announced("fact.registerBy", move.registration()),
                announced("fact.move", move.move()),
                announced("fact.licencesEnd", move.licencesEnd()),
                new Announced(get("fact.accepted"), accepted(), move.acceptedSource()));
    }

    private Announced announced(String name, AnnouncedDate date) {
        return new Announced(get(name), date.text(language), date.source());
    }

    /** Returns what is not announced, or was not known when this version was released. */
    public List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        if (!report.move().move().isDayKnown()) {
            unknown.add(with("unknown.day"));
        }
        unknown.addAll(list("unknown."));
        return unknown;
    }

    /** Returns what could not be checked. */
    public List<String> unchecked() {
        Messages messages = Messages.in(language);
        return report.unchecked().stream()
                .map(problem -> Stream.of(
                                problem.code().name(), messages.place(problem.location()), messages.message(problem))
                        .filter(Predicate.not(String::isEmpty))
                        .collect(joining("  ")))
                .toList();
    }

    /** Returns what a problem is. */
    public String message(Problem problem) {
        return Messages.in(language).message(problem);
    }

    /** The words numbered from 1. */
    private List<String> list(String key) {
        List<String> list = new ArrayList<>();
        for (int i = 1; texts.has(key + i); i++) {
            list.add(with(key + i));
        }
        return list;
    }
}
