package io.github.careplansdk.crypto.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.crypto.testkit.SampleCertificate;
import io.github.careplansdk.crypto.transport.TransportListener.AttemptEvent;
import io.github.careplansdk.crypto.transport.TransportListener.ConnectionEvent;
import io.github.careplansdk.crypto.transport.rehearsal.RehearsalProtocol;
import io.github.careplansdk.crypto.transport.rehearsal.RehearsalServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logins, tokens and lock-outs: what is announced of them for 2027, with time that passes when a test says so. */
@Tag("server")
class RehearsalLoginTest {
    private static final String PASSWORD = "invented-and-right";

    /** A clock that is set. */
    private static final class SetClock extends Clock {
        private volatile Instant now = Clock.systemUTC().instant();

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @TempDir
    private Path folder;

    private final SetClock clock = new SetClock();
    private final Map<String, String> passwords = new HashMap<>(Map.of(Offices.CARE, PASSWORD));
    private final List<String> told = new CopyOnWriteArrayList<>();
    private String given = PASSWORD;
    private RehearsalServer server;

    @BeforeEach
    void start() throws IOException {
        server = RehearsalServer.start(
                ServerTls.context(
                        Offices.PKI.identity(SampleCertificate.Role.TLS_SERVER, Offices.CARE), Offices.PKI.anchors()),
                clock,
                passwords);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpTransport.Builder transport() {
        RehearsalProtocol protocol = new RehearsalProtocol(
                server.url(),
                Offices.PKI.anchors(),
                office -> new RehearsalProtocol.Login(office.value(), given),
                clock);
        return HttpTransport.builder(protocol, () -> Offices.CARE_IDENTITY)
                .retry(Offices.IMPATIENT)
                .listener(new TransportListener() {
                    @Override
                    public void attempt(AttemptEvent event) {
                        told.add(event.toString());
                    }

                    @Override
                    public void connection(ConnectionEvent event) {
                        told.add(event.toString());
                    }
                });
    }

    private long calls(String path) {
        return server.calls().stream().filter(path::equals).count();
    }

    private static TransportException failureOf(HttpTransport transport) {
        return catchThrowableOfType(TransportException.class, transport::list);
    }

    @Test
    void anAccessTokenIsRenewedInTimeAndALoginFollowsWhenThatNoLongerGoes() throws IOException {
        try (HttpTransport transport = transport().build()) {
            transport.list();
            clock.pass(Duration.ofMinutes(58));
            transport.list();
            assertThat(server.calls()).containsExactly("/login", "/received", "/received");
            clock.pass(Duration.ofMinutes(2));
            transport.list();
            assertThat(calls("/refresh")).isEqualTo(1);
            assertThat(calls("/login")).isEqualTo(1);
            clock.pass(Duration.ofHours(7));
            transport.list();
            assertThat(calls("/login")).isEqualTo(2);
            assertThat(calls("/refresh")).isEqualTo(1);
        }
        assertThat(told).anyMatch(event -> event.contains("SESSION_ENDED"));
    }

    @Test
    void tokensThatThePlatformForgotCostOneLogin() throws IOException {
        try (HttpTransport transport = transport().build()) {
            transport.list();
            server.forgetTokens();
            transport.list();
            assertThat(calls("/login")).isEqualTo(2);
            assertThat(calls("/refresh")).isEqualTo(1);
        }
    }

    @Test
    void aRefusedLoginIsTriedOnceAndOnlyOtherWordsAreTriedAgain() throws IOException {
        given = "wrong";
        List<UnitFiles> units = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            units.add(Offices.plan(folder.resolve("plans"), i, 300));
        }
        passwords.put(Offices.PROVIDER, "x");
        try (HttpTransport transport =
                transport().outbox(folder.resolve("outbox")).concurrency(4).build()) {
            transport.queue(units);
            for (int run = 0; run < 4; run++) {
                ExchangeReport report = transport.exchange(TransportListener.NONE);
                assertThat(report.interruption().orElseThrow().code()).isEqualTo(TransportCode.LOGIN_REFUSED);
                assertThat(report.deliveries())
                        .hasSize(6)
                        .allSatisfy(delivery -> assertThat(delivery.outcome()).isEqualTo(DeliveryOutcome.NOT_SENT));
            }
            assertThat(server.calls()).containsExactly("/login");
            given = PASSWORD;
            assertThat(transport.exchange(TransportListener.NONE).isComplete()).isTrue();
            assertThat(calls("/login")).isEqualTo(2);
            assertThat(server.serials()).hasSize(6).doesNotHaveDuplicates();
        }
    }

    @Test
    void aLockOutIsToldAtOnceWithItsEndAndNobodyKnocksBefore() throws IOException {
        try (HttpTransport transport = transport().build()) {
            for (int i = 0; i < RehearsalServer.FAILURES; i++) {
                given = "wrong-" + i;
                assertThat(failureOf(transport).finding().code()).isEqualTo(TransportCode.LOGIN_REFUSED);
            }
            given = PASSWORD;
            TransportException failure = failureOf(transport);
            assertThat(failure.finding().code()).isEqualTo(TransportCode.ACCOUNT_LOCKED);
            assertThat(failure.finding().arguments().get(0)).matches("[0-2][0-9]:[0-5][0-9]");
            assertThat(failure.finding().hint(Language.EN)).contains("Do not log in before that time");
            assertThat(failure.isEverywhere()).isTrue();
            assertThat(failure.outcome()).isEqualTo(DeliveryOutcome.NOT_SENT);
            long logins = calls("/login");
            assertThat(logins).isEqualTo(RehearsalServer.FAILURES + 1);
            for (int i = 0; i < 5; i++) {
                assertThat(failureOf(transport).finding().code()).isEqualTo(TransportCode.ACCOUNT_LOCKED);
            }
            assertThat(calls("/login")).isEqualTo(logins);
        }
        clock.pass(RehearsalServer.LOCKED);
        try (HttpTransport later = transport().build()) {
            assertThat(later.list()).isEmpty();
        }
    }

    @Test
    void anErrorInsideA200IsARefusal() throws IOException {
        try (HttpTransport transport =
                transport().outbox(folder.resolve("outbox")).build()) {
            transport.queue(List.of(Offices.plan(folder.resolve("plans"), 1, 300)));
            assertThat(transport.exchange(TransportListener.NONE).deliveries())
                    .singleElement()
                    .satisfies(delivery -> {
                        assertThat(delivery.outcome()).isEqualTo(DeliveryOutcome.REJECTED);
                        assertThat(delivery.finding().orElseThrow().arguments())
                                .containsExactly("200", "NO_SUCH_OFFICE");
                    });
        }
        assertThat(server.serials()).isEmpty();
    }

    @Test
    void nothingThatIsToldHoldsAPasswordOrAToken() throws IOException {
        try (HttpTransport transport = transport().build()) {
            transport.list();
            given = "wrong-and-secret";
            server.forgetTokens();
            TransportException failure = failureOf(transport);
            told.add(failure.toString());
            told.add(failure.finding().toString());
        }
        assertThat(server.tokens()).isNotEmpty();
        assertThat(told).hasSizeGreaterThan(4).allSatisfy(text -> {
            assertThat(text).doesNotContain(PASSWORD, "wrong-and-secret");
            server.tokens().forEach(token -> assertThat(text).doesNotContain(token));
        });
    }
}
