package io.github.careplansdk.crypto.testkit.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * What the platform has, a folder for each unit: its body, {@code unit.json}, and {@code acknowledged} once its receiver has
 * it. A folder appears when it is complete. An index in memory is read from the folders at the start.
 */
final class Storage {
    /** A body that was taken in and is not yet a unit. */
    record Incoming(Path folder, long size, String digest) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UNFINISHED = ".incoming-";
    private static final String BODY = "body";
    private static final String RECORD = "unit.json";
    private static final String ACKNOWLEDGED = "acknowledged";

    private final Path units;
    private final AtomicLong counter = new AtomicLong();
    private final AtomicLong incoming = new AtomicLong();
    private final Map<String, StoredDelivery> byRef = new TreeMap<>();
    private final Map<String, StoredDelivery> byKey = new LinkedHashMap<>();
    private final Map<String, StoredDelivery> byUnit = new LinkedHashMap<>();
    private final Map<String, Integer> inBulk = new LinkedHashMap<>();
    private final Map<String, TreeMap<String, StoredDelivery>> waiting = new LinkedHashMap<>();

    Storage(Path data) throws IOException {
        units = Files.createDirectories(data.resolve("units"));
        List<Path> folders;
        try (Stream<Path> there = Files.list(units)) {
            folders = there.sorted().toList();
        }
        for (Path folder : folders) {
            if (String.valueOf(folder.getFileName()).startsWith(UNFINISHED)) {
                delete(folder);
            } else {
                StoredDelivery unit = JSON.readValue(Files.readAllBytes(folder.resolve(RECORD)), StoredDelivery.class);
                index(unit);
                if (Files.exists(folder.resolve(ACKNOWLEDGED))) {
                    waitingFor(unit.to()).remove(unit.ref());
                }
                counter.accumulateAndGet(Long.parseLong(unit.ref()), Math::max);
            }
        }
    }

    private void index(StoredDelivery unit) {
        byRef.put(unit.ref(), unit);
        // Of a unit that is delivered twice, the first answers for both.
        if (byKey.putIfAbsent(unit.from() + " " + unit.key(), unit) == null) {
            byUnit.put(unit.unit(), unit);
            inBulk.merge(unit.from() + " " + unit.bulk(), 1, Integer::sum);
        }
        waitingFor(unit.to()).put(unit.ref(), unit);
    }

    private TreeMap<String, StoredDelivery> waitingFor(String office) {
        return waiting.computeIfAbsent(office, unknown -> new TreeMap<>());
    }

    /** Takes a body in; it is no unit yet. */
    Incoming take(InputStream in, long limit) throws IOException, Refusal {
        Path folder = Files.createDirectory(units.resolve(UNFINISHED + incoming.incrementAndGet()));
        try (OutputStream out = Files.newOutputStream(folder.resolve(BODY));
                DigestInputStream digesting = new DigestInputStream(in, sha256())) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int read = digesting.read(buffer); read >= 0; read = digesting.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw Api.tooLarge();
                }
                out.write(buffer, 0, read);
            }
            byte[] digest = digesting.getMessageDigest().digest();
            return new Incoming(folder, size, HexFormat.of().formatHex(digest));
        } catch (IOException | Refusal e) {
            delete(folder);
            throw e;
        }
    }

    /** Where the body of what came in lies. */
    static Path body(Incoming body) {
        return body.folder().resolve(BODY);
    }

    void discard(Incoming body) throws IOException {
        delete(body.folder());
    }

    synchronized Optional<StoredDelivery> byKey(String from, String key) {
        return Optional.ofNullable(byKey.get(from + " " + key));
    }

    synchronized Optional<StoredDelivery> byUnit(String unit) {
        return Optional.ofNullable(byUnit.get(unit));
    }

    synchronized int inBulk(String from, String bulk) {
        return inBulk.getOrDefault(from + " " + bulk, 0);
    }

    synchronized Optional<StoredDelivery> byRef(String to, String ref) {
        return Optional.ofNullable(byRef.get(ref)).filter(unit -> unit.to().equals(to));
    }

    /** What waits for an office after a reference, oldest first. */
    synchronized List<StoredDelivery> waiting(String to, String after, int limit) {
        return waitingFor(to).tailMap(after, false).values().stream()
                .limit(limit)
                .toList();
    }

    /** Makes a unit of what came in; it is on disk for good when this returns. */
    synchronized StoredDelivery store(Incoming body, StoredDelivery draft) throws IOException {
        StoredDelivery unit = new StoredDelivery(
                String.format(Locale.ROOT, "%012d", counter.incrementAndGet()),
                draft.unit(),
                draft.from(),
                draft.to(),
                draft.key(),
                draft.bulk(),
                draft.type(),
                body.size(),
                body.digest(),
                draft.storedAt());
        Files.write(body.folder().resolve(RECORD), JSON.writeValueAsBytes(unit));
        force(body.folder().resolve(BODY));
        force(body.folder().resolve(RECORD));
        Files.move(body.folder(), units.resolve(unit.ref()), StandardCopyOption.ATOMIC_MOVE);
        forceFolder(units);
        index(unit);
        return unit;
    }

    /** The same unit once more, under another reference. */
    void storeAgain(StoredDelivery unit) throws IOException {
        Path folder = Files.createDirectory(units.resolve(UNFINISHED + incoming.incrementAndGet()));
        Files.copy(body(unit), folder.resolve(BODY));
        store(new Incoming(folder, unit.size(), unit.digest()), unit);
    }

    /** Where the body of a unit lies, which has to be there. */
    Path body(StoredDelivery unit) throws IOException {
        return units.resolve(unit.ref()).resolve(BODY).toRealPath();
    }

    synchronized void acknowledge(StoredDelivery unit) throws IOException {
        Path mark = units.resolve(unit.ref()).resolve(ACKNOWLEDGED);
        if (!Files.exists(mark)) {
            Files.createFile(mark);
            forceFolder(units.resolve(unit.ref()));
        }
        waitingFor(unit.to()).remove(unit.ref());
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void forceFolder(Path folder) throws IOException {
        if (!folder.getFileSystem().getSeparator().equals("\\")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> there = Files.walk(folder)) {
            there.sorted(Comparator.reverseOrder()).forEach(files::add);
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
