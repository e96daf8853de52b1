package io.github.careplansdk.crypto.cli.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.careplansdk.core.cli.Terminal;
import io.github.careplansdk.core.internal.text.Texts;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.crypto.cli.shared.TransferCommand;
import io.github.careplansdk.crypto.transport.HandOffTransport;
import io.github.careplansdk.crypto.transport.SettledFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rounds of {@code watch}, one after the other, with the folders as they are between them. */
class FolderWatchTest {
    private static final String UNIT = "20260501170000_9970100037_11_9970100011_43";
    private static final String NAME = "UPJSK_202604_9970100037_11_9970100011_43_20260501170000.CSV";
    private static final Path SAMPLE = Path.of(System.getProperty("basedir", "."), "../../examples/sample-month")
            .resolve("3-results-home-help")
            .resolve(NAME);

    @TempDir
    private Path temp;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Path watched;
    private Path inbox;
    private Path outbox;
    private Path upload;
    private HandOffTransport client;
    private FolderWatch watch;

    @BeforeEach
    void nameTheFolders() throws IOException {
        watched = Files.createDirectory(temp.resolve("見張る フォルダー"));
        inbox = temp.resolve("inbox");
        outbox = temp.resolve("outbox");
        upload = temp.resolve("upload");
        watchDownloads();
    }

    @AfterEach
    void close() throws IOException {
        client.close();
    }

    private void watchDownloads() throws IOException {
        client = HandOffTransport.builder()
                .inbox(inbox, watched)
                .settleBetweenExchanges()
                .check(new CheckOption().check())
                .build();
        watch = watch(client::exchange);
    }

    private void watchExports(Path... folders) throws IOException {
        client.close();
        client = HandOffTransport.builder()
                .outbox(outbox, upload)
                .check(new CheckOption().check())
                .build();
        watch = watch(new HandOffRound(
                Stream.of(folders).collect(Collectors.toMap(folder -> folder, SettledFolder::betweenLooks)), client));
    }

    private FolderWatch watch(FolderWatch.Round round) {
        Terminal terminal = Terminal.of(out, new PrintStream(new ByteArrayOutputStream()));
        Clock clock = Clock.fixed(Instant.parse("2026-03-31T15:00:00Z"), ZoneOffset.UTC);
        return new FolderWatch(
                round,
                new WatchLog(terminal, Language.EN, clock),
                new WatchHealth(Optional.of(temp.resolve("health.json")), clock),
                Texts.beside(TransferCommand.class, Language.EN));
    }

    /** Does rounds, and returns what they have told. */
    private List<String> rounds(int count) {
        out.reset();
        for (int i = 0; i < count; i++) {
            watch.round(false);
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private JsonNode health() throws IOException {
        return new ObjectMapper().readTree(temp.resolve("health.json").toFile());
    }

    private Path appears() throws IOException {
        return Files.copy(SAMPLE, watched.resolve(NAME));
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void aUnitIsTakenAndToldOnceWhenItIsQuiet() throws IOException {
        assertThat(rounds(2)).isEmpty();
        appears();
        assertThat(rounds(1)).isEmpty();
        assertThat(rounds(4)).containsExactly("2026-04-01 00:00:00  Taken: " + UNIT);
        assertThat(inbox.resolve("received/20260501170000_9970100037_9970100011")
                        .resolve(NAME))
                .hasSameBinaryContentAs(SAMPLE);
        assertThat(health().at("/taken").asInt()).isOne();
        assertThat(health().at("/rounds").asInt()).isEqualTo(7);
        assertThat(health().at("/lastRoundAt").asText()).isEqualTo("2026-04-01T00:00:00+09:00");
        assertThat(health().at("/state").asText()).isEqualTo("running");
    }

    @Test
    void aFileThatGrowsIsLeftAndToldOnce() throws IOException {
        byte[] whole = Files.readAllBytes(SAMPLE);
        Path file = watched.resolve(NAME);
        for (int length = 100; length <= 500; length += 100) {
            Files.write(file, Arrays.copyOf(whole, length));
            List<String> lines = rounds(1);
            assertThat(lines).hasSize(length == 200 ? 1 : 0);
            assertThat(lines).allMatch(line -> line.contains("Waiting: " + UNIT + "  STILL_BEING_WRITTEN"));
        }
        assertThat(health().at("/waiting").asInt()).isOne();
        assertThat(health().at("/failing").asInt()).isZero();
        assertThat(health().has("lastError")).isFalse();
        Files.write(file, whole);
        assertThat(rounds(3)).singleElement().asString().endsWith("Taken: " + UNIT);
    }

    @Test
    void whatABrowserHasNotFinishedIsLeft() throws IOException {
        Path file = appears();
        Path partial = Files.move(file, watched.resolve(NAME + ".crdownload"));
        Files.createFile(file);
        assertThat(rounds(4)).singleElement().asString().contains("STILL_BEING_WRITTEN");
        Files.delete(file);
        Files.move(partial, file);
        assertThat(rounds(3)).singleElement().asString().endsWith("Taken: " + UNIT);
    }

    @Test
    void whatWasTakenStaysTakenWhenItAppearsAgainOrTheWatchIsAnother() throws IOException {
        Path file = appears();
        assertThat(rounds(2)).hasSize(1);
        Files.delete(file);
        assertThat(rounds(2)).isEmpty();
        appears();
        assertThat(rounds(3)).isEmpty();
        client.close();
        watchDownloads();
        assertThat(rounds(3)).isEmpty();
        assertThat(files(inbox.resolve("received"))).hasSize(1);
    }

    @Test
    void aUnitWithErrorsIsSetAsideAndToldOnceAndAgainWhenItChanges() throws IOException {
        Path file = appears();
        append(file, "\"花子\"");
        assertThat(rounds(5))
                .singleElement()
                .asString()
                .contains("Not taken: " + UNIT + "  UNIT_QUARANTINED")
                .doesNotContain("花子");
        assertThat(health().at("/failing").asInt()).isOne();
        assertThat(health().at("/lastError/code").asText()).isEqualTo("UNIT_QUARANTINED");
        assertThat(files(inbox.resolve("quarantine"))).hasSize(1);
        append(file, "\"太郎\"");
        assertThat(rounds(4)).singleElement().asString().contains("UNIT_QUARANTINED");
        Files.write(file, Files.readAllBytes(SAMPLE));
        assertThat(rounds(3)).singleElement().asString().endsWith("Taken: " + UNIT);
        assertThat(health().at("/failing").asInt()).isZero();
    }

    @Test
    void aDamagedArchiveIsToldOnceAndAWholeOneTaken() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(NAME));
            Files.copy(SAMPLE, zip);
        }
        Path archive = watched.resolve("download.zip");
        Files.write(archive, Arrays.copyOf(bytes.toByteArray(), 200));
        assertThat(rounds(4)).singleElement().asString().contains("FILE_NOT_USABLE", "download.zip");
        Files.write(archive, bytes.toByteArray());
        assertThat(rounds(3)).singleElement().asString().endsWith("Taken: " + UNIT);
    }

