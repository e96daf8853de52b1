package io.github.careplansdk.csv.interop;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Runs a script with the machine's {@code python3}; where there is none, the test is skipped and says so. */
final class Python {
    private Python() {}

    /** What a script prints, which gets this input; both are ASCII. */
    static String run(String script, String input) throws IOException, InterruptedException {
        Process process = start(script);
        if (process == null) {
            String reason = "SKIPPED: python3 is not installed, so nothing is compared with Python.";
            // Surefire shows the number of skipped tests only.
            System.out.println(reason);
            assumeTrue(false, reason);
        }
        // It prints only when all input is read.
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.US_ASCII));
        }
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new AssertionError("The Python script failed: see its message on standard error.");
        }
        return printed;
    }

    private static Process start(String script) {
        try {
            return new ProcessBuilder("python3", "-c", script)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException notInstalled) {
            return null;
        }
    }
}
