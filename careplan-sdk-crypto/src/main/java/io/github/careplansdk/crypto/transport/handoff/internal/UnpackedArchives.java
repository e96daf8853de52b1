package io.github.careplansdk.crypto.transport.handoff.internal;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.internal.disk.NewFolder;
import io.github.careplansdk.core.internal.disk.UnusableNameException;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.source.OpenSource;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.core.source.SourceLimits;
import io.github.careplansdk.core.source.UnreadableException;
import io.github.careplansdk.crypto.transport.ExchangeReport.FailedReception;
import io.github.careplansdk.crypto.transport.FileInUnit;
import io.github.careplansdk.crypto.transport.TransportCode;
import io.github.careplansdk.crypto.transport.internal.Failure;
import io.github.careplansdk.crypto.transport.internal.FileNames;
import io.github.careplansdk.crypto.transport.internal.UnusableFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The files of archives that a browser saved, in folders of their own for as long as the archive lies where it was saved.
 * An archive is one bulk whatever folders are in it.
 */
final class UnpackedArchives implements Closeable {
    /**
     * What an archive is.
     *
     * @param folder where its files are; empty if it holds no unit: it is an attachment then, or cannot be used
     * @param damage why it cannot be used
     */
    record Archive(FileLook look, Optional<Path> folder, Optional<FailedReception> damage) {
        boolean isAttachment() {
            return folder.isEmpty() && damage.isEmpty();
        }
    }

    /** How long a name may be on the disks in use, in bytes or characters. */
    private static final int LONGEST_NAME = 255;

    private final Path parent;
    private final Disk disk;
    private final Map<Path, Archive> known = new HashMap<>();
    private long next;
    private boolean closed;

    /** @param parent a folder of their own; what an earlier run has left there is removed */
    UnpackedArchives(Path parent, Disk disk) throws IOException {
        this.parent = parent;
        this.disk = disk;
        clear();
    }

    static boolean isArchive(Path file) {
        return FileNames.of(file).toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /** Unpacks an archive that holds units, once for as long as it does not change. */
    Archive unpacked(Path file, FileLook look) {
        Archive before = known.get(file);
        if (before != null && before.look().equals(look)) {
            return before;
        }
        try {
            forget(file);
            disk.folder(parent);
            Archive archive = unpack(file, look);
            known.put(file, archive);
            return archive;
        } catch (IOException notNow) {
            // A full disk is no fault of the archive, nor one that was taken away: the next look tries again.
            Finding reason = Failure.of(notNow, FileNames.of(file));
            return new Archive(look, Optional.empty(), Optional.of(damage(reason, notNow)));
        }
    }

    /** Removes what was unpacked of archives that are no longer there. */
    void retain(Set<Path> archives) throws IOException {
        List<Path> gone = new ArrayList<>(known.keySet());
        gone.removeAll(archives);
        for (Path file : gone) {
            forget(file);
        }
    }

    private void forget(Path file) throws IOException {
        Archive archive = known.remove(file);
        if (archive != null && archive.folder().isPresent()) {
            disk.delete(archive.folder().get());
        }
    }

    /** Throws an exception only for what is no fault of the archive. */
    private Archive unpack(Path file, FileLook look) throws IOException {
        Optional<FailedReception> damage = Optional.empty();
        Optional<Path> folder = Optional.empty();
        try (OpenSource open = Source.of(file).open(SourceLimits.DEFAULT)) {
            Optional<Problem> problem = open.problems().stream()
                    .filter(each -> each.code() != ProblemCode.NOTHING_TO_CHECK)
                    .findFirst();
            if (problem.isPresent()) {
                damage = Optional.of(new FailedReception(Optional.empty(), UnusableFile.of(file, problem.get())));
            } else if (open.files().anyMatch(each -> !FileInUnit.isAttachment(each.name()))) {
                folder = Optional.of(unpack(open.files().toList()));
            }
        } catch (UnreadableException e) {
            damage = Optional.of(damage(UnusableFile.of(file, e.problem()), e));
        } catch (FileAlreadyExistsException e) {
            damage = Optional.of(damage(Finding.of(TransportCode.FILE_NAME_TWICE, inArchive(file, e)), e));
        } catch (UnusableNameException e) {
            damage = Optional.of(damage(Finding.of(TransportCode.FILE_NAME_UNUSABLE, FileNames.of(file)), e));
        } catch (FileSystemException e) {
            if (!isNameTooLong(e)) {
                throw e;
            }
            damage = Optional.of(damage(Finding.of(TransportCode.FILE_NAME_TOO_LONG, FileNames.of(file)), e));
        }
        return new Archive(look, folder, damage);
    }

    private Path unpack(List<SourceFile> files) throws IOException {
        Path place = parent.resolve(String.valueOf(next++));
        try (NewFolder folder = new NewFolder(place)) {
            for (SourceFile file : files) {
                try (InputStream in = file.open();
                        OutputStream out = folder.create(file.name())) {
                    in.transferTo(out);
                }
            }
            folder.appear();
        }
        return place;
    }

    private static boolean isNameTooLong(FileSystemException e) {
        String file = Objects.requireNonNullElse(e.getFile(), "");
        return FileNames.of(Path.of(file)).getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME;
    }

    private static FailedReception damage(Finding finding, IOException cause) {
        return new FailedReception(Optional.empty(), finding, Optional.of(cause));
    }

    /** The file of an archive that stands in its own way, if the system says which. */
    private static String inArchive(Path archive, FileSystemException e) {
        String name = FileNames.of(archive);
        return e.getFile() == null ? name : name + "/" + FileNames.of(Path.of(e.getFile()));
    }

    /** Removes what was unpacked, once: the folder may be another's then. */
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            clear();
        }
    }

    private void clear() throws IOException {
        if (Files.exists(parent)) {
            disk.delete(parent);
        }
    }
}
