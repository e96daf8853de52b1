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
import java.util.TreeMap;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The files of a folder, an archive, or a file by itself. Open as long as they are read. */
public final class Source implements Closeable {
    private final @Nullable FileSystem archive;
    private final Path root;
    private final Limits limits;
    private final Map<String, List<SourceFile>> folders = new TreeMap<>();
    private int count;
    private long unpacked;

    private Source(@Nullable FileSystem archive, Path root, Limits limits) {
        this.archive = archive;
        this.root = root;
        this.limits = limits;
    }

    /** Finds the files at a path. Hidden ones, {@code Thumbs.db} and {@code desktop.ini} are left out. */
    public static Source open(Path path, Limits limits) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        boolean packed = Files.isRegularFile(path) && isZip(path);
        FileSystem archive = packed ? openArchive(path) : null;
        Source source = new Source(archive, archive == null ? path : archive.getPath("/"), limits);
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

    /** Archives made on Japanese Windows have names in MS932 and do not say so. */
    private static FileSystem openArchive(Path path) throws IOException {
        try {
            return FileSystems.newFileSystem(path, Map.of());
        } catch (ZipException | ProviderNotFoundException notUtf8) {
            try {
                return FileSystems.newFileSystem(path, Map.of("encoding", Ms932.CHARSET.name()));
            } catch (ProviderNotFoundException noArchive) {
                throw new ZipException(path + " is no archive");
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
                    throw new IOException(folder + " is too deep");
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
        unpacked += archive == null ? 0 : size;
        if (++count > limits.files() || unpacked > limits.archiveBytes()) {
            throw new IOException(root + " holds too much");
        }
        Path parent = file.equals(root) ? null : root.relativize(file).getParent();
        String folder = parent == null ? "" : parent.toString().replace('\\', '/');
        folders.computeIfAbsent(folder, unused -> new ArrayList<>())
                .add(new SourceFile(
                        folder, String.valueOf(file.getFileName()), file, archive == null ? Long.MAX_VALUE : size));
    }

    @Override
    public void close() throws IOException {
        if (archive != null) {
            archive.close();
        }
    }
}
