package io.github.careplansdk.core.source;

import io.github.careplansdk.core.internal.disk.IgnoredFiles;
import io.github.careplansdk.core.internal.disk.RandomAccessBytes;
import io.github.careplansdk.core.internal.disk.Spool;
import io.github.careplansdk.core.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Files to read: a folder, an archive or a file on any file system, a stream, or bytes in memory. A name that ends in
 * {@code .zip} denotes an archive. Hidden files, those that Windows and Office make by themselves ({@code Thumbs.db},
 * {@code ~$}) and sealed containers ({@code .asice}) are ignored.
 *
 * <pre>{@code
 * ValidationReport report = Validator.create().validate(Source.of("month.zip", request.getInputStream()));
 * }</pre>
 *
 * <p>Immutable. Everything in the SDK that reads files accepts a source.
 */
public final class Source {
    private final List<Path> paths;
    private final Opening opening;

    private Source(List<Path> paths, Opening opening) {
        this.paths = List.copyOf(paths);
        this.opening = opening;
    }

    /** Finds what a source holds. */
    private interface Opening {
        void open(Search search) throws IOException;
    }

    /**
     * Returns a source of a folder, an archive or a file. Each folder that holds files is a bulk; an archive is one
     * bulk.
     */
    public static Source of(Path path) {
        return new Source(List.of(path), search -> search.within("", () -> find(path, "", search)));
    }

    /**
     * Returns a source of several folders, archives and files, each by itself. If there is more than one, findings name
     * the full paths.
     */
    public static Source of(List<Path> paths) {
        List<Path> each = paths.stream().distinct().toList();
        if (paths.size() == 1) {
            return of(each.get(0));
        }
        return new Source(each, search -> {
            for (Path path : each) {
                String prefix = SourcePaths.slashed(path);
                search.within(prefix, () -> find(path, prefix, search));
            }
            if (each.isEmpty()) {
                search.within("", () -> {});
            }
        });
    }

    /** Returns a source of files that are sent together as one bulk, attachments included, wherever they are. */
    public static Source together(List<Path> files) {
        List<Path> all = List.copyOf(files);
        return new Source(
                all,
                search -> search.within("", () -> {
                    List<Named> named = new ArrayList<>();
                    for (Path file : all) {
                        named.add(new Named(SourcePaths.name(file), content(file, SourcePaths.name(file))));
                    }
                    add("", named, search);
                }));
    }

    /**
     * Returns a source of an archive or a file in memory.
     *
     * @param name its file name
     * @param bytes its content, which is not copied and must not be changed
     */
    public static Source of(String name, byte[] bytes) {
        return of(name, RandomAccessBytes.of(bytes), new Content.InMemory(bytes));
    }

    /**
     * Returns a source of an archive or a file read from a stream, such as that of a request. The stream is read to its
     * end by this method, and not closed. Content of more than a few megabytes is kept in a temporary file until the
     * source is no longer referenced. An archive larger than {@link SourceLimits#DEFAULT} allows is reported when the
     * source is read.
     *
     * @param name its file name
     * @throws IOException if the stream cannot be read
     */
    public static Source of(String name, InputStream in) throws IOException {
        long most = SourceLimits.DEFAULT.archiveBytes();
        Optional<Spool> spool = Spool.of(in, most);
        if (spool.isEmpty()) {
            return tooLarge(name, most);
        }
        return of(name, RandomAccessBytes.of(spool.get()), new Content.Kept(spool.get()));
    }

    /**
     * Returns a source of an archive or a file that is read from a stream each time. The stream of an archive is read
     * to its end and kept while the source is open.
     *
     * @param name its file name
     */
    public static Source of(String name, StreamSource stream) {
        if (!SourcePaths.isArchive(name)) {
            return file(name, new Content.Streamed(stream));
        }
        return new Source(
                List.of(),
                search -> search.within("", () -> {
                    long most = search.limits().archiveBytes();
                    Optional<Spool> spool;
                    try (InputStream in = stream.open()) {
                        spool = Spool.of(in, most);
                    } catch (IOException e) {
                        search.add(Fault.of(e).at(""));
                        return;
                    }
                    if (spool.isPresent()) {
                        search.keep(spool.get());
                        ArchiveSearch.in(RandomAccessBytes.of(spool.get()), "", search);
                    } else {
                        search.exceeds("", "@archiveBytes", most);
                    }
                }));
    }

