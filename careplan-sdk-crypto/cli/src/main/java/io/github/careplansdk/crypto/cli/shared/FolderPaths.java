package io.github.careplansdk.crypto.cli.shared;

import io.github.careplansdk.core.cli.PathException;
import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.name.OfficeNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folders on a command line, looked at before any work is begun. */
public final class FolderPaths {
    private static final String NO_INBOX_JA = "receive や pick-up の --inbox のフォルダーではありません: ";
    private static final String NO_INBOX_EN = "Not an --inbox of receive or pick-up: ";

    private FolderPaths() {}

    /** Refuses what is there and is no folder; one that is missing is made later. */
    public static void checkUsable(Path folder) {
        if (Files.exists(folder)) {
            checkThere(List.of(folder));
        }
    }

    /** Refuses what is missing, cannot be read, or is no folder. */
    public static void checkThere(List<Path> folders) {
        Unreadable.check(folders);
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new PathException("フォルダーではありません: " + folder, "Not a folder: " + folder);
            }
        }
    }

    /** Refuses two folders of which one lies in the other. */
    public static void checkApart(Path one, Path other) throws IOException {
        if (Disk.areNested(one, other)) {
            throw new PathException(
                    "一方がもう一方の中にあるか、同じフォルダーです。別々のフォルダーを指定してください: " + one + "、" + other,
                    "One of these folders lies in the other, or they are the same. Name two that are apart: " + one
                            + ", " + other);
        }
    }

    /** Refuses to write into a folder that is read. */
    public static void checkOutside(Path written, List<Path> read) throws IOException {
        for (Path folder : read) {
            if (Disk.isWithin(written, folder)) {
                throw PathException.inFolderRead(written);
            }
        }
    }

    /** Returns an outbox of {@code send} or {@code hand-off}, or those of the offices in a folder of {@code --keyring}. */
    public static List<Path> outboxes(Path folder, Optional<OfficeNumber> office) throws IOException {
        return boxes(
                folder,
                "queue",
                office,
                "send や hand-off の --outbox のフォルダーではありません: ",
                "Not an --outbox of send or hand-off: ");
    }

    /** Returns an inbox of {@code receive} or {@code pick-up}, or those of the offices in a folder of {@code --keyring}. */
    public static List<Path> inboxes(Path folder, Optional<OfficeNumber> office) throws IOException {
        return boxes(folder, "ledger", office, NO_INBOX_JA, NO_INBOX_EN);
    }

    /** Refuses what {@code receive} or {@code pick-up} has not made for one office. */
    public static void checkInbox(Path folder) {
        checkThere(List.of(folder));
        if (!Files.isDirectory(folder.resolve("ledger"))) {
            throw new PathException(NO_INBOX_JA + folder, NO_INBOX_EN + folder);
        }
    }

    private static List<Path> boxes(
            Path folder, String part, Optional<OfficeNumber> office, String japanese, String english)
            throws IOException {
        checkThere(List.of(folder));
        if (Files.isDirectory(folder.resolve(part))) {
            if (office.isPresent()) {
                throw new UsageException(
                        "1つの事業所のフォルダーです。--office は指定できません: " + folder,
                        "The folder of one office, with which --office does not go: " + folder);
            }
            return List.of(folder);
        }
        try (Stream<Path> below = Files.list(folder)) {
            List<Path> boxes = below.filter(path -> Files.isDirectory(path.resolve(part)))
                    .filter(path -> OfficeNumber.parse(path.getFileName().toString()).stream()
                            .anyMatch(number -> office.isEmpty() || office.get().equals(number)))
                    .sorted()
                    .toList();
            if (boxes.isEmpty()) {
                Path missing =
                        office.map(number -> folder.resolve(number.value())).orElse(folder);
                throw new PathException(japanese + missing, english + missing);
            }
            return boxes;
        }
    }

    /** Refuses the folder of one office where those of many are to be below it. */
    public static void checkOfMany(Path folder, String option) {
        if (Files.isDirectory(folder.resolve("queue")) || Files.isDirectory(folder.resolve("ledger"))) {
            throw new PathException(
                    option + " は1つの事業所のフォルダーです。--keyring では、事業所ごとのフォルダーをその下に置く別のフォルダーを指定してください: " + folder,
                    option
                            + " is the folder of one office. With --keyring name another, below which each office has"
                            + " its own: "
                            + folder);
        }
    }
}
