package io.github.careplansdk.crypto.transport.handoff.internal;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.identity.Validity;
import io.github.careplansdk.crypto.transport.FileInUnit;
import io.github.careplansdk.crypto.transport.internal.FileNames;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.store.Body;
import io.github.careplansdk.crypto.transport.store.OutboxStore;
import io.github.careplansdk.crypto.transport.store.QueuedUnit;
import io.github.careplansdk.crypto.transport.store.internal.BoxFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The folder that people upload from with the official client: a sub-folder for each bulk, which appears when it is
 * complete, and beside it a list of what is in it. Who may read it, the folder decides: they need not be this process's user.
 */
public final class UploadFolder {
    private static final String UNFINISHED = ".part";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(Validity.JAPAN);

    /** A bulk that has appeared under a name, with those of the units asked for that are in it. */
    public record Appeared(String name, List<QueuedUnit> units) {}

    private final OutboxStore outbox;
    private final Path upload;
    private final Path marks;
    private final Disk disk;

    /**
     * @param outbox where the files of units are kept
     * @param marks where it is noted which bulks are complete and about to appear: a file for each, which holds the name of
     *     its folder and then its units, a line each
     */
    public UploadFolder(OutboxStore outbox, Path upload, Path marks, Disk disk) throws IOException {
        this.outbox = outbox;
        this.upload = disk.shared().folder(upload);
        this.marks = disk.folder(marks);
        this.disk = disk.shared();
    }

    public static Map<String, List<QueuedUnit>> byBulk(List<QueuedUnit> units) {
        Map<String, List<QueuedUnit>> bulks = new LinkedHashMap<>();
        units.forEach(unit ->
                bulks.computeIfAbsent(bulkOf(unit), bulk -> new ArrayList<>()).add(unit));
        return bulks;
    }

    /** A unit with attachments has a folder of its own: in a folder of several nobody could tell whose they are. */
    private static String bulkOf(QueuedUnit unit) {
        return unit.files().stream().anyMatch(FileInUnit::isAttachment) ? unit.key() : unit.bulk();
    }

    /**
     * Lets a bulk appear, or finds that it has appeared in an earlier run: someone may have uploaded and removed it since.
     *
     * @return what has appeared: of a bulk of an earlier run, units that could not leave with it are to follow
     */
    public Appeared handOff(String bulk, List<QueuedUnit> units) throws IOException {
        Path mark = marks.resolve(bulk);
        if (!Files.exists(mark)) {
            makeReady(name(bulk, units), units, mark);
        }
        List<String> noted = Files.readAllLines(mark, StandardCharsets.UTF_8);
        if (noted.isEmpty()) {
            throw BoxFiles.damaged(mark);
        }
        Path unfinished = upload.resolve(noted.get(0) + UNFINISHED);
        if (Files.exists(unfinished)) {
            disk.move(unfinished, upload.resolve(noted.get(0)));
        }
        return new Appeared(
                noted.get(0),
                units.stream()
                        .filter(unit -> noted.contains(UnitKey.of(unit.unit())))
                        .toList());
    }

    private void makeReady(String name, List<QueuedUnit> units, Path mark) throws IOException {
        Path unfinished = upload.resolve(name + UNFINISHED);
        disk.delete(unfinished);
        disk.folder(unfinished);
        List<String> lines = new ArrayList<>(List.of(name));
        for (QueuedUnit unit : units) {
            for (Body file : outbox.body(unit)) {
                try (InputStream in = file.open();
                        OutputStream out = disk.create(unfinished.resolve(file.name()))) {
                    in.transferTo(out);
                }
            }
            lines.add(UnitKey.of(unit.unit()));
        }
        disk.sync(unfinished);
        disk.write(upload.resolve(name + ".txt"), list(name, units));
        disk.write(mark, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a unit is in a bulk that is complete and has appeared, or is about to. */
    public boolean mayHaveAppeared(String bulk, UnitId unit) {
        return isNoted(marks.resolve(bulk), unit);
    }

    /** The same for a unit of which nobody knows the bulk. */
    public boolean mayHaveAppeared(UnitId unit) throws IOException {
        return BoxFiles.in(marks).stream().anyMatch(mark -> isNoted(mark, unit));
    }

    private static boolean isNoted(Path mark, UnitId unit) {
        try {
            return Files.exists(mark)
                    && Files.readAllLines(mark, StandardCharsets.UTF_8).contains(UnitKey.of(unit));
        } catch (IOException notKnown) {
            return true;
        }
    }

    /** The units of a bulk are in the outbox's sent folder: nothing to remember any more. */
    public void forget(String bulk) throws IOException {
        disk.unmark(marks.resolve(bulk));
    }

    /** The same for what an earlier run had no time to forget. */
    public void forgetAllBut(Set<String> bulks) throws IOException {
        for (Path mark : BoxFiles.in(marks)) {
            if (!bulks.contains(FileNames.of(mark))) {
                disk.unmark(mark);
            }
        }
    }

    /** A free name: units of a bulk that could not leave with it may leave later. */
    private String name(String bulk, List<QueuedUnit> units) {
        Instant first =
                units.stream().map(QueuedUnit::queuedAt).min(Instant::compareTo).orElseThrow();
        String wanted = NAME.format(first) + "-" + bulk.substring(0, 8);
        String name = wanted;
        for (int next = 2; Files.exists(upload.resolve(name)); next++) {
            name = wanted + "-" + next;
        }
        return name;
    }

    /** With a byte order mark, which Windows' editor wants. */
    private static byte[] list(String name, List<QueuedUnit> units) {
        StringBuilder text = new StringBuilder("\uFEFF");
        HandOffWords words = HandOffWords.in(Language.JA);
        text.append(words.title(name, units.size())).append("\r\n");
        text.append(HandOffWords.in(Language.EN).title(name, units.size())).append("\r\n");
        for (QueuedUnit unit : units) {
            text.append("\r\n").append(words.unit(unit.unit())).append("\r\n");
            for (FileInUnit file : unit.files()) {
                text.append("  ")
                        .append(file.name())
                        .append("  ")
                        .append(file.size())
                        .append("\r\n");
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
