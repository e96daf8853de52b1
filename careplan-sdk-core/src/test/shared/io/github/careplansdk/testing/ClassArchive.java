package io.github.careplansdk.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Keeps the classes of an executable jar as Java has them after a first start (a CDS archive), for tests that start the jar so often
 * that it pays: no start loads and verifies them anew. Where none can be made, the jar starts without it and does the same.
 */
public final class ClassArchive {
    private ClassArchive() {}

    /**
     * Makes an archive and returns the options that use it, to put before {@code -jar}.
     *
     * @param folder where the archive is kept, and where a relative path begins
     * @param jar as the starts will name it: an archive fits this path, and a file of this size and time
     * @param first arguments of a run that loads what the others need
     */
    public static List<String> make(Path folder, Path jar, Object... first) throws IOException {
        Path archive = folder.resolve("classes.jsa");
        List<String> command = JavaCommand.brief();
        command.addAll(List.of("-XX:ArchiveClassesAtExit=" + archive, "-jar", jar.toString()));
        Stream.of(first).map(Object::toString).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.getOutputStream().close();
            process.waitFor(5, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
        // The second keeps Java from telling of an archive that it does not use.
        return Files.exists(archive) ? List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds*=off") : List.of();
    }
}
