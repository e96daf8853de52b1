package io.github.careplansdk.csv.form;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A browser without a window, where one is installed. */
final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Path program;
    private final Path temp;

    private Chromium(Path program, Path temp) {
        this.program = program;
        this.temp = temp;
    }

    /** The browser; the test is skipped where there is none, or no font like that of the stored images. */
    static Chromium installed(Path temp) throws IOException, InterruptedException {
        Optional<Path> program = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(program.isPresent(), "Chromium is not installed (Debian: apt-get install chromium).");
        assumeTrue(
                hasNotoCjk(temp),
                "The font Noto Sans CJK JP is not installed (Debian: apt-get install fonts-noto-cjk).");
        return new Chromium(program.orElseThrow(), temp);
    }

    private static boolean hasNotoCjk(Path temp) throws InterruptedException {
        Path fonts = temp.resolve("fonts.txt");
        try {
            run(List.of("fc-list", "Noto Sans CJK JP"), fonts);
            return Files.size(fonts) > 0;
        } catch (IOException noFontconfig) {
            return false;
        }
    }

    /** What the browser shows of a page in a window of that size. */
    Path screenshot(Path page, int width, int height) throws IOException, InterruptedException {
        Path image = temp.resolve(page.getFileName() + ".png");
        open(page, "--hide-scrollbars", "--window-size=" + width + "," + height, "--screenshot=" + image);
        return image;
    }

    /** What the browser prints of a page. */
    Path print(Path page) throws IOException, InterruptedException {
        Path document = temp.resolve(page.getFileName() + ".pdf");
        open(page, "--no-pdf-header-footer", "--print-to-pdf=" + document);
        return document;
    }

    private void open(Path page, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--force-device-scale-factor=1",
                "--user-data-dir=" + Files.createTempDirectory(temp, "browser")));
        command.addAll(List.of(arguments));
        command.add(page.toUri().toString());
        run(command, temp.resolve("browser.txt"));
    }

    private static void run(List<String> command, Path output) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("No answer: " + command.get(0));
        }
        if (process.exitValue() != 0) {
            throw new IOException(Files.readString(output, StandardCharsets.UTF_8));
        }
    }
}
