package io.github.careplansdk.examples;

import io.github.careplansdk.core.problem.Judgement;
import io.github.careplansdk.core.problem.Policy;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.unit.Serials;
import io.github.careplansdk.crypto.identity.CertificateChecker;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.identity.TrustAnchors;
import io.github.careplansdk.crypto.seal.UnitVerifier;
import io.github.careplansdk.crypto.transport.ExchangeReport;
import io.github.careplansdk.crypto.transport.HttpTransport;
import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.TransportListener;
import io.github.careplansdk.crypto.transport.UnitFiles;
import io.github.careplansdk.csv.exchange.Importer;
import io.github.careplansdk.csv.exchange.IncomingUnit;
import io.github.careplansdk.csv.export.BulkFolder;
import io.github.careplansdk.csv.export.Export;
import io.github.careplansdk.csv.export.Exporter;
import io.github.careplansdk.csv.export.SerialFile;
import io.github.careplansdk.csv.testkit.sample.SampleOffice;
import io.github.careplansdk.csv.validate.Validator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** An office with its certificate and its folders: how a product puts export, seal, transport and import together. */
final class SampleDesk {
    private final SampleOffice office;
    private final Path folder;
    private final Narrator narrator;
    private final HttpTransport.Builder transport;

    SampleDesk(
            SampleOffice office,
            Path folder,
            URI platform,
            SigningIdentity identity,
            TrustAnchors trusted,
            Narrator narrator) {
        this.office = office;
        this.folder = folder;
        this.narrator = narrator;
        this.transport = HttpTransport.builder(platform, () -> identity, trusted)
                .outbox(folder.resolve("outbox"))
                .inbox(folder.resolve("inbox"), UnitVerifier.of(CertificateChecker.of(trusted)))
                .check(files -> {
                    Judgement judgement =
                            Policy.DEFAULT.judge(Validator.create().validateTogether(files));
                    return judgement.count(Severity.ERROR);
                })
                .taker(this::take);
    }

    SampleOffice office() {
        return office;
    }

    /** What this office exports, in bulks. */
    Path exported() {
        return folder.resolve("export");
    }

    /** The units that this office has received. */
    Path received() {
        return folder.resolve("inbox").resolve("received");
    }

    Exporter exporter(List<SampleOffice> receivers) throws IOException {
        Files.createDirectories(folder);
        Serials serials = Serials.keptIn(new SerialFile(folder.resolve("last-serial.txt")), Clock.systemUTC());
        return Exporter.of(
                office.office(),
                serials,
                receivers.stream().map(SampleOffice::office).toList());
    }

    /** Writes the units of an export as files, each checked before it appears. */
    void write(Export export) throws IOException {
        BulkFolder.of(exported())
                .write(export.units())
                .forEach(unit -> narrator.tell(
                        unit.unit().id() + "：" + unit.unit().files().size() + "ファイル",
                        unit.unit().id() + ": " + unit.unit().files().size() + " files"));
        Judgement judgement = Policy.DEFAULT.judge(Validator.create().validate(exported()));
        narrator.tell(
                "検査：エラー " + judgement.count(Severity.ERROR) + " 件、警告 " + judgement.count(Severity.WARNING) + " 件",
                "checked: " + judgement.count(Severity.ERROR) + " errors, " + judgement.count(Severity.WARNING)
                        + " warnings");
    }

    /** Sends what it exported. */
    void send() throws IOException {
        try (HttpTransport client = transport.build()) {
            client.queue(UnitFiles.in(exported()))
                    .forEach(
                            refused -> narrator.tell(refused.unit() + "：送信できません", refused.unit() + ": cannot be sent"));
            exchange(client)
                    .deliveries()
                    .forEach(delivery -> narrator.tell(
                            delivery.unit() + "：" + delivery.outcome(), delivery.unit() + ": " + delivery.outcome()));
        }
    }

    /** Receives what waits. */
    void receive() throws IOException {
        try (HttpTransport client = transport.build()) {
            exchange(client);
        }
    }

    private static ExchangeReport exchange(HttpTransport client) throws IOException {
        ExchangeReport report = client.exchange(TransportListener.NONE);
        if (!report.isComplete()) {
            throw new IllegalStateException("Not all was sent and received: " + report);
        }
        return report;
    }

    /** Imports a unit whose seal was verified. A product does this in one transaction, with the unit's id. */
    private void take(StoredUnit stored) throws IOException {
        for (IncomingUnit unit : Importer.create().read(stored.folder()).units()) {
            int changes = unit.changes().size();
            narrator.tell(
                    unit.id() + "：電子署名を検証し、" + changes + "件の変更を取り込みました",
                    unit.id() + ": seal verified, " + changes + " changes imported");
        }
    }
}
