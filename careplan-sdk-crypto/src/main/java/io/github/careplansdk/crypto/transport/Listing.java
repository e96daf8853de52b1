package io.github.careplansdk.crypto.transport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list of what waits, as it grows by page. One that a peer makes endless is cut: the rest waits for the next call. */
final class Listing {
    private static final int MAX_PAGES = 1_000;

    private final Map<String, UnitRef> units = new LinkedHashMap<>();
    private Optional<String> cursor = Optional.empty();
    private int pages;
    private boolean complete;

    /** The cursor of the page that is due; empty for the first. */
    Optional<String> cursor() {
        return cursor;
    }

    boolean isComplete() {
        return complete;
    }

    /** Takes a page in; one with nothing new is the last. */
    void add(PageRecord.Page page) {
        int before = units.size();
        page.units().forEach(unit -> units.putIfAbsent(unit.ref(), unit));
        pages++;
        cursor = page.next();
        complete = cursor.isEmpty() || units.size() == before || pages == MAX_PAGES;
    }

    List<UnitRef> units() {
        return List.copyOf(units.values());
    }
}
