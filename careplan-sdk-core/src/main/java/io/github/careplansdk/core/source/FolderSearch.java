package io.github.careplansdk.core.source;

import io.github.careplansdk.core.internal.disk.IgnoredFiles;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the files of a folder and of the folders in it, each of which is a bulk. Links are followed, but not round in a
 * circle; what cannot be read is told, and what is no plain file is never opened.
 */
final class FolderSearch {
    private final Search search;
    private final String prefix;
    private final Map<String, List<SourceFile>> byFolder = new TreeMap<>();
    private final Deque<Path> above = new ArrayDeque<>();

    private FolderSearch(String prefix, Search search) {
        this.search = search;
        this.prefix = prefix;
    }

    static void in(Path folder, String prefix, Search search) {
        FolderSearch found = new FolderSearch(prefix, search);
        found.look(folder, prefix);
        found.byFolder.forEach((path, files) -> search.add(path, files, false));
    }

    private void look(Path folder, String path) {
        List<Path> inside;
        try {
            inside = inside(folder);
        } catch (IOException e) {
            search.add(Fault.of(e).at(path));
            return;
        }
        above.push(folder);
        for (Path each : inside) {
            if (!search.count(prefix)) {
                break;
            }
            add(each, path);
        }
        above.pop();
    }

    /** What is in a folder, in the order of names; no more than what is told to be too much. */
    private List<Path> inside(Path folder) throws IOException {
        List<Path> inside = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path each : all) {
                if (inside.size() <= search.room() && !IgnoredFiles.contains(each)) {
                    inside.add(each);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Collections.sort(inside);
        return inside;
    }

    private void add(Path each, String folder) {
        String path = SourcePaths.join(folder, String.valueOf(each.getFileName()));
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(each, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            addUnreadable(each, path, folder, Fault.of(e));
            return;
        }
        boolean link = attributes.isSymbolicLink();
        if (link) {
            try {
                attributes = Files.readAttributes(each, BasicFileAttributes.class);
            } catch (IOException e) {
                addUnreadable(each, path, folder, Fault.LINK);
                return;
            }
        }
        if (attributes.isDirectory()) {
            // A junction of Windows is a folder and something else, and leads elsewhere as a link does.
            addFolder(each, path, link || attributes.isOther());
        } else if (attributes.isRegularFile()) {
            files(folder).add(new SourceFile(path, new DiskFile(each, attributes.size())));
        } else {
            addUnreadable(each, path, folder, Fault.SPECIAL);
        }
    }

    private void addFolder(Path each, String path, boolean leadsElsewhere) {
        int most = search.limits().pathDepth();
        if (above.size() > most) {
            search.exceeds(path, "@pathDepth", most);
        } else if (leadsElsewhere && leadsBack(each)) {
            search.add(Fault.LINK.at(path));
        } else {
            look(each, path);
        }
    }

    private boolean leadsBack(Path link) {
        try {
            Path real = link.toRealPath();
            for (Path each : above) {
                if (each.toRealPath().equals(real)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private void addUnreadable(Path each, String path, String folder, Fault fault) {
        files(folder).add(new SourceFile(path, new Content.Unreadable(fault.at(path), 0, Optional.of(each))));
    }

    private List<SourceFile> files(String folder) {
        return byFolder.computeIfAbsent(folder, unused -> new ArrayList<>());
    }
}
