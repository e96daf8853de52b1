package io.github.careplansdk.crypto.transport.protocol.internal;

import io.github.careplansdk.crypto.transport.ExchangeReport.FailedReception;
import io.github.careplansdk.crypto.transport.UnitRef;
import io.github.careplansdk.crypto.transport.protocol.ExchangeSession.UnitPage;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The list of what waits, as it grows by page. One that a peer makes endless is cut: the rest waits for the next call. */
public final class Listing {
    private static final int MAX_PAGES = 1_000;

    private final Map<String, UnitRef> units = new LinkedHashMap<>();
    private final Set<FailedReception> others = new LinkedHashSet<>();
    private final Set<Optional<String>> cursors = new HashSet<>();
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

    /** Takes a page in; one from which it goes on where it was before is the last. A page may be empty. */
    void add(UnitPage page) {
        page.units().forEach(unit -> units.putIfAbsent(unit.ref(), unit));
        others.addAll(page.notUnderstood());
        pages++;
        cursor = page.next();
        complete = cursor.isEmpty() || !cursors.add(cursor) || pages == MAX_PAGES;
    }

    public List<UnitRef> units() {
        return List.copyOf(units.values());
    }

    /** The entries that are not understood. */
    public List<FailedReception> others() {
        return List.copyOf(others);
    }
}
