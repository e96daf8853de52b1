package io.github.careplansdk.crypto.cli;

import io.github.careplansdk.core.cli.CommandFrame;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.crypto.cli.certificate.AdviseCommand;
import io.github.careplansdk.crypto.cli.certificate.InspectCommand;
import io.github.careplansdk.crypto.cli.certificate.ReadinessCommand;
import io.github.careplansdk.crypto.cli.exchange.HandOffCommand;
import io.github.careplansdk.crypto.cli.exchange.PickUpCommand;
import io.github.careplansdk.crypto.cli.exchange.ReceiveCommand;
import io.github.careplansdk.crypto.cli.exchange.SendCommand;
import io.github.careplansdk.crypto.cli.exchange.WatchCommand;
import io.github.careplansdk.crypto.cli.ledger.AuditCommand;
import io.github.careplansdk.crypto.cli.ledger.PruneCommand;
import io.github.careplansdk.crypto.cli.ledger.StatusCommand;
import io.github.careplansdk.crypto.cli.ledger.TakenCommand;
import io.github.careplansdk.crypto.cli.sandbox.SamplePkiCommand;
import io.github.careplansdk.crypto.cli.sandbox.SandboxCommand;
import io.github.careplansdk.crypto.cli.seal.DecryptCommand;
import io.github.careplansdk.crypto.cli.seal.EncryptCommand;
import io.github.careplansdk.crypto.cli.seal.OpenCommand;
import io.github.careplansdk.crypto.cli.seal.SealCommand;
import io.github.careplansdk.crypto.cli.seal.VerifyCommand;
import java.time.Clock;
import java.util.List;

/** The command {@code careplan-transfer}. */
public final class Main {
    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(args, Terminal.ofProcess(System.getenv())));
    }

    /** Runs the command on this terminal and returns its exit code. */
    static int run(String[] args, Terminal terminal) {
        return CommandFrame.of(
                        "careplan-transfer",
                        "事業所の電子証明書を確認し、送信単位に電子署名を付け、検証・暗号化し、送受信します。",
                        "Inspects an office's certificate; seals, verifies, encrypts, sends and receives units.",
                        List.of(
                                "inspect",
                                "advise",
                                "readiness",
                                "seal",
                                "verify",
                                "open",
                                "encrypt",
                                "decrypt",
                                "send",
                                "receive",
                                "hand-off",
                                "pick-up",
                                "watch",
                                "taken",
                                "status",
                                "audit",
                                "prune",
                                "sandbox",
                                "sample-pki"),
                        Main::command)
                .run(args, terminal);
    }

    private static Object command(String name, Terminal terminal) {
        return switch (name) {
            case "inspect" -> new InspectCommand(terminal, Clock.systemUTC());
            case "advise" -> new AdviseCommand(terminal, Clock.systemUTC());
            case "readiness" -> new ReadinessCommand(terminal);
            case "seal" -> new SealCommand(terminal);
            case "verify" -> new VerifyCommand(terminal);
            case "open" -> new OpenCommand(terminal);
            case "encrypt" -> new EncryptCommand(terminal);
            case "decrypt" -> new DecryptCommand(terminal);
            case "send" -> new SendCommand(terminal, Clock.systemUTC());
            case "receive" -> new ReceiveCommand(terminal, Clock.systemUTC());
            case "hand-off" -> new HandOffCommand(terminal);
            case "pick-up" -> new PickUpCommand(terminal, Clock.systemUTC());
            case "watch" -> new WatchCommand(terminal, Clock.systemUTC());
            case "taken" -> new TakenCommand(terminal);
            case "status" -> new StatusCommand(terminal, Clock.systemUTC());
            case "audit" -> new AuditCommand(terminal, Clock.systemUTC());
            case "prune" -> new PruneCommand(terminal);
            case "sandbox" -> new SandboxCommand(terminal);
            case "sample-pki" -> new SamplePkiCommand(terminal);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
