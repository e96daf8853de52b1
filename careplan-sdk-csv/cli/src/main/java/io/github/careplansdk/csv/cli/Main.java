package io.github.careplansdk.csv.cli;

import io.github.careplansdk.core.cli.CommandFrame;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.kind.Standard;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;

/** The command {@code careplan-validator}. */
public final class Main {
    private static final String EDITION = Standard.published().newest().label();
    private static final CommandFrame FRAME = CommandFrame.of(
                    "careplan-validator",
                    "ケアプランデータ連携標準仕様（第" + EDITION + "版）のファイルを検査します。",
                    "Checks files of the care plan data exchange standard (" + EDITION + ").",
                    terminal -> List.of(
                            new ValidateCommand(terminal),
                            new ConvertCommand(terminal),
                            new UpgradeCommand(terminal),
                            new ReconcileCommand(terminal),
                            new DiffCommand(terminal),
                            new GenerateCommand(terminal),
                            new FormCommand(terminal),
                            new PseudonymiseCommand(terminal),
                            new ConformanceCommand(terminal),
                            new UnitsCommand(terminal),
                            new ProblemsCommand(terminal),
                            new ExplainCommand(terminal),
                            new ReadinessCommand(terminal),
                            new LayoutCommand(terminal)))
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
