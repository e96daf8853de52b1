package io.github.careplansdk.crypto.cli.ledger;

import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.crypto.cli.shared.ExitCode;
import io.github.careplansdk.crypto.cli.shared.OpenedStore;
import io.github.careplansdk.crypto.cli.shared.TransferCommand;
import io.github.careplansdk.crypto.transport.store.DirectoryStores;
import io.github.careplansdk.crypto.transport.store.InboxStore;
import io.github.careplansdk.crypto.transport.store.OutboxStore;
import io.github.careplansdk.crypto.transport.store.TransportStores;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code prune}: removes the files of what was sent and received long ago. */
@Command(
        name = "prune",
        header = "送信・受信を終えた古い送信単位のファイルを削除します。 / Removes the files of what was sent and received long ago.",
        description = {
            "受領書、監査記録、送受信の状態は残るため、同じものが再び送受信されることはありません。送信待ち・拒否・隔離のものは削除しません。",
            "Receipts, the record and what is known of each unit stay, so nothing is sent or received again. What is"
                    + " queued, rejected or quarantined stays whole."
        },
        footer = {
            "",
            "終了コード / Exit codes:",
            "  0  削除した / removed",
            "  2  使い方の誤り、読み書きできないパス / wrong usage, or a path that cannot be read or written",
            "  3  使用中で始められない、または内部エラー / in use, or an internal error"
        })
public final class PruneCommand extends TransferCommand {
    private static final String NOBODY = "prune";

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Option(
            names = "--older-than",
            required = true,
            paramLabel = "DAYS",
            converter = ToAge.class,
            description = {"何日より前に終えたものを対象にするか（例: 90d）。", "The minimum age in days, such as 90d."})
    private Duration age = Duration.ZERO;

    public PruneCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected ExitCode run() throws IOException {
        place.check();
        if (place.store().isPresent()) {
            try (OpenedStore opened = place.store().get().openExisting()) {
                return prune(opened.of(place.office()));
            }
        }
        List<TransportStores> folders = new ArrayList<>();
        place.outboxes().stream().map(DirectoryStores::ofOutbox).forEach(folders::add);
        place.inboxes().stream().map(DirectoryStores::ofInbox).forEach(folders::add);
        return prune(folders);
    }

    private ExitCode prune(List<TransportStores> stores) throws IOException {
        long sent = 0;
        long received = 0;
        for (TransportStores each : stores) {
            Optional<OutboxStore> outbox = each.openOutbox(NOBODY);
            if (outbox.isPresent()) {
                try (OutboxStore opened = outbox.get()) {
                    sent += opened.prune(age);
                }
            }
            Optional<InboxStore> inbox = each.openInbox(NOBODY);
            if (inbox.isPresent()) {
                try (InboxStore opened = inbox.get()) {
                    received += opened.prune(age);
                }
            }
        }
        page().line(
                        0,
                        Style.GOOD,
                        texts().with(
                                        "prune.removed",
                                        Map.of("sent", String.valueOf(sent), "received", String.valueOf(received))));
        return ExitCode.DONE;
    }

    static final class ToAge implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            if (!text.matches("[0-9]{1,5}d")) {
                throw new UsageException("日数を 90d の形式で指定してください: " + text, "Write days as 90d: " + text);
            }
            return Duration.ofDays(Long.parseLong(text.substring(0, text.length() - 1)));
        }
    }
}
