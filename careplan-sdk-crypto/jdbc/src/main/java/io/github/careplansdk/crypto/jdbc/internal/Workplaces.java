package io.github.careplansdk.crypto.jdbc.internal;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.TransportException;
import io.github.careplansdk.crypto.transport.internal.FileNames;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import io.github.careplansdk.crypto.transport.store.internal.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folders of this machine in which units are made ready. Each process has a numbered one, which a lock says; the next process
 * that has the number goes on with downloads that were under way, and removes what else was left.
 */
public final class Workplaces implements AutoCloseable {
    private static final String DRAFTS = "drafts";
    private static final String TAKEN = "taken";

    private final Path folder;
    private final FolderLock lock;
    private final Set<String> names = new HashSet<>();

    private Workplaces(Path folder, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Takes the first number that no process has. */
    public static Workplaces in(Path parent) throws IOException {
        for (int number = 1; ; number++) {
            Path folder = Disk.PRIVATE.folder(parent.resolve(String.valueOf(number)));
            try {
                FolderLock lock = FolderLock.of(folder);
                Workplaces places = new Workplaces(folder.toRealPath(), lock);
                Disk.PRIVATE.delete(places.folder.resolve(DRAFTS));
                Disk.PRIVATE.delete(places.folder.resolve(TAKEN));
                return places;
            } catch (TransportException e) {
                if (!Set.of(TransportCode.FOLDER_IN_USE, TransportCode.FOLDER_IN_USE_HERE)
                        .contains(e.finding().code())) {
                    throw e;
                }
            }
        }
    }

    /** Makes an empty folder of its own. */
    Path draft() throws IOException {
        return Disk.PRIVATE.folder(
                folder.resolve(DRAFTS).resolve(UUID.randomUUID().toString()));
    }

    /** Returns where the files of a received unit lie while they are taken over. */
    Path taken(String worker, String unit) {
        return folder.resolve(TAKEN).resolve(worker).resolve(unit);
    }

    /** Returns a folder for one worker who receives for an office; the same again for the next one. */
    synchronized Path receiving(String office) {
        String name = office;
        for (int next = 2; !names.add(name); next++) {
            name = office + "-" + next;
        }
        return folder.resolve(name);
    }

    /** Returns the units that a folder has a workplace of. */
    static List<UnitId> units(Path receiving) throws IOException {
        if (!Files.isDirectory(receiving)) {
            return List.of();
        }
        try (Stream<Path> there = Files.list(receiving)) {
            return there.map(FileNames::of)
                    .flatMap(name -> UnitKey.parse(name).stream())
                    .toList();
        }
    }

    /** Lets another worker have the folder. */
    synchronized void leave(Path receiving) {
        names.remove(String.valueOf(receiving.getFileName()));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
