package io.github.careplansdk.examples.server.exchange;

import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.identity.TrustAnchors;
import io.github.careplansdk.crypto.jdbc.JdbcStores;
import io.github.careplansdk.crypto.keyring.KeyringSource;
import io.github.careplansdk.crypto.keyring.OfficeKeyring;
import io.github.careplansdk.crypto.seal.UnitVerifier;
import io.github.careplansdk.crypto.transport.RetryPolicy;
import io.github.careplansdk.crypto.transport.offices.KeyringTransport;
import io.github.careplansdk.csv.validate.Validator;
import io.github.careplansdk.examples.TransportMetrics;
import io.github.careplansdk.examples.server.ServerSettings;
import io.github.careplansdk.examples.server.files.FileWork;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;

/** The library's keyring, stores and transport, where a platform is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("careplan.exchange.platform")
class ExchangeSetup {
    private final ServerSettings settings;
    private final ServerSettings.Exchange exchange;

    ExchangeSetup(ServerSettings settings) {
        this.settings = settings;
        this.exchange = Objects.requireNonNull(settings.exchange(), "careplan.exchange");
    }

    @Bean
    TrustAnchors anchors() throws IOException {
        return TrustAnchors.read(exchange.anchors());
    }

    @Bean
    OfficeKeyring keyring(TrustAnchors anchors) throws IOException {
        return OfficeKeyring.open(KeyringSource.folder(exchange.keys()), CertificateChecker.of(anchors));
    }

    @Bean
    JdbcStores stores(DataSource database) throws IOException {
        JdbcStores.migrate(database);
        return JdbcStores.builder(database, settings.home().resolve("work")).build();
    }

    @Bean
    KeyringTransport transport(
            TrustAnchors anchors,
            OfficeKeyring keyring,
            JdbcStores stores,
            ReceivedUnits received,
            MeterRegistry meters) {
        Validator validator = Validator.create();
        return KeyringTransport.builder(exchange.platform(), keyring, anchors)
                .stores(stores, UnitVerifier.of(CertificateChecker.of(anchors)))
                .taker(received)
                .check(files ->
                        Policy.DEFAULT.judge(validator.validateTogether(files)).count(Severity.ERROR))
                .retry(RetryPolicy.DEFAULT.withDeadline(exchange.deadline()))
                .listener(new TransportMetrics(meters))
                .build();
    }

    @Bean
    Exchange exchange(
            OfficeKeyring keyring,
            JdbcStores stores,
            KeyringTransport transport,
            FileWork work,
            TaskScheduler scheduler) {
        return new Exchange(keyring, stores, transport, work, scheduler);
    }
}
