package io.github.careplansdk.crypto.transport.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.identity.OfficeDirectory;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.TrustAnchors;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.protocol.Attempt;
import io.github.careplansdk.crypto.transport.protocol.ExchangeProtocol;
import io.github.careplansdk.crypto.transport.protocol.ExchangeSession;
import io.github.careplansdk.crypto.transport.protocol.FailedAttempt;
import io.github.careplansdk.crypto.transport.protocol.OfficeConnection;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A protocol of the announced shape, written as a vendor would write one: with public types only. Its addresses, fields and
 * codes are invented.
 */
public final class RehearsalProtocol implements ExchangeProtocol {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Asia/Tokyo"));

    /** What a person of an office logs in with. */
    public record Login(String user, String password) {
        /** Returns the user only. */
        @Override
        public String toString() {
            return user;
        }
    }

    private record Refused(Login login, Finding finding) {}

    private final URI url;
    private final TrustAnchors trusted;
    private final Function<OfficeNumber, Login> logins;
    private final Clock clock;
    private final Map<OfficeNumber, Refused> refused = new ConcurrentHashMap<>();

    /** @param logins what to log in with, asked at each login: after a refusal nothing is tried until it gives something else */
    public RehearsalProtocol(URI url, TrustAnchors trusted, Function<OfficeNumber, Login> logins, Clock clock) {
        this.url = url;
        this.trusted = trusted;
        this.logins = logins;
        this.clock = clock;
    }

    @Override
    public String peer() {
        return url.toString();
    }

    @Override
    public ExchangeSession open(SigningIdentity identity, Attempt attempt) throws FailedAttempt {
        OfficeNumber office =
                OfficeDirectory.BY_SUBJECT.officeOf(identity.certificate()).orElseThrow();
        Login login = logins.apply(office);
        Refused before = refused.get(office);
        if (before != null && before.login().equals(login)) {
            throw FailedAttempt.notSent(before.finding()).everywhere();
        }
        RehearsalCalls calls = new RehearsalCalls(url, OfficeConnection.of(identity, trusted, attempt.stall()));
        JsonNode answer = calls.login(login, attempt);
        return switch (answer.path("rehearsalCode").asText()) {
            case "OK" -> new RehearsalSession(calls, new Tokens(calls, clock, answer));
            case "LOCKED" -> throw locked(answer);
            default -> throw refused(office, login);
        };
    }

    private FailedAttempt refused(OfficeNumber office, Login login) {
        Finding finding = Finding.of(TransportCode.LOGIN_REFUSED, login.user());
        refused.put(office, new Refused(login, finding));
        return FailedAttempt.notSent(finding).everywhere();
    }

    private FailedAttempt locked(JsonNode answer) {
        Instant until = Instant.parse(answer.path("rehearsalUntil").asText());
        return FailedAttempt.notSent(Finding.of(TransportCode.ACCOUNT_LOCKED, TIME.format(until)))
                .lockedFor(Duration.between(clock.instant(), until));
    }
}
