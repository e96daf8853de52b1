package io.github.careplansdk.examples;

import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.problem.FindingCode;
import io.github.careplansdk.crypto.transport.Delivery;
import io.github.careplansdk.crypto.transport.ExchangeReport.FailedReception;
import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.TransportListener;
import io.github.careplansdk.crypto.transport.TransportListener.AttemptEvent;
import io.github.careplansdk.crypto.transport.TransportListener.ConnectionEvent;
import io.github.careplansdk.crypto.transport.TransportListener.LeaseEvent;
import io.github.careplansdk.crypto.transport.TransportListener.PruneEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import java.util.Optional;

/**
 * Feeds Micrometer from a transport, as a product would for its dashboards. The library knows no metrics: this is all there is
 * to it.
 *
 * <pre>{@code
 * HttpTransport.builder(url, identities, trusted).listener(new TransportMetrics(registry))
 * }</pre>
 *
 * <p>Units are no tags: a registry keeps every combination of tags for ever.
 */
public final class TransportMetrics implements TransportListener {
    private final MeterRegistry registry;

    /** @param registry where the meters are */
    public TransportMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void attempt(AttemptEvent event) {
        Tags call = Tags.of("call", word(event.call()), "office", word(event.office()));
        registry.timer(
                        "careplan.attempts",
                        call.and("outcome", word(event.outcome()), "failure", code(event.failure())))
                .record(event.took());
        if (event.number() > 1) {
            registry.counter("careplan.retries", call).increment();
        }
        registry.counter("careplan.bytes", call.and("way", "sent")).increment(event.sent());
        registry.counter("careplan.bytes", call.and("way", "received")).increment(event.received());
    }

    @Override
    public void connection(ConnectionEvent event) {
        registry.timer(
                        "careplan.sessions",
                        "change",
                        word(event.change()),
                        "office",
                        word(event.office()),
                        "failure",
                        code(event.failure()))
                .record(event.took());
    }

    @Override
    public void lease(LeaseEvent event) {
        registry.counter("careplan.leases", "change", word(event.change()), "of", event.isOfInbox() ? "inbox" : "unit")
                .increment();
    }

    @Override
    public void prune(PruneEvent event) {
        registry.counter("careplan.pruned").increment(event.units());
    }

    @Override
    public void delivery(Delivery delivery, int done, int all) {
        registry.counter("careplan.units.sent", "outcome", word(delivery.outcome()))
                .increment();
    }

    @Override
    public void received(StoredUnit unit) {
        registry.counter("careplan.units.received").increment();
    }

    @Override
    public void notReceived(FailedReception failure) {
        registry.counter(
                        "careplan.units.not-received",
                        "failure",
                        failure.finding().code().name())
                .increment();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String word(Optional<OfficeNumber> office) {
        return office.map(OfficeNumber::value).orElse("unknown");
    }

    private static String code(Optional<FindingCode> failure) {
        return failure.map(FindingCode::name).orElse("none");
    }
}
