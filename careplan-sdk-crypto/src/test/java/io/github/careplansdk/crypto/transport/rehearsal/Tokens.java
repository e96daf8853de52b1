package io.github.careplansdk.crypto.transport.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.protocol.Attempt;
import io.github.careplansdk.crypto.transport.protocol.FailedAttempt;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What a login gave: an access token, renewed in time, and a refresh token to renew it with. One thread at a time renews it. */
final class Tokens {
    /** So that a token does not end on the way. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final RehearsalCalls calls;
    private final Clock clock;
    private final String refresh;
    private final Instant refreshEnds;
    private String access;
    private Instant accessEnds;
    private boolean refusedBefore;

    Tokens(RehearsalCalls calls, Clock clock, JsonNode login) {
        this.calls = calls;
        this.clock = clock;
        this.refresh = login.path("rehearsalRefresh").asText();
        this.refreshEnds = ends(login, "rehearsalRefreshSeconds");
        this.access = login.path("rehearsalAccess").asText();
        this.accessEnds = ends(login, "rehearsalAccessSeconds");
    }

    private Instant ends(JsonNode answer, String seconds) {
        return clock.instant().plusSeconds(answer.path(seconds).asLong()).minus(MARGIN);
    }

    /** A token that holds for a while. */
    synchronized String access(Attempt attempt) throws FailedAttempt {
        if (clock.instant().isBefore(accessEnds)) {
            return access;
        }
        if (!clock.instant().isBefore(refreshEnds)) {
            throw over();
        }
        JsonNode answer = calls.refresh(refresh, attempt);
        if (!answer.path(RehearsalCalls.CODE).asText().equals("OK")) {
            throw over();
        }
        access = answer.path("rehearsalAccess").asText();
        accessEnds = ends(answer, "rehearsalAccessSeconds");
        return access;
    }

    /** The platform has taken a token. */
    synchronized void accepted() {
        refusedBefore = false;
    }

    /** The platform does not take a token: it is renewed for the next attempt; if that does not help either, the session is over. */
    synchronized void refused(String token) throws FailedAttempt {
        if (refusedBefore) {
            throw over();
        }
        if (token.equals(access)) {
            refusedBefore = true;
            accessEnds = Instant.MIN;
        }
    }

    private static FailedAttempt over() {
        return FailedAttempt.notSent(Finding.of(TransportCode.SESSION_ENDED)).inNewSession();
    }
}
