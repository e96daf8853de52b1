package io.github.careplansdk.csv.cli.shared;

import io.github.careplansdk.core.cli.PathException;
import io.github.careplansdk.core.cli.Unreadable;
import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.internal.disk.NewFile;
import io.github.careplansdk.core.name.FileName;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A file that is written whole or not at all: beside its place first, then moved there. */
public final class OutputFile {
    private final Path path;
    private final Disk disk;

    /**
     * The file at that path; a link is followed.
     *
     * @param values whether it is to hold values of cells, and so is for its owner only
     */
    public OutputFile(Path path, boolean values) throws IOException {
        this.disk = values ? Disk.PRIVATE : Disk.SHARED;
        this.path = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** What fills the file. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Finds out early whether the file has a place, before a long check is done for nothing, and whether it would replace
     * what is checked or looks like it, or would be checked itself the next time.
     */
    public void check(List<Path> inputs) throws IOException {
        Path folder = path.getParent();
        if (folder == null || Files.isDirectory(path)) {
            throw new UsageException("出力先がフォルダーです: " + path, "The output is a folder: " + path);
        }
        if (!Files.isDirectory(folder)) {
            throw new UsageException("フォルダー " + folder + " がありません。", "There is no folder " + folder + ".");
        }
        if (Files.isRegularFile(path) && (isPrecious() || isAmong(inputs))) {
            throw new UsageException(
                    "出力先は検査するファイルか、標準仕様のファイルです。上書きしません: " + path,
                    "The output is a file to check or one of the standard, and is not overwritten: " + path);
        }
        for (Path input : inputs) {
            if (Disk.isWithin(path, input)) {
                throw PathException.inFolderRead(path);
            }
        }
    }

    /** Whether it is data by its name: never to be replaced by a report. */
    private boolean isPrecious() {
        String name = String.valueOf(path.getFileName());
        return Unreadable.isNamedZip(path) || FileName.parse(name).kind().isPresent();
    }

    private boolean isAmong(List<Path> inputs) throws IOException {
        for (Path input : inputs) {
            if (Files.exists(input) && path.startsWith(input.toRealPath())) {
                return true;
            }
        }
        return false;
    }

    /** Writes the file, or says why it cannot be. */
    public void writeOrRefuse(Content content) {
        try {
            write(content);
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    /** What to tell the caller where a file cannot be written. */
    public static UsageException unwritable(Path path, IOException e) {
        boolean denied = e instanceof AccessDeniedException;
        return new UsageException(
                "結果を " + path + " に書き込めません: " + (denied ? "書き込む権限がありません。" : Unreadable.words(e)),
                "The result cannot be written to " + path + ": "
                        + (denied ? "no permission to write." : Unreadable.words(e)));
    }

    public void write(Content content) throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            // A device or pipe, as /dev/stdout is: never to be replaced by a file.
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path, StandardOpenOption.WRITE))) {
                content.writeTo(out);
            }
            return;
        }
        try (NewFile file = new NewFile(path, disk)) {
            try (OutputStream out = new BufferedOutputStream(file.output())) {
                content.writeTo(out);
            }
            file.appear();
        }
    }
}
