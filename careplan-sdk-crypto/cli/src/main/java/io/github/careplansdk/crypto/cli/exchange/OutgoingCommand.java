package io.github.careplansdk.crypto.cli.exchange;

import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.internal.Page;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.FindingCode;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.cli.shared.FolderPaths;
import io.github.careplansdk.crypto.cli.shared.Progress;
import io.github.careplansdk.crypto.cli.shared.TransferCommand;
import io.github.careplansdk.crypto.transport.Delivery;
import io.github.careplansdk.crypto.transport.ExchangeReport;
import io.github.careplansdk.crypto.transport.TransportClient;
import io.github.careplansdk.crypto.transport.UnitFiles;
import io.github.careplansdk.crypto.transport.UnitFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Parameters;

/** A command that takes the units of folders. */
public abstract class OutgoingCommand extends TransferCommand {
    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..*",
            description = {
                "CSVファイルのあるフォルダー（ファイルのあるフォルダーごとに一括送信の1回分）。",
                "A folder with CSV files (each folder with files in it is one bulk)."
            })
    private List<Path> folders = new ArrayList<>();

    /**
     * What one run did.
     *
     * @param before how many of the units that were given had been sent by an earlier run
     * @param refused what was not even queued
     * @param report what became of what was queued
     */
    record Sent(long before, List<Delivery> refused, ExchangeReport report) {
        /** What became of units that were given. */
        static Sent of(List<UnitFiles> units, List<Delivery> refused, ExchangeReport report) {
            Set<UnitId> before = new HashSet<>();
            units.forEach(unit -> before.add(unit.id()));
            refused.forEach(delivery -> before.remove(delivery.unit()));
            report.deliveries().forEach(delivery -> before.remove(delivery.unit()));
            return new Sent(before.size(), notIn(report, refused), report);
        }

        /** A unit whose record is damaged is refused when it is given again, and reported by the exchange too: told once. */
        private static List<Delivery> notIn(ExchangeReport report, List<Delivery> refused) {
            Set<Reason> reported = report.deliveries().stream().map(Reason::of).collect(Collectors.toSet());
            return refused.stream()
                    .filter(delivery -> !reported.contains(Reason.of(delivery)))
                    .toList();
        }

        /** Why a unit was not sent. */
        private record Reason(UnitId unit, Optional<FindingCode> code) {
            static Reason of(Delivery delivery) {
                return new Reason(delivery.unit(), delivery.finding().map(Finding::code));
            }
        }
    }

    OutgoingCommand(Terminal terminal) {
        super(terminal);
    }

    /**
     * The units of the folders; nothing is begun where one folder cannot be read. Says which attachments go to nobody.
     *
     * @param written the folders that are written to: none may lie where units are read, for what is in it would be an attachment
     */
    final List<UnitFiles> units(Path... written) throws IOException {
        FolderPaths.checkThere(folders);
        for (Path folder : written) {
            FolderPaths.checkOutside(folder, folders);
        }
        List<UnitFiles> units = new ArrayList<>();
        List<Path> leftOut = new ArrayList<>();
        for (Path folder : folders) {
            UnitFolder found = UnitFolder.read(folder);
            units.addAll(found.units());
            leftOut.addAll(found.leftOut());
        }
        if (!leftOut.isEmpty()) {
            tell(leftOut);
        }
        return units;
    }

    /** Queues units, and sends all that is queued. */
    final Sent send(List<UnitFiles> units, TransportClient client) throws IOException {
        try (Progress progress = new Progress(terminal(), texts())) {
            List<Delivery> refused = client.queue(units);
            return Sent.of(units, refused, client.exchange(progress));
        }
    }

    private void tell(List<Path> leftOut) throws IOException {
        Page notes = new Page(terminal().err(), terminal().width(), false);
        notes.paragraph(0, Style.NOTE, texts().get("send.leftOut"));
        for (Path file : leftOut) {
            notes.line(2, Style.PLAIN, file.toString());
        }
    }
}
