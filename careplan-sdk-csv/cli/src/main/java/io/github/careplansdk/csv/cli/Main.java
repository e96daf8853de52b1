package io.github.careplansdk.csv.cli;

import io.github.careplansdk.core.cli.CommandFrame;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.kind.Standard;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.ZoneId;

/** The command {@code careplan-validator}. */
public final class Main {
    private static final String EDITION = Standard.published().newest().label();
    private static final CommandFrame FRAME = CommandFrame.of(
                    "careplan-validator",
                    "ケアプランデータ連携標準仕様（第" + EDITION + "版）のファイルを検査します。",
                    "Checks files of the care plan data exchange standard (" + EDITION + ").")
            .with("validate", ValidateCommand::new)
            .with("convert", ConvertCommand::new)
            .with("upgrade", UpgradeCommand::new)
            .with("reconcile", ReconcileCommand::new)
            .with("diff", DiffCommand::new)
            .with("generate", GenerateCommand::new)
            .with("form", FormCommand::new)
            .with("rehearse", terminal -> new RehearseCommand(terminal, Clock.system(ZoneId.of("Asia/Tokyo"))))
            .with("pseudonymise", PseudonymiseCommand::new)
            .with("conformance", ConformanceCommand::new)
            .with("units", UnitsCommand::new)
            .with("problems", ProblemsCommand::new)
            .with("explain", ExplainCommand::new)
            .with("readiness", ReadinessCommand::new)
            .with("layout", LayoutCommand::new)
            .forPaths("validate");

    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(FRAME.run(args, Terminal.ofProcess(System.getenv())));
    }

    /** Runs the command on these streams and returns its exit code. */
    static int run(String[] args, OutputStream out, PrintStream err) {
        return run(args, InputStream.nullInputStream(), out, err);
    }

    static int run(String[] args, InputStream in, OutputStream out, PrintStream err) {
        return FRAME.run(args, Terminal.of(in, out, err));
    }
}
