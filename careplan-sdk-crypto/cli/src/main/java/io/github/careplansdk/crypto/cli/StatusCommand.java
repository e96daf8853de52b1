package io.github.careplansdk.crypto.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.careplansdk.core.cli.Converters;
import io.github.careplansdk.core.cli.Converters.Format;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.core.internal.Style;
import io.github.careplansdk.crypto.identity.CertificateCheck;
import io.github.careplansdk.crypto.identity.SigningIdentity;
import io.github.careplansdk.crypto.transport.TransportStatus;
import io.github.careplansdk.crypto.transport.TransportStatus.State;
import io.github.careplansdk.crypto.transport.TransportStatus.UnitStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code status}: what is queued, sent, received, and until when the certificate is good. */
@Command(
        name = "status",
        header = "送信待ち・送信済み・受信済みの状況を表示します。 / Shows what is queued, sent and received.",
        footer = {
            "",
            "終了コード / Exit codes:",
            "  0  表示した / shown",
            "  2  使い方の誤り、読み書きできないパス / wrong usage, or a path that cannot be read or written",
            "  3  証明書などを使えない、プログラムの異常 / a certificate or the like cannot be used, or the program broke"
        })
public final class StatusCommand extends TransferCommand {
    private static final List<State> SENDING = List.of(State.QUEUED, State.UNKNOWN, State.SENT, State.REJECTED);
    private static final List<State> RECEIVING = List.of(State.RECEIVED, State.ACKNOWLEDGED, State.QUARANTINED);

    @Option(
            names = "--outbox",
            paramLabel = "DIR",
            converter = Converters.ToPath.class,
            description = {"send や hand-off のフォルダー。", "The folder of send or hand-off."})
    private @Nullable Path outbox;

    @Option(
            names = "--inbox",
            paramLabel = "DIR",
            converter = Converters.ToPath.class,
            description = {"receive や pick-up のフォルダー。", "The folder of receive or pick-up."})
    private @Nullable Path inbox;

    @ArgGroup(exclusive = false)
    private @Nullable PfxOption pfx;

    @Mixin
    private TrustOption trust = new TrustOption();

    @Mixin
    private FormatOption format = new FormatOption();

    private final Clock clock;

    StatusCommand(Terminal terminal, Clock clock) {
        super(terminal);
        this.clock = clock;
    }

    @Override
    ExitCode run() throws IOException {
        if (outbox == null && inbox == null) {
            throw new UsageException("--outbox か --inbox のフォルダーを指定してください。", "Name a folder with --outbox or --inbox.");
        }
        JsonResult json = new JsonResult();
        if (outbox != null) {
            FolderPaths.checkOutbox(outbox);
            tell("outbox", say("送信", "Outbox"), SENDING, TransportStatus.ofOutbox(outbox), json);
        }
        if (inbox != null) {
            FolderPaths.checkInbox(inbox);
            tell("inbox", say("受信", "Inbox"), RECEIVING, TransportStatus.ofInbox(inbox), json);
        }
        if (pfx != null) {
            SigningIdentity identity = pfx.load(terminal());
            CertificateCheck check = trust.checker(trust.policy().build()).check(identity.chain(), clock.instant());
            tellCertificate(new Inspection(identity, check), json);
        }
        if (format.value() == Format.JSON) {
            json.write(terminal().out());
        }
        return ExitCode.DONE;
    }

    private void tell(String name, String title, List<State> states, List<UnitStatus> units, JsonResult json)
            throws IOException {
        if (format.value() == Format.TEXT) {
            page().line(0, Style.NOTE, title);
        }
        ObjectNode node = json.root().putObject(name);
        for (State state : states) {
            List<UnitStatus> those =
                    units.stream().filter(unit -> unit.state() == state).toList();
            node.put(JsonResult.lowerCase(state), those.size());
            if (format.value() == Format.TEXT) {
                text(state, those);
            }
        }
        ArrayNode array = node.putArray("units");
        units.forEach(unit -> add(array.addObject(), unit));
    }

    private static void add(ObjectNode node, UnitStatus unit) {
        node.put("serial", unit.unit().serial().digits())
                .put("from", unit.unit().address().from().value())
                .put("to", unit.unit().address().to().value())
                .put("unit", UnitName.of(unit.unit()))
                .put("state", JsonResult.lowerCase(unit.state()))
                .put("at", JapanTime.iso(unit.at()))
                .put("digest", unit.digest().hex());
        unit.folder().ifPresent(folder -> node.put("folder", folder.toString()));
        unit.rejection()
                .ifPresent(rejection -> node.putObject("refused")
                        .put("since", JapanTime.iso(rejection.since()))
                        .put("times", rejection.times()));
    }

    private void text(State state, List<UnitStatus> units) throws IOException {
        boolean pending = state != State.SENT && state != State.ACKNOWLEDGED && !units.isEmpty();
        page().line(2, pending ? Style.DOUBTFUL : Style.PLAIN, words(state) + ": " + units.size());
        if (pending) {
            for (UnitStatus unit : units) {
                page().line(4, Style.PLAIN, UnitName.of(unit.unit()));
                if (unit.rejection().isPresent()) {
                    page().line(
                                    6,
                                    Style.PLAIN,
                                    ExchangeResult.refused(unit.rejection().get(), language()));
                }
            }
        }
    }

    private String words(State state) {
        return switch (state) {
            case QUEUED -> say("送信待ち", "queued");
            case UNKNOWN -> say("届いたか不明（次の実行で確かめる）", "unknown whether it arrived (the next run asks)");
            case SENT -> say("送信済み", "sent");
            case REJECTED -> say("受け付けられなかった", "rejected");
            case RECEIVED -> say("受信済み（相手に未通知）", "received, the peer not told yet");
            case ACKNOWLEDGED -> say("受信済み", "received and acknowledged");
            case QUARANTINED -> say("隔離", "quarantined");
        };
    }

    private void tellCertificate(Inspection inspection, JsonResult json) throws IOException {
        if (format.value() == Format.TEXT) {
            inspection.text(page(), language());
        } else {
            json.root()
                    .set("certificate", inspection.json(language().language()).root());
        }
    }
}
