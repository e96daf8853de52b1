package io.github.careplansdk.crypto.transport.terminal.internal;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.crypto.transport.ContentDigest;
import io.github.careplansdk.crypto.transport.StoredUnit;
import io.github.careplansdk.crypto.transport.internal.Json;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.terminal.TakenUnit;
import io.github.careplansdk.crypto.transport.terminal.TerminalJournal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A journal in a folder: a file of JSON lines for each terminal. Other terminals' files are only read, so that nothing has to be
 * locked over a network; processes of one terminal add to its file, each line by one call of the system.
 */
public final class FolderJournal implements TerminalJournal {
    private static final String BEGIN = "terminal-";
    private static final String END = ".jsonl";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_.-]{1,64}");

    /** Some hundred thousand units: a longer file is not a journal. */
    private static final long LARGEST = 64 << 20;

    private final Path folder;
    private final String terminal;
    private final Path file;

    /** A line of a file. */
    private record Line(String at, String terminal, String unit, String digest) {
        Optional<TakenUnit> value() {
            try {
                return UnitKey.parse(unit)
                        .map(id -> new TakenUnit(id, terminal, Instant.parse(at), new ContentDigest(digest)));
            } catch (RuntimeException notOurs) {
                return Optional.empty();
            }
        }
    }

    public FolderJournal(Path folder, String terminal) {
        if (!NAME.matcher(terminal).matches()) {
            throw new IllegalArgumentException("The name of a terminal has 1 to 64 letters, digits, -, _ and dots.");
        }
        this.folder = folder;
        this.terminal = terminal;
        try {
            this.file = folder.resolve(BEGIN + terminal + END);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("The name of the terminal cannot be that of a file here.", e);
        }
    }

    @Override
    public String terminal() {
        return terminal;
    }

    @Override
    public synchronized void taken(StoredUnit unit) throws IOException {
        Disk.SHARED.folder(folder);
        add(Json.line(new Line(
                unit.receivedAt().toString(),
                terminal,
                UnitKey.of(unit.unit()),
                unit.digest().hex())));
        Disk.SHARED.forceNames(folder);
    }

    /** Adds a line. What a killed process has left of one ends before it. */
    private void add(byte[] line) throws IOException {
        boolean isTorn = isTorn();
        ByteBuffer bytes = ByteBuffer.allocate(line.length + 1);
        if (isTorn) {
            bytes.put((byte) '\n');
        }
        bytes.put(line).flip();
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            channel.write(bytes);
            if (bytes.hasRemaining()) {
                throw new IOException("The disk took only a part of a line: " + file);
            }
            channel.force(true);
        }
    }

    private boolean isTorn() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) != '\n';
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    @Override
    public List<TakenUnit> all() throws IOException {
        return read(folder);
    }

    public static List<TakenUnit> read(Path folder) throws IOException {
        List<TakenUnit> all = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, BEGIN + "*" + END)) {
                for (Path each : files) {
                    all.addAll(of(each));
                }
            } catch (DirectoryIteratorException e) {
                throw e.getCause();
            }
        }
        all.sort(Comparator.comparing(TakenUnit::at)
                .thenComparing(TakenUnit::unit)
                .thenComparing(TakenUnit::terminal));
        return List.copyOf(all);
    }

    /** What a file tells. A damaged line tells nothing; after a crash, two lines may say the same. */
    private static List<TakenUnit> of(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("Too large for a journal: " + file);
        }
        Set<TakenUnit> told = new HashSet<>();
        // Bytes that are no text damage their own line only.
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .flatMap(line -> Json.read(line.getBytes(StandardCharsets.UTF_8), Line.class).stream())
                .flatMap(line -> line.value().stream())
                .filter(told::add)
                .toList();
    }
}
