package io.github.careplansdk.csv.validate;

import io.github.careplansdk.core.internal.SideFiles;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.text.Ms932;
import io.github.careplansdk.csv.io.Limits;
import io.github.careplansdk.csv.io.internal.Source;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The bulks at the paths that a caller names. Open as long as the files are read. */
final class Input implements Closeable {
    private final Limits limits;
    private final List<InputBulk> bulks = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<ZipFile> archives = new ArrayList<>();
    private int files;

    private Input(Limits limits) {
        this.limits = limits;
    }

    /**
     * Finds the files.
     *
     * @throws IOException if a path cannot be read
     */
    static Input open(List<Path> paths, Limits limits) throws IOException {
        Input input = new Input(limits);
        try {
            for (Path path : paths.stream().distinct().toList()) {
                input.add(path, paths.size() > 1 ? slashed(path) : "");
            }
            input.reportIfEmpty(paths.isEmpty(), "");
        } catch (IOException | RuntimeException e) {
            input.close();
            throw e;
        }
        return input;
    }

    /**
     * These files as one bulk, wherever they lie.
     *
     * @throws IOException if one cannot be read
     */
    static Input together(List<Path> files, Limits limits) throws IOException {
        Input input = new Input(limits);
        List<InputFile> members = new ArrayList<>();
        for (Path file : files) {
            if (++input.files > limits.files()) {
                input.exceed("", "@files", limits.files());
                break;
            }
            members.add(new FolderFile(readable(file), name(file), name(file), Files.size(file)));
        }
        input.bulks.add(new InputBulk("", sorted(members), false));
        input.reportIfEmpty(files.isEmpty(), "");
        return input;
    }

    private void add(Path path, String prefix) throws IOException {
        int problemsBefore = problems.size();
        int bulksBefore = bulks.size();
        find(path, prefix);
        boolean files = bulks.subList(bulksBefore, bulks.size()).stream()
                .anyMatch(bulk -> !bulk.files().isEmpty());
        reportIfEmpty(!files && problems.size() == problemsBefore, prefix);
    }

    private void reportIfEmpty(boolean empty, String path) {
        if (empty) {
            problems.add(Problem.of(ProblemCode.NOTHING_TO_CHECK, Location.ofFile(path)));
        }
    }

    private void find(Path path, String prefix) throws IOException {
        if (Files.isDirectory(path)) {
            addFolder(path, prefix);
        } else if (name(readable(path)).toLowerCase(Locale.ROOT).endsWith(".zip")) {
            addArchive(path, prefix);
        } else {
            String shown = prefix.isEmpty() ? name(path) : prefix;
            bulks.add(new InputBulk(shown, List.of(new FolderFile(path, name(path), shown, Files.size(path))), true));
        }
    }

