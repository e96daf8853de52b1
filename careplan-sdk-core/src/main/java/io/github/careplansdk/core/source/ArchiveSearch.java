package io.github.careplansdk.core.source;

import io.github.careplansdk.core.internal.disk.IgnoredFiles;
import io.github.careplansdk.core.internal.disk.RandomAccessBytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;

/** Finds the files of an archive, which are one bulk whatever folders they are in. */
final class ArchiveSearch {
    private final Search search;
    private final RandomAccessBytes bytes;
    private final String prefix;
    private final List<SourceFile> files = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private long unpacked;

    private ArchiveSearch(Search search, RandomAccessBytes bytes, String prefix) {
        this.search = search;
        this.bytes = bytes;
        this.prefix = prefix;
    }

    /** Finds the files; what cannot be read of the archive is told. */
    static void in(RandomAccessBytes bytes, String prefix, Search search) {
        try {
            new ArchiveSearch(search, bytes, prefix).run();
        } catch (ZipException e) {
            search.add(Fault.DIRECTORY.at(prefix));
        } catch (IOException e) {
            search.add(Fault.of(e).at(prefix));
        }
    }

    private void run() throws IOException {
        ZipDirectory directory = ZipDirectory.read(bytes, search.room());
        long[] ends = directory.ends();
        for (int i = 0; i < ends.length; i++) {
            search.count(prefix);
            add(directory.entries().get(i), ends[i]);
        }
        if (!directory.isWhole()) {
            search.add(Fault.DIRECTORY.at(prefix));
        } else if (directory.isTooMany()) {
            search.count(prefix);
        }
        search.add(prefix, files, false);
    }

    private void add(ZipDirectory.Named entry, long end) {
        EntryName name = entry.name();
        if (name.path().isEmpty()) {
            if (!name.isFolder()) {
                search.add(Fault.NAME.at(prefix));
            }
            return;
        }
        if (name.isFolder() || name.parts().stream().anyMatch(IgnoredFiles::contains)) {
            return;
        }
        String path = SourcePaths.join(prefix, name.path());
        if (name.parts().size() - 1 > search.limits().pathDepth()) {
            search.exceeds(path, "@pathDepth", search.limits().pathDepth());
            return;
        }
        Integer twin = places.putIfAbsent(path, files.size());
        if (twin != null) {
            long size = files.get(twin).size();
            files.set(twin, new SourceFile(path, new Content.Unreadable(Fault.TWICE.at(path), size)));
            return;
        }
        files.add(new SourceFile(path, content(entry, path, end)));
    }

    private Content content(ZipDirectory.Named entry, String path, long end) {
        ZipHeader header = entry.header();
        if (!entry.isText() || !entry.name().isUsable()) {
            return new Content.Unreadable(Fault.NAME.at(path), header.size());
        }
        Optional<Fault> fault = header.fault(end);
        if (fault.isPresent()) {
            return new Content.Unreadable(fault.get().at(path), header.size());
        }
        SourceLimits limits = search.limits();
        unpacked += header.size();
        // No entry gives more than its size, or it is damaged: so the sizes are what is unpacked.
        if (unpacked > limits.archiveBytes() || unpacked < 0) {
            return exceeding(path, "@archiveBytes", limits.archiveBytes(), header);
        }
        if (limits.isTooTight(header.packed(), header.size())) {
            return exceeding(path, "@archiveRatio", limits.archiveRatio(), header);
        }
        return new ZipContent(bytes, header, end);
    }

    private static Content exceeding(String path, String limit, long allowed, ZipHeader header) {
        return new Content.Unreadable(Fault.exceeds(path, limit, allowed), header.size());
    }
}
