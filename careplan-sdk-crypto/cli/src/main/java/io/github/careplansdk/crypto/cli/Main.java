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
                        "Inspects an office's certificate; seals, verifies, encrypts, sends and receives units.")
                .with("inspect", out -> new InspectCommand(out, Clock.systemUTC()))
                .with("advise", out -> new AdviseCommand(out, Clock.systemUTC()))
                .with("readiness", ReadinessCommand::new)
                .with("seal", SealCommand::new)
                .with("verify", VerifyCommand::new)
                .with("open", OpenCommand::new)
                .with("encrypt", EncryptCommand::new)
                .with("decrypt", DecryptCommand::new)
                .with("send", out -> new SendCommand(out, Clock.systemUTC()))
                .with("receive", out -> new ReceiveCommand(out, Clock.systemUTC()))
                .with("hand-off", HandOffCommand::new)
                .with("pick-up", out -> new PickUpCommand(out, Clock.systemUTC()))
                .with("watch", out -> new WatchCommand(out, Clock.systemUTC()))
                .with("taken", TakenCommand::new)
                .with("status", out -> new StatusCommand(out, Clock.systemUTC()))
                .with("audit", out -> new AuditCommand(out, Clock.systemUTC()))
                .with("prune", PruneCommand::new)
                .with("sandbox", SandboxCommand::new)
                .with("sample-pki", SamplePkiCommand::new)
                .run(args, terminal);
    }
}