    private static Path readable(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IOException("Cannot read " + file);
        }
        return file;
    }

    private static String name(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? path.toString() : name.toString();
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static String join(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    private void addFolder(Path folder, String prefix) throws IOException {
        Map<String, List<InputFile>> byFolder = new TreeMap<>();
        Files.walkFileTree(
                folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                        int depth = folder.relativize(visited).getNameCount();
                        if (!visited.equals(folder) && depth > limits.pathDepth()) {
                            exceed(shown(visited), "@pathDepth", limits.pathDepth());
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        boolean hidden = !visited.equals(folder) && SideFiles.isOne(name(visited));
                        return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                        if (SideFiles.isOne(name(file)) || !Files.isRegularFile(file)) {
                            return FileVisitResult.CONTINUE;
                        }
                        if (++files > limits.files()) {
                            exceed(prefix, "@files", limits.files());
                            return FileVisitResult.TERMINATE;
                        }
                        String parent = shown(file.getParent() == null ? folder : file.getParent());
                        byFolder.computeIfAbsent(parent, unused -> new ArrayList<>())
                                .add(new FolderFile(file, name(file), join(parent, name(file)), Files.size(file)));
                        return FileVisitResult.CONTINUE;
                    }

                    /** A link to a folder above leads round in a circle: what it leads to is checked anyway. */
                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                        if (e instanceof FileSystemLoopException) {
                            return FileVisitResult.CONTINUE;
                        }
                        return super.visitFileFailed(file, e);
                    }

                    private String shown(Path inside) {
                        String relative = slashed(folder.relativize(inside));
                        return relative.isEmpty() ? prefix : join(prefix, relative);
                    }
                });
        byFolder.forEach((path, members) -> bulks.add(new InputBulk(path, sorted(members), false)));
    }

    private static List<InputFile> sorted(List<InputFile> members) {
        members.sort(Comparator.comparing(InputFile::path));
        return members;
    }

    private void addArchive(Path path, String prefix) throws IOException {
        ZipFile archive = openArchive(path);
        archives.add(archive);
        AtomicLong unpacked = new AtomicLong();
        List<InputFile> members = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Enumeration<? extends ZipEntry> entries = archive.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            List<String> parts = List.of(entry.getName().replace('\\', '/').split("/+"));
            String name = parts.isEmpty() ? "" : parts.get(parts.size() - 1);
            if (entry.isDirectory() || parts.stream().anyMatch(SideFiles::isOne)) {
                continue;
            }
            String shown = join(prefix, String.join("/", parts));
            if (!seen.add(shown)) {
                throw new ZipException(path + ": holds the same file twice: " + shown);
            }
            if (parts.size() - 1 > limits.pathDepth()) {
                exceed(shown, "@pathDepth", limits.pathDepth());
            } else if (++files > limits.files()) {
                exceed(prefix, "@files", limits.files());
                break;
            } else {
                members.add(new ArchiveFile(archive, entry, name, shown, unpacked, limits));
            }
        }
        bulks.add(new InputBulk(prefix, sorted(members), false));
    }

    /** Archives made on Japanese Windows have names in MS932 and do not say so. */
    private static ZipFile openArchive(Path path) throws IOException {
        Charset first = StandardCharsets.UTF_8;
        try {
            return new ZipFile(path.toFile(), first);
        } catch (ZipException notUtf8) {
            try {
                return new ZipFile(path.toFile(), Ms932.CHARSET);
            } catch (ZipException noArchive) {
                ZipException named = new ZipException(path + ": " + noArchive.getMessage());
                named.initCause(notUtf8);
                throw named;
            }
        }
    }

    private void exceed(String path, String limit, long allowed) {
        problems.add(Problem.of(ProblemCode.INPUT_LIMIT_EXCEEDED, Location.ofFile(path), limit, allowed));
    }

    List<InputBulk> bulks() {
        return List.copyOf(bulks);
    }

    /** What was found while looking for files: limits that were met, and paths without files. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    @Override
    public void close() throws IOException {
        for (ZipFile archive : archives) {
            archive.close();
        }
    }

    private record FolderFile(Path file, String name, String path, long size) implements InputFile {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }

    private record ArchiveFile(
            ZipFile archive, ZipEntry entry, String name, String path, AtomicLong unpacked, Limits limits)
            implements InputFile {
        @Override
        public long size() {
            return Math.max(0, entry.getSize());
        }

        @Override
        public InputStream open() throws IOException {
            return new Unpacking(archive.getInputStream(entry), this);
        }
    }

    /** Counts what comes out of an archive, whatever its directory claims. */
    private static final class Unpacking extends FilterInputStream {
        private final ArchiveFile file;
        private long own;

        Unpacking(InputStream in, ArchiveFile file) {
            super(in);
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            if (read > 0) {
                own += read;
                if (Source.isTooTight(file.entry.getCompressedSize(), own, file.limits)) {
                    throw new ArchiveLimitException("@archiveRatio", file.limits.archiveRatio());
                }
                if (file.unpacked.addAndGet(read) > file.limits.archiveBytes()) {
                    throw new ArchiveLimitException("@archiveBytes", file.limits.archiveBytes());
                }
            }
            return read;
        }
    }

    /** An archive unpacks to more than the limits allow. */
    static final class ArchiveLimitException extends IOException {
        private static final long serialVersionUID = 1L;

        private final String limit;
        private final long allowed;

        ArchiveLimitException(String limit, long allowed) {
            super("The archive unpacks to more than the limits allow.");
            this.limit = limit;
            this.allowed = allowed;
        }

        String limit() {
            return limit;
        }

        long allowed() {
            return allowed;
        }
    }
}
