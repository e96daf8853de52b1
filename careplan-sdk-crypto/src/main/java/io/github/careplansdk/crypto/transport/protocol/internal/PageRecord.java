package io.github.careplansdk.crypto.transport.protocol.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.ExchangeReport.FailedReception;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.UnitRef;
import io.github.careplansdk.crypto.transport.internal.Json;
import io.github.careplansdk.crypto.transport.internal.MediaType;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.protocol.ExchangeSession.UnitPage;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A page of the list of waiting units as JSON. */
public record PageRecord(List<JsonNode> units) {
    private static final int MAX_UNITS = 100;
    private static final long MAX_BODY = 1L << 30;

    /** What may stand in an address or a file name without being mistaken for something else. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public PageRecord {
        units = List.copyOf(units);
    }

    /** The part of a page that the last one lacks. */
    record NextRecord(String next) {}

    /** Returns the page, or empty where the JSON is none. An entry that is not understood stops no other. */
    static Optional<UnitPage> parse(byte[] json) {
        Optional<String> next = Json.read(json, NextRecord.class).map(NextRecord::next);
        if (next.filter(cursor -> !isToken(cursor)).isPresent()) {
            return Optional.empty();
        }
        return Json.read(json, PageRecord.class)
                .filter(page -> page.units().size() <= MAX_UNITS)
                .map(page -> page.sorted(next));
    }

    private UnitPage sorted(Optional<String> next) {
        List<UnitRef> understood = new ArrayList<>();
        List<FailedReception> others = new ArrayList<>();
        for (JsonNode node : units) {
            Entry entry = new Entry(node);
            entry.value().ifPresentOrElse(understood::add, () -> others.add(entry.notUnderstood()));
        }
        return new UnitPage(understood, others, next);
    }

    /** Whether a text is an identifier as peers give them. */
    static boolean isToken(String text) {
        return TOKEN.matcher(text).matches();
    }

    /** What a page says of one unit: an object with texts and a size, or something else. */
    private record Entry(JsonNode node) {
        Optional<UnitRef> value() {
            return wrong().isPresent()
                    ? Optional.empty()
                    : Optional.of(new UnitRef(
                            text("ref"),
                            unit().orElseThrow(),
                            digest().orElseThrow(),
                            node.path("size").longValue(),
                            text("type"),
                            storedAt().orElseThrow()));
        }

        FailedReception notUnderstood() {
            String ref = isToken(text("ref")) ? text("ref") : "-";
            return new FailedReception(
                    unit(), Finding.of(TransportCode.LISTED_UNIT_NOT_UNDERSTOOD, ref, wrong().orElse("-")));
        }

        /** The name of the first part that is none of the protocol. */
        private Optional<String> wrong() {
            JsonNode size = node.path("size");
            if (!isToken(text("ref"))) {
                return Optional.of("ref");
            }
            if (unit().isEmpty()) {
                return Optional.of("unit");
            }
            if (digest().isEmpty()) {
                return Optional.of("digest");
            }
            if (!size.isIntegralNumber()
                    || !size.canConvertToLong()
                    || size.longValue() < 0
                    || size.longValue() > MAX_BODY) {
                return Optional.of("size");
            }
            if (!MediaType.isKnown(text("type"))) {
                return Optional.of("type");
            }
            return storedAt().isEmpty() ? Optional.of("storedAt") : Optional.empty();
        }

        private Optional<UnitId> unit() {
            return UnitKey.parse(text("unit"));
        }

        private Optional<ContentDigest> digest() {
            return ContentDigest.parse(text("digest"));
        }

        private Optional<Instant> storedAt() {
            try {
                return Optional.of(Instant.parse(text("storedAt")));
            } catch (DateTimeException noTime) {
                return Optional.empty();
            }
        }

        private String text(String name) {
            JsonNode value = node.path(name);
            return value.isTextual() ? value.textValue() : "";
        }
    }
}
