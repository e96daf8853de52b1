package io.github.careplansdk.examples.server.security;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Refuses an address for some minutes after some wrong passwords in a row. */
@Component
class LoginThrottle {
    private static final int MOST_FAILURES = 10;
    private static final int MOST_ADDRESSES = 10_000;
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private record Failures(int count, Instant last) {}

    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    synchronized void check(Authentication login) {
        Failures its = failures.get(address(login));
        if (its != null
                && its.count() >= MOST_FAILURES
                && its.last().plus(PAUSE).isAfter(Instant.now())) {
            throw new LockedException("Too many wrong passwords.");
        }
    }

    @EventListener
    synchronized void failed(AbstractAuthenticationFailureEvent event) {
        if (!(event.getException() instanceof LockedException)) {
            failures.merge(
                    address(event.getAuthentication()),
                    new Failures(1, Instant.now()),
                    (before, one) -> new Failures(before.count() + 1, one.last()));
        }
    }

    @EventListener
    synchronized void succeeded(AuthenticationSuccessEvent event) {
        failures.remove(address(event.getAuthentication()));
    }

    private static String address(Authentication login) {
        return login.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
