package io.github.careplansdk.csv.exchange.internal;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.kind.Standard;
import io.github.careplansdk.csv.exchange.Key;
import io.github.careplansdk.csv.exchange.User;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A key as cells, and as one text. */
public final class KeyText {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

    private KeyText() {}

    /** Returns the cell of a date. */
    public static String date(LocalDate date) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(date);
    }

    /** Returns the cell of a month. */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** Returns the columns of a user and one more. */
    public static Map<String, String> columns(User user, String name, String cell) {
        return columns(user, Map.of(name, cell));
    }

    /** Returns the columns of a user and others behind them. */
    public static Map<String, String> columns(User user, Map<String, String> others) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("insurerNumber", user.insurer().value());
        columns.put("insuredNumber", user.insured().value());
        columns.putAll(others);
        return Collections.unmodifiableMap(columns);
    }

    /** Returns columns and one more behind them. */
    public static Map<String, String> with(Map<String, String> columns, String name, String cell) {
        Map<String, String> more = new LinkedHashMap<>(columns);
        more.put(name, cell);
        return Collections.unmodifiableMap(more);
    }

    /** Returns a copy that cannot be changed. */
    public static Map<String, String> inOrder(Map<String, String> columns) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** Returns the text of a key. */
    public static String of(Key key) {
        return Stream.concat(
                        Stream.of(key.lead().name()),
                        key.columns().values().stream()
                                .map(cell -> cell.replace("%", "%25").replace("/", "%2F")))
                .collect(Collectors.joining("/"));
    }

    /** Returns the key of a text, or empty where it is none of a standard. */
    public static Optional<Key> parse(String text, Standard standard) {
        List<String> parts = Stream.of(text.split("/", -1))
                .map(part -> part.replace("%2F", "/").replace("%25", "%"))
                .toList();
        try {
            return key(parts.get(0), parts.subList(1, parts.size()), standard)
                    // Dates can be written in several ways, of which a key has one.
                    .filter(key -> of(key).equals(text));
        } catch (IllegalArgumentException | DateTimeException noCells) {
            return Optional.empty();
        }
    }

    private static Optional<Key> key(String lead, List<String> cells, Standard standard) {
        if (lead.equals(FileKind.UPJSK.name()) && cells.size() == 5) {
            return key(lead, cells.subList(0, 4), standard)
                    .flatMap(whole ->
                            ServiceType.of(cells.get(4)).map(type -> new Key.ResultOfType((Key.Result) whole, type)));
        }
        return standard.editions().stream()
                .flatMap(edition -> edition.families().stream())
                .filter(family -> family.lead().name().equals(lead))
                .filter(family -> family.key().size() == cells.size())
                .findFirst()
                .map(family -> Keys.of(family, cells));
    }
}
