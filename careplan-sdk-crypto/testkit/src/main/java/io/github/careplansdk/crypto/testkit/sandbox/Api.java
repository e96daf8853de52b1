package io.github.careplansdk.crypto.testkit.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.name.Serial;
import java.io.IOException;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The calls of docs/openapi.yaml. */
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MAX_BODY = 1L << 30;
    private static final int MAX_BULK = 100;
    private static final int MAX_JSON = 1 << 16;
    private static final String SEALED = "application/vnd.etsi.asic-e+zip";
    private static final String ENCRYPTED = "application/pkcs7-mime; smime-type=authEnveloped-data";

    private static final Pattern UNIT =
            Pattern.compile("([0-9]{14}_[0-9]{10}(?:_[0-9A-Z]{2})?_[0-9]{10}(?:_[0-9A-Z]{2})?)");
    private static final Pattern PARTS =
            Pattern.compile("([0-9]{14})_([0-9]{10})(_[0-9A-Z]{2})?_([0-9]{10})(_[0-9A-Z]{2})?");
    private static final Pattern KEY = Pattern.compile("\"([A-Za-z0-9_-]{16,64})\"");
    private static final Pattern BULK = Pattern.compile("([A-Za-z0-9_-]{16,64})");
    private static final Pattern DIGEST = Pattern.compile("sha-256=:([A-Za-z0-9+/]{43}=):");
    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{1,18})-([0-9]{0,18})");
    private static final Pattern RESOURCE = Pattern.compile("/v1/units/([A-Za-z0-9_-]{1,64})(/[a-z]+)?");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final Storage storage;
    private final Predicate<OfficeNumber> receivers;
    private final Faults faults;
    private final Clock clock;

    Api(Storage storage, Predicate<OfficeNumber> receivers, Faults faults, Clock clock) {
        this.storage = storage;
        this.receivers = receivers;
        this.faults = faults;
        this.clock = clock;
    }

    Handler.Answer answer(Request request) throws IOException, Refusal {
        if (request.path().equals("/v1/units")) {
            return switch (request.method()) {
                case "POST" -> submit(request);
                case "GET" -> list(request);
                default -> throw notAllowed();
            };
        }
        Matcher resource = RESOURCE.matcher(request.path());
        if (!resource.matches()) {
            throw notFound();
        }
        StoredDelivery unit = storage.byRef(request.office(), resource.group(1)).orElseThrow(Api::notFound);
        return switch (Optional.ofNullable(resource.group(2)).orElse("")) {
            case "" -> {
                allow(request, "GET");
                yield json(200, Waiting.of(unit));
            }
            case "/content" -> {
                allow(request, "GET");
                yield download(request, unit);
            }
            case "/acknowledgement" -> {
                allow(request, "PUT");
                yield acknowledge(request, unit);
            }
            default -> throw notFound();
        };
    }

    private Handler.Answer submit(Request request) throws IOException, Refusal {
        String key = request.header("Idempotency-Key", KEY);
        String unit = request.header("Unit", UNIT);
        String digest = hex(request.header("Content-Digest", DIGEST));
        String type = request.header("Content-Type").orElse("");
        String bulk = request.header("Bulk").isPresent() ? request.header("Bulk", BULK) : key;
        Matcher parts = PARTS.matcher(unit);
        // The serial is a moment that there is; both offices have a service type, or neither.
        if (!parts.matches()
                || Serial.parse(parts.group(1)).isEmpty()
                || (parts.group(3) == null) != (parts.group(5) == null)) {
            throw new Refusal(400, "malformed", "The header Unit is not of its form.");
        }
        if (faults.stalls("submit " + key)) {
            return new Handler.Answer.Silence();
        }
        if (request.announced() > MAX_BODY) {
            throw tooLarge();
        }
        Storage.Incoming body = storage.take(request.body("submit " + key), MAX_BODY);
        boolean kept = false;
        try {
            synchronized (storage) {
                Optional<StoredDelivery> before = before(request.office(), key, unit, body.digest());
                if (before.isPresent()) {
                    return receipt(200, before.get(), true);
                }
                StoredDelivery draft = new StoredDelivery(
                        "",
                        unit,
                        parts.group(2),
                        parts.group(4),
                        key,
                        bulk,
                        type,
                        0,
                        "",
                        clock.instant().toString());
                judge(request.office(), draft, body, digest);
                StoredDelivery stored = storage.store(body, draft);
                kept = true;
                if (faults.deliversTwice()) {
                    storage.storeAgain(stored);
                }
                return receipt(201, stored, false);
            }
        } finally {
            if (!kept) {
                storage.discard(body);
            }
        }
    }

    /** What this key, or this unit, brought before. */
    private Optional<StoredDelivery> before(String office, String key, String unit, String digest) throws Refusal {
        Optional<StoredDelivery> sameKey = storage.byKey(office, key);
        if (sameKey.isPresent()) {
            if (!sameKey.get().digest().equals(digest) || !sameKey.get().unit().equals(unit)) {
                throw new Refusal(409, "key-reused", "The key came before with another body.");
            }
            return sameKey;
        }
        Optional<StoredDelivery> sameUnit =
                storage.byUnit(unit).filter(known -> known.from().equals(office));
        if (sameUnit.filter(known -> !known.digest().equals(digest)).isPresent()) {
            throw new Refusal(409, "unit-conflict", "The unit came before with another body.");
        }
        return sameUnit;
    }

    private void judge(String office, StoredDelivery draft, Storage.Incoming body, String digest)
            throws IOException, Refusal {
        if (!draft.from().equals(office)) {
            throw new Refusal(403, "not-your-unit", "The sender of the unit is another office.");
        }
        if (!receivers.test(new OfficeNumber(draft.to()))) {
            throw new Refusal(404, "unknown-receiver", "The receiver of the unit is no office known here.");
        }
        if (!Set.of(SEALED, ENCRYPTED).contains(draft.type())) {
            throw new Refusal(415, "unsupported-type", "A body is a sealed unit, encrypted or not.");
        }
        if (!body.digest().equals(digest)) {
            throw new Refusal(400, "digest-mismatch", "The digest is not that of the body.");
        }
        if (storage.inBulk(office, draft.bulk()) >= MAX_BULK) {
            throw new Refusal(422, "bulk-limit", "A bulk has at most " + MAX_BULK + " units.");
        }
        if (draft.type().equals(SEALED)) {
            SealedNames.check(Storage.body(body));
        }
    }

    private static Handler.Answer receipt(int status, StoredDelivery unit, boolean duplicate) {
        String digest = digestHeader(unit.digest());
        return json(status, new Receipt(unit.ref(), unit.unit(), digest, unit.size(), unit.storedAt(), duplicate));
    }

    private static Handler.Answer json(int status, Record body) {
        return new Handler.Answer.Json(status, "application/json", body);
    }

    private record Receipt(String receipt, String unit, String digest, long size, String storedAt, boolean duplicate) {}

    /** @param next the cursor of the next page; null on the last one */
    private record Page(
            List<Waiting> units,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String next) {}

    private record Waiting(String ref, String unit, String digest, long size, String type, String storedAt) {
        static Waiting of(StoredDelivery unit) {
            String digest = digestHeader(unit.digest());
            return new Waiting(unit.ref(), unit.unit(), digest, unit.size(), unit.type(), unit.storedAt());
        }
    }

    private record Acknowledgement(String ref, String digest, String acknowledgedAt) {}

    private Handler.Answer list(Request request) throws Refusal {
        int limit = limit(request);
        String cursor = request.parameter("cursor").orElse("");
        if (!cursor.isEmpty() && !TOKEN.matcher(cursor).matches()) {
            throw new Refusal(400, "malformed", "The cursor is none.");
        }
        List<StoredDelivery> units = storage.waiting(request.office(), cursor, limit + 1);
        String next = units.size() > limit ? units.get(limit - 1).ref() : null;
        return json(200, new Page(units.stream().limit(limit).map(Waiting::of).toList(), next));
    }

    private static int limit(Request request) throws Refusal {
        String text = request.parameter("limit").orElse("100");
        if (!text.matches("[1-9][0-9]?|100")) {
            throw new Refusal(400, "malformed", "A page has 1 to 100 units.");
        }
        return Integer.parseInt(text);
    }

    private Handler.Answer download(Request request, StoredDelivery unit) throws IOException, Refusal {
        if (faults.stalls("download " + unit.ref())) {
            return new Handler.Answer.Silence();
        }
        Optional<Matcher> range = request.header("Range").map(RANGE::matcher).filter(Matcher::matches);
        boolean changed = request.header("If-Range")
                .filter(tag -> !tag.equals('"' + unit.digest() + '"'))
                .isPresent();
        if (range.isEmpty() || changed) {
            return new Handler.Answer.Body(unit, storage.body(unit), 0, unit.size(), false);
        }
        long start = Long.parseLong(range.get().group(1));
        long end = range.get().group(2).isEmpty()
                ? unit.size()
                : Math.min(unit.size(), Long.parseLong(range.get().group(2)) + 1);
        if (start >= end) {
            throw new Refusal(416, "malformed", "The range is not within the body.");
        }
        return new Handler.Answer.Body(unit, storage.body(unit), start, end, true);
    }

    private Handler.Answer acknowledge(Request request, StoredDelivery unit) throws IOException, Refusal {
        byte[] body = request.body().readNBytes(MAX_JSON);
        String given = Optional.ofNullable(parse(body).get("digest"))
                .map(JsonNode::asText)
                .orElse("");
        if (!DIGEST.matcher(given).matches()) {
            throw new Refusal(400, "malformed", "There is no digest.");
        }
        if (!given.equals(digestHeader(unit.digest()))) {
            throw new Refusal(409, "digest-mismatch", "This is not what was sent.");
        }
        storage.acknowledge(unit);
        return json(200, new Acknowledgement(unit.ref(), given, clock.instant().toString()));
    }

    private static JsonNode parse(byte[] body) throws Refusal {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new Refusal(400, "malformed", "The body is no JSON.");
        }
    }

    private static void allow(Request request, String method) throws Refusal {
        if (!request.method().equals(method)) {
            throw notAllowed();
        }
    }

    static Refusal tooLarge() {
        return new Refusal(413, "too-large", "A body has at most " + MAX_BODY + " bytes.");
    }

    private static Refusal notAllowed() {
        return new Refusal(405, "method-not-allowed", "There is no such call.");
    }

    private static Refusal notFound() {
        return new Refusal(404, "not-found", "There is nothing here for this office.");
    }

    static String digestHeader(String hex) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex)) + ":";
    }

    private static String hex(String base64) {
        return HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
    }
}
