package io.github.careplansdk.crypto.transport;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A page of the list of waiting units as JSON. */
record PageRecord(List<WaitingRecord> units) {
    private static final int MAX_UNITS = 100;
    private static final long MAX_BODY = 1L << 30;

    /** What may stand in an address or a file name without being mistaken for something else. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    PageRecord {
        units = List.copyOf(units);
    }

    /** The part of a page that the last one lacks. */
    record NextRecord(String next) {}

    record WaitingRecord(String ref, String unit, String digest, long size, String type, String storedAt) {
        Optional<UnitRef> value() {
            if (!isToken(ref) || size < 0 || size > MAX_BODY || !MediaType.isKnown(type)) {
                return Optional.empty();
            }
            try {
                Instant time = Instant.parse(storedAt);
                return UnitKey.parse(unit)
                        .flatMap(id -> ContentDigest.parse(digest)
                                .map(parsed -> new UnitRef(ref, id, parsed, size, type, time)));
            } catch (DateTimeException noTime) {
                return Optional.empty();
            }
        }
    }

    /**
     * A page.
     *
     * @param next the cursor of the next one
     */
    record Page(List<UnitRef> units, Optional<String> next) {}

    /** The page, or empty where the JSON is none: one wrong entry spoils it. */
    static Optional<Page> parse(byte[] json) {
        Optional<String> next = Json.read(json, NextRecord.class).map(NextRecord::next);
        if (next.filter(cursor -> !isToken(cursor)).isPresent()) {
            return Optional.empty();
        }
        return Json.read(json, PageRecord.class)
                .filter(page -> page.units().size() <= MAX_UNITS)
                .flatMap(PageRecord::refs)
                .map(refs -> new Page(refs, next));
    }

    /** Whether a text is an identifier as peers give them. */
    static boolean isToken(String text) {
        return TOKEN.matcher(text).matches();
    }

    private Optional<List<UnitRef>> refs() {
        List<UnitRef> refs = new ArrayList<>();
        for (WaitingRecord waiting : units) {
            Optional<UnitRef> ref = waiting.value();
            if (ref.isEmpty()) {
                return Optional.empty();
            }
            refs.add(ref.get());
        }
        return Optional.of(List.copyOf(refs));
    }
}