    /**
     * Returns a source of files in memory, by path, as in a folder: each folder is a bulk.
     *
     * @param files the files by their paths, with {@code /} between their parts; the bytes are not copied and must not
     *     be changed
     */
    public static Source of(Map<String, byte[]> files) {
        Map<String, byte[]> all = Map.copyOf(files);
        return new Source(
                List.of(),
                search -> search.within("", () -> {
                    Map<String, List<Named>> byFolder = new TreeMap<>();
                    new TreeMap<>(all).forEach((name, bytes) -> {
                        EntryName entry = EntryName.of(name);
                        if (entry.path().isEmpty()) {
                            search.add(Fault.NO_NAME.at(""));
                        } else if (entry.parts().stream().noneMatch(IgnoredFiles::contains)) {
                            Content content = entry.isUsable()
                                    ? new Content.InMemory(bytes)
                                    : new Content.Unreadable(Fault.NO_NAME.at(entry.path()), bytes.length);
                            String path = entry.path();
                            byFolder.computeIfAbsent(
                                            path.substring(0, Math.max(0, path.lastIndexOf('/'))),
                                            x -> new ArrayList<>())
                                    .add(new Named(path, content));
                        }
                    });
                    for (Map.Entry<String, List<Named>> folder : byFolder.entrySet()) {
                        add(folder.getKey(), folder.getValue(), search);
                    }
                }));
    }

    private static Source of(String name, RandomAccessBytes bytes, Content whole) {
        return SourcePaths.isArchive(name)
                ? new Source(List.of(), search -> search.within("", () -> ArchiveSearch.in(bytes, "", search)))
                : file(name, whole);
    }

    private static Source file(String name, Content content) {
        String only = EntryName.of(name).path();
        return new Source(
                List.of(), search -> search.add(only, new ArrayList<>(List.of(new SourceFile(only, content))), true));
    }

    private static Source tooLarge(String name, long most) {
        return file(name, new Content.Unreadable(Fault.exceeds(name, "@archiveBytes", most), most));
    }

    /** A file before it is known whether another has its name. */
    private record Named(String path, Content content) {}

    private static void add(String bulk, List<Named> files, Search search) {
        Map<String, Integer> places = new HashMap<>();
        List<SourceFile> members = new ArrayList<>();
        for (Named file : files) {
            if (!search.count("")) {
                break;
            }
            Integer twin = places.putIfAbsent(file.path(), members.size());
            if (twin == null) {
                members.add(new SourceFile(file.path(), file.content()));
            } else {
                Content unread = new Content.Unreadable(Fault.SAME_NAME.at(file.path()), 0);
                members.set(twin, new SourceFile(file.path(), unread));
            }
        }
        search.add(bulk, members, false);
    }

    private static void find(Path path, String prefix, Search search) throws IOException {
        if (Files.isDirectory(path)) {
            FolderSearch.in(path, prefix, search);
            return;
        }
        String name = SourcePaths.name(path);
        Content content = content(path, prefix.isEmpty() ? name : prefix);
        if (content instanceof DiskFile && SourcePaths.isArchive(name)) {
            ArchiveSearch.in(RandomAccessBytes.of(path), prefix, search);
        } else {
            String shown = prefix.isEmpty() ? name : prefix;
            search.add(shown, new ArrayList<>(List.of(new SourceFile(shown, content))), true);
        }
    }

    /** @throws NoSuchFileException if there is nothing: the caller has named it */
    private static Content content(Path file, String shown) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return Files.isRegularFile(file)
                ? new DiskFile(file, Files.size(file))
                : new Content.Unreadable(Fault.SPECIAL.at(shown), 0, Optional.of(file));
    }

    /** Returns the paths that it was created from; none for streams and bytes. */
    public List<Path> paths() {
        return paths;
    }

    /**
     * Finds the files. What cannot be read is reported by {@link OpenSource#problems} or by the file: {@link
     * ProblemCode#ARCHIVE_DAMAGED}, {@link ProblemCode#FILE_UNREADABLE}, {@link ProblemCode#INPUT_LIMIT_EXCEEDED}; or
     * {@link ProblemCode#NOTHING_TO_CHECK} if there is no file.
     *
     * @throws NoSuchFileException if a path that it was created from does not exist
     * @throws IOException if a stream cannot be copied
     */
    public OpenSource open(SourceLimits limits) throws IOException {
        Search search = new Search(limits);
        try {
            opening.open(search);
            return search.found();
        } catch (IOException | RuntimeException e) {
            search.close();
            throw e;
        }
    }

    /** Returns the paths, or {@code -} for a stream or memory. */
    @Override
    public String toString() {
        return paths.isEmpty() ? "-" : paths.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    /** Supplies a stream of the same bytes each time it is asked: of an object in a store, or a column of a table. */
    @FunctionalInterface
    public interface StreamSource {
        /** Opens a stream of the bytes, to be closed by the caller. */
        InputStream open() throws IOException;
    }
}
