package io.github.careplansdk.crypto.transport.audit;

import io.github.careplansdk.core.internal.SafeText;
import io.github.careplansdk.core.internal.TextTable;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.crypto.identity.Validity;
import io.github.careplansdk.crypto.transport.FileInUnit;
import io.github.careplansdk.crypto.transport.store.TransportStores;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The audit trails of outboxes and inboxes over a period of days, for people, such as inspectors of an office (運営指導).
 * Times are in Japan time. Lines that a crash has doubled are listed once.
 */
public final class AuditReport {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(Validity.JAPAN);
    private static final List<String> TABLE = List.of("at", "unit", "files", "size", "event", "outcome");
    private static final List<String> CSV = List.of(
            "at", "event", "unit", "office", "certificate", "peer", "digest", "size", "files", "names", "outcome");

    private final LocalDate first;
    private final LocalDate last;
    private final List<AuditEvent> events;
    private final long unreadable;

    private AuditReport(LocalDate first, LocalDate last, List<AuditEvent> events, long unreadable) {
        this.first = first;
        this.last = last;
        this.events = List.copyOf(events);
        this.unreadable = unreadable;
    }

    /**
     * Reads the trails of outboxes and inboxes.
     *
     * @param first the first day, in Japan
     * @param last the last day, inclusive
     */
    public static AuditReport of(List<Path> boxes, LocalDate first, LocalDate last) throws IOException {
        List<Trail> trails = new ArrayList<>();
        boxes.forEach(box -> trails.add(() -> AuditTrail.lines(box)));
        return read(trails, first, last);
    }

    /**
     * Reads the trails of stores.
     *
     * @param first the first day, in Japan
     * @param last the last day, inclusive
     */
    public static AuditReport ofStores(List<TransportStores> stores, LocalDate first, LocalDate last)
            throws IOException {
        Instant from = first.equals(LocalDate.MIN) ? Instant.MIN : beginning(first);
        Instant until = beginning(last.plusDays(1));
        List<Trail> trails = new ArrayList<>();
        stores.forEach(each -> trails.add(() -> each.audit().events(from, until)));
        return read(trails, first, last);
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(Validity.JAPAN).toInstant();
    }

    /** Opens the lines of a trail, empty where one is damaged. */
    private interface Trail {
        Stream<Optional<AuditEvent>> open() throws IOException;
    }

    private static AuditReport read(List<Trail> trails, LocalDate first, LocalDate last) throws IOException {
        List<AuditEvent> events = new ArrayList<>();
        long unreadable = 0;
        for (Trail trail : trails) {
            Set<List<Object>> told = new HashSet<>();
            try (Stream<Optional<AuditEvent>> lines = trail.open()) {
                for (Optional<AuditEvent> line : (Iterable<Optional<AuditEvent>>) lines::iterator) {
                    if (line.isEmpty()) {
                        unreadable++;
                    } else if (isWithin(line.get().at(), first, last) && isNew(line.get(), told)) {
                        events.add(line.get());
                    }
                }
            }
        }
        events.sort(Comparator.comparing(AuditEvent::at));
        return new AuditReport(first, last, events, unreadable);
    }

    private static boolean isWithin(Instant moment, LocalDate first, LocalDate last) {
        LocalDate day = moment.atZone(Validity.JAPAN).toLocalDate();
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Only that an attempt failed can be true more than once. */
    private static boolean isNew(AuditEvent event, Set<List<Object>> told) {
        return event.event() == AuditEvent.Event.NOT_DELIVERED
                || told.add(List.of(event.event(), event.unit(), event.digest()));
    }

    /** Returns the events of the period, oldest first. */
    public List<AuditEvent> events() {
        return events;
    }

    /** Returns the number of damaged lines of the trails, whatever their time. */
    public long unreadable() {
        return unreadable;
    }

    /** Returns a table with a line for each event, and the number of events of each kind. */
    public String text(Language language) {
        AuditText words = AuditText.in(language);
        TextTable table = new TextTable().right(2, 3).row(words.columns(TABLE));
        for (AuditEvent event : events) {
            table.row(
                    TIME.format(event.at()),
                    event.unit(),
                    String.valueOf(event.files().size()),
                    String.valueOf(event.size()),
                    words.event(event.event()),
                    event.outcome());
        }
        StringBuilder text = new StringBuilder(words.title(first, last)).append("\n\n");
        table.lines(Integer.MAX_VALUE).forEach(line -> text.append(line).append('\n'));
        text.append('\n');
        counts().forEach(
                        (event, lines) -> text.append(words.count(event, lines)).append('\n'));
        return text.append(words.unreadable(unreadable)).append('\n').toString();
    }

    private Map<AuditEvent.Event, Long> counts() {
        return events.stream()
                .collect(Collectors.groupingBy(
                        AuditEvent::event, () -> new EnumMap<>(AuditEvent.Event.class), Collectors.counting()));
    }

    /** Returns a row of CSV for each event with all details, for spreadsheets: UTF-8 with a byte order mark, CRLF. */
    public String csv(Language language) {
        AuditText words = AuditText.in(language);
        StringBuilder csv = new StringBuilder("\uFEFF").append(row(words.columns(CSV)));
        for (AuditEvent event : events) {
            csv.append(row(List.of(
                    TIME.format(event.at()),
                    words.event(event.event()),
                    event.unit(),
                    event.office(),
                    event.certificate(),
                    event.peer(),
                    event.digest(),
                    String.valueOf(event.size()),
                    String.valueOf(event.files().size()),
                    event.files().stream().map(FileInUnit::name).collect(Collectors.joining(" / ")),
                    event.outcome())));
        }
        return csv.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream().map(AuditReport::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** Quoted; a name or an identifier from elsewhere is no formula. */
    private static String cell(String text) {
        String safe = SafeText.of(text);
        String plain = !safe.isEmpty() && "=+-@".indexOf(safe.charAt(0)) >= 0 ? "'" + safe : safe;
        return '"' + plain.replace("\"", "\"\"") + '"';
    }
}