    @Test
    void aFolderThatGoesAwayEndsNothing() throws IOException {
        Path away = Files.move(watched, temp.resolve("elsewhere"));
        assertThat(rounds(3)).singleElement().asString().contains("Round failed  NOT_PROCESSED");
        Files.move(away, watched);
        appears();
        assertThat(rounds(3)).singleElement().asString().endsWith("Taken: " + UNIT);
    }

    @Test
    void aHealthFileThatCannotBeWrittenIsToldOnceAndKeepsNothingBack() throws IOException {
        Files.createDirectories(temp.resolve("health.json").resolve("x"));
        appears();
        assertThat(rounds(4))
                .hasSize(2)
                .anyMatch(line -> line.contains("The health file could not be written"))
                .anyMatch(line -> line.endsWith("Taken: " + UNIT));
    }

    @Test
    void exportsAreLaidOutOnce() throws IOException {
        watchExports(watched);
        Path unclear = Files.writeString(watched.resolve("UPJSK.csv"), "x");
        assertThat(rounds(3)).singleElement().asString().contains("Not sent  FILE_NAME_UNCLEAR");
        Files.delete(unclear);
        appears();
        assertThat(rounds(4)).singleElement().asString().contains("Laid out: " + UNIT + " (2026");
        assertThat(health().at("/laidOut").asInt()).isOne();
        client.close();
        watchExports(watched);
        assertThat(rounds(4)).isEmpty();
        assertThat(files(upload)).filteredOn(Files::isDirectory).hasSize(1);
    }

    @Test
    void anExportWithErrorsIsToldOnceAndLaidOutWhenItIsMended() throws IOException {
        watchExports(watched);
        Path file = appears();
        append(file, "\"花子\"");
        assertThat(rounds(5))
                .singleElement()
                .asString()
                .contains("Not sent: " + UNIT + "  UNIT_HAS_ERRORS")
                .doesNotContain("花子");
        assertThat(health().at("/failing").asInt()).isOne();
        assertThat(upload).isEmptyDirectory();
        Files.write(file, Files.readAllBytes(SAMPLE));
        assertThat(rounds(3)).singleElement().asString().contains("Laid out: " + UNIT);
        append(file, "\"花子\"");
        assertThat(rounds(4)).singleElement().asString().contains("UNIT_ALREADY_SENT");
    }

    @Test
    void anExportFolderThatGoesAwayIsNamedAndStopsNoOther() throws IOException {
        Path other = Files.createDirectory(temp.resolve("other"));
        watchExports(watched, other);
        append(appears(), "\"花子\"");
        assertThat(rounds(3)).singleElement().asString().contains("UNIT_HAS_ERRORS");
        Path away = Files.move(watched, temp.resolve("elsewhere"));
        Files.copy(SAMPLE, other.resolve(NAME));
        assertThat(rounds(4))
                .hasSize(2)
                .anyMatch(line -> line.contains("Not sent  NOT_PROCESSED") && line.contains(watched.toString()))
                .anyMatch(line -> line.contains("Laid out: " + UNIT));
        Files.move(away, watched);
        assertThat(rounds(3)).noneMatch(line -> line.contains("NOT_PROCESSED"));
    }

    /** As the path of a file for the time being would be. */
    @Test
    void aFailureInOtherWordsEachRoundIsToldOnceAndSaysNoPath() {
        int[] count = {0};
        watch = watch(listener -> {
            throw new FileSystemException("花子" + count[0]++, null, "No space left " + count[0]);
        });
        assertThat(rounds(3))
                .singleElement()
                .asString()
                .contains("NOT_PROCESSED", "No space")
                .doesNotContain("花子");
    }

    @Test
    void aRoundThatFailsTellsNothingOfUnitsAgain() throws IOException {
        Files.writeString(watched.resolve("UPJSK.csv"), "x");
        assertThat(rounds(2)).singleElement().asString().contains("FILE_NAME_UNCLEAR");
        Path away = Files.move(watched, temp.resolve("elsewhere"));
        assertThat(rounds(2)).singleElement().asString().contains("Round failed", watched.toString());
        Files.move(away, watched);
        assertThat(rounds(2)).isEmpty();
        Files.move(watched, away);
        assertThat(rounds(2)).singleElement().asString().contains("Round failed");
    }
}
