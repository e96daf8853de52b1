package io.github.careplansdk.csv.io.internal;

import io.github.careplansdk.core.internal.SideFiles;
import io.github.careplansdk.core.text.Ms932;
import io.github.careplansdk.csv.io.Limits;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The files of a folder, an archive, or a file by itself. Open as long as they are read. */
public final class Source implements Closeable {
    /** Archives smaller than this, unpacked, may be packed as tightly as they are. */
    private static final long HARMLESS = 1 << 20;

    private final Path path;
    private final @Nullable FileSystem archive;
    private final Path root;
    private final Limits limits;
    private final Map<String, List<SourceFile>> folders = new TreeMap<>();
    private int count;
    private long unpacked;

    private Source(Path path, @Nullable FileSystem archive, Path root, Limits limits) {
        this.path = path;
        this.archive = archive;
        this.root = root;
        this.limits = limits;
    }

    /**
     * Finds the files at a path. Hidden ones, {@code Thumbs.db} and {@code desktop.ini} are left out.
     *
     * @throws IOException if they cannot be read, or an archive holds more than the limits allow; it names the path
     */
    public static Source open(Path path, Limits limits) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        boolean packed = Files.isRegularFile(path) && isZip(path);
        FileSystem archive = packed ? openArchive(path) : null;
        Source source = new Source(path, archive, archive == null ? path : archive.getPath("/"), limits);
        try {
            source.find();
            return source;
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private static boolean isZip(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /** Whether an archive's entry, or all of it, grows more than the limits allow: whoever packed it meant to do harm. */
    public static boolean isTooTight(long packed, long unpacked, Limits limits) {
        return unpacked > HARMLESS && unpacked / Math.max(1, packed) > limits.archiveRatio();
    }

    /** Archives made on Japanese Windows have names in MS932 and do not say so. */
    private static FileSystem openArchive(Path path) throws IOException {
        try {
            return FileSystems.newFileSystem(path, Map.of());
        } catch (ZipException | ProviderNotFoundException notUtf8) {
            try {
                return FileSystems.newFileSystem(path, Map.of("encoding", Ms932.CHARSET.name()));
            } catch (ZipException | ProviderNotFoundException noArchive) {
                ZipException named = new ZipException(path + ": " + noArchive.getMessage());
                named.initCause(notUtf8);
                throw named;
            }
        }
    }

    /** The files, by their folders and names. */
    public Map<String, List<SourceFile>> folders() {
        return folders;
    }

    private void find() throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (folder.equals(root)) {
                    return FileVisitResult.CONTINUE;
                }
                if (root.relativize(folder).getNameCount() > limits.pathDepth()) {
                    throw refused("holds folders deeper than " + limits.pathDepth() + ": " + root.relativize(folder));
                }
                return SideFiles.isOne(String.valueOf(folder.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (Files.isRegularFile(file) && !SideFiles.isOne(String.valueOf(file.getFileName()))) {
                    add(file, Files.size(file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        folders.values().forEach(files -> files.sort(Comparator.comparing(SourceFile::name)));
    }

    private void add(Path file, long size) throws IOException {
        if (++count > limits.files()) {
            throw refused("holds more than " + limits.files() + " files");
        }
        if (archive != null) {
            unpacked += size;
            if (unpacked > limits.archiveBytes()
                    || isTooTight((long) Files.getAttribute(file, "zip:compressedSize"), size, limits)
                    || isTooTight(Files.size(path), unpacked, limits)) {
                throw refused("unpacks to more than the limits allow");
            }
        }
        Path parent = file.equals(root) ? null : root.relativize(file).getParent();
        String folder = parent == null ? "" : parent.toString().replace('\\', '/');
        folders.computeIfAbsent(folder, unused -> new ArrayList<>())
                .add(new SourceFile(
                        folder,
                        String.valueOf(file.getFileName()),
                        file,
                        archive == null ? Optional.empty() : Optional.of(new SourceFile.Packed(path, size))));
    }

    private IOException refused(String why) {
        return new IOException(path + ": " + why);
    }

    @Override
    public void close() throws IOException {
        if (archive != null) {
            archive.close();
        }
    }
}
