package io.github.careplansdk.crypto.transport.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.name.Serial;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.Receipt;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.UnitRef;
import io.github.careplansdk.crypto.transport.protocol.Attempt;
import io.github.careplansdk.crypto.transport.protocol.ExchangeSession;
import io.github.careplansdk.crypto.transport.protocol.ExchangeSession.PartialBody;
import io.github.careplansdk.crypto.transport.protocol.ExchangeSession.Submission;
import io.github.careplansdk.crypto.transport.protocol.ExchangeSession.UnitPage;
import io.github.careplansdk.crypto.transport.protocol.FailedAttempt;
import io.github.careplansdk.crypto.transport.protocol.OfficeConnection.Target;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calls of a logged-in office: one receiver a call, and what the codes inside a 200 mean. */
final class RehearsalSession implements ExchangeSession {
    private static final String OK = "OK";
    private static final String SAME = "SAME_PLAN";

    /** Something done with a token. */
    @FunctionalInterface
    private interface Call<E extends Exception> {
        JsonNode with(String token) throws FailedAttempt, E;
    }

    private final RehearsalCalls calls;
    private final Tokens tokens;

    RehearsalSession(RehearsalCalls calls, Tokens tokens) {
        this.calls = calls;
        this.tokens = tokens;
    }

    /** The platform knows no key of ours, so what may have arrived is looked up among what was sent before it is sent again. */
    @Override
    public Receipt submit(Submission unit, Attempt attempt) throws FailedAttempt, IOException {
        if (attempt.mayHaveArrived()) {
            Optional<Receipt> there = sent(unit, attempt);
            if (there.isPresent()) {
                return there.get();
            }
        }
        Map<String, Object> body = names(unit.unit());
        body.put("rehearsalType", unit.type());
        try (InputStream in = unit.body().open()) {
            body.put("rehearsalBody", Base64.getEncoder().encodeToString(in.readAllBytes()));
        }
        attempt.sent(unit.size());
        JsonNode answer = call(attempt, token -> calls.post("/plans", body, token, attempt));
        return switch (code(answer)) {
            case OK -> receipt(unit, answer, false);
            case SAME -> sent(unit, attempt).orElseThrow(() -> FailedAttempt.rejectedAlways(refusal(answer)));
            case "BUSY" -> throw FailedAttempt.notSent(refusal(answer)).again();
            default -> throw FailedAttempt.rejectedAlways(refusal(answer));
        };
    }

    /** What the platform has of a unit; with other content, it is another unit of the same name. */
    private Optional<Receipt> sent(Submission unit, Attempt attempt) throws FailedAttempt {
        JsonNode answer = call(attempt, token -> calls.post("/sent", names(unit.unit()), token, attempt));
        if (!code(answer).equals(OK)) {
            return Optional.empty();
        }
        Receipt receipt = receipt(unit, answer, true);
        if (!receipt.digest().equals(unit.digest())) {
            throw FailedAttempt.rejectedAlways(Finding.of(TransportCode.PEER_REFUSED, 200, SAME));
        }
        return Optional.of(receipt);
    }

    private static Receipt receipt(Submission unit, JsonNode answer, boolean duplicate) {
        return new Receipt(
                answer.path("rehearsalNumber").asText(),
                unit.unit(),
                new ContentDigest(answer.path("rehearsalSha256").asText()),
                answer.path("rehearsalSize").asLong(),
                Instant.parse(answer.path("rehearsalStored").asText()),
                duplicate);
    }

    @Override
    public UnitPage list(Optional<String> cursor, Attempt attempt) throws FailedAttempt {
        JsonNode answer = call(attempt, token -> calls.get("/received?page=" + cursor.orElse("0"), token, attempt));
        List<UnitRef> units = new ArrayList<>();
        for (JsonNode entry : answer.path("rehearsalPlans")) {
            units.add(new UnitRef(
                    entry.path("rehearsalNumber").asText(),
                    unit(entry),
                    new ContentDigest(entry.path("rehearsalSha256").asText()),
                    entry.path("rehearsalSize").asLong(),
                    entry.path("rehearsalType").asText(),
                    Instant.parse(entry.path("rehearsalStored").asText())));
        }
        return new UnitPage(
                units,
                List.of(),
                Optional.ofNullable(answer.get("rehearsalNext")).map(JsonNode::asText));
    }

    /** This platform gives a body as a whole only. */
    @Override
    public void fetch(UnitRef unit, PartialBody body, Attempt attempt) throws FailedAttempt, IOException {
        JsonNode answer = call(
                attempt,
                token -> calls.fetch(
                        "/received/" + unit.ref() + "/body",
                        token,
                        head -> head.headers()
                                        .firstValue("Content-Type")
                                        .filter("application/octet-stream"::equals)
                                        .isPresent()
                                ? Optional.of(new Target(body.beginAnew(), unit.size()))
                                : Optional.empty(),
                        attempt));
        checkDone(answer);
    }

    @Override
    public void acknowledge(String ref, ContentDigest digest, Attempt attempt) throws FailedAttempt {
        checkDone(call(
                attempt,
                token -> calls.post(
                        "/received/" + ref + "/done", Map.of("rehearsalSha256", digest.hex()), token, attempt)));
    }

    private static void checkDone(JsonNode answer) throws FailedAttempt {
        if (!code(answer).equals(OK)) {
            throw FailedAttempt.notSent(refusal(answer));
        }
    }

    /** Nothing is told: the tokens end by themselves. */
    @Override
    public void close() {}

    private <E extends Exception> JsonNode call(Attempt attempt, Call<E> call) throws FailedAttempt, E {
        String token = tokens.access(attempt);
        try {
            JsonNode answer = call.with(token);
            tokens.accepted();
            return answer;
        } catch (FailedAttempt e) {
            if (e.finding().code() == TransportCode.SESSION_ENDED) {
                tokens.refused(token);
            }
            throw e;
        }
    }

    private static String code(JsonNode answer) {
        return answer.path(RehearsalCalls.CODE).asText();
    }

    private static Finding refusal(JsonNode answer) {
        return Finding.of(TransportCode.PEER_REFUSED, 200, code(answer));
    }

    private static Map<String, Object> names(UnitId unit) {
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("rehearsalSerial", unit.serial().toString());
        names.put("rehearsalFrom", unit.address().from().value());
        names.put("rehearsalFromService", unit.address().fromType());
        names.put("rehearsalTo", unit.address().to().value());
        names.put("rehearsalToService", unit.address().toType());
        return names;
    }

    private static UnitId unit(JsonNode entry) {
        return new UnitId(
                Serial.parse(entry.path("rehearsalSerial").asText()).orElseThrow(),
                new Address(
                        new OfficeNumber(entry.path("rehearsalFrom").asText()),
                        entry.path("rehearsalFromService").asText(),
                        new OfficeNumber(entry.path("rehearsalTo").asText()),
                        entry.path("rehearsalToService").asText()));
    }
}
