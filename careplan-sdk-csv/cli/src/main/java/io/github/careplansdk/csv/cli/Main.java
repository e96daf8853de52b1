package io.github.careplansdk.csv.cli;

import io.github.careplansdk.core.cli.CommandFrame;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.kind.Standard;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** The command {@code careplan-validator}. */
public final class Main {
    private static final String EDITION = Standard.published().newest().label();
    private static final CommandFrame FRAME = CommandFrame.of(
                    "careplan-validator",
                    "ケアプランデータ連携標準仕様（第" + EDITION + "版）のファイルを検査します。",
                    "Checks files of the care plan data exchange standard (" + EDITION + ").",
                    List.of(
                            "validate",
                            "convert",
                            "upgrade",
                            "reconcile",
                            "diff",
                            "generate",
                            "form",
                            "rehearse",
                            "pseudonymise",
                            "conformance",
                            "units",
                            "problems",
                            "explain",
                            "readiness",
                            "layout"),
                    Main::command)
            .forPaths("validate");

    private Main() {}

    private static Object command(String name, Terminal terminal) {
        return switch (name) {
            case "validate" -> new ValidateCommand(terminal);
            case "convert" -> new ConvertCommand(terminal);
            case "upgrade" -> new UpgradeCommand(terminal);
            case "reconcile" -> new ReconcileCommand(terminal);
            case "diff" -> new DiffCommand(terminal);
            case "generate" -> new GenerateCommand(terminal);
            case "form" -> new FormCommand(terminal);
            case "rehearse" -> new RehearseCommand(terminal, Clock.system(ZoneId.of("Asia/Tokyo")));
            case "pseudonymise" -> new PseudonymiseCommand(terminal);
            case "conformance" -> new ConformanceCommand(terminal);
            case "units" -> new UnitsCommand(terminal);
            case "problems" -> new ProblemsCommand(terminal);
            case "explain" -> new ExplainCommand(terminal);
            case "readiness" -> new ReadinessCommand(terminal);
            case "layout" -> new LayoutCommand(terminal);
            default -> throw new IllegalArgumentException(name);
        };
    }

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
