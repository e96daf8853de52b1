package io.github.careplansdk.crypto.transport.internal;

import io.github.careplansdk.core.internal.disk.IgnoredFiles;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.source.OpenSource;
import io.github.careplansdk.core.source.OpenSource.SourceBulk;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.core.source.SourceLimits;
import io.github.careplansdk.core.unit.Bulk;
import io.github.careplansdk.core.unit.TransmissionUnit;
import io.github.careplansdk.core.unit.UnitFile;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.TransportCode;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The files of one folder, sorted by their names.
 *
 * @param folder the folder
 * @param units the units, in the order in which receivers process them
 * @param attachments files that are not meant as the standard's
 * @param unclear files whose names are nearly the standard's
 * @param unfinished what a browser or another program has not written to its end, or has open, by the name
 * @param unusable what cannot be read or is no plain file, and why
 */
public record SortedBulk(
        Path folder,
        List<TransmissionUnit> units,
        List<Path> attachments,
        List<Path> unclear,
        List<Path> unfinished,
        List<Unusable> unusable) {
    /** A file or folder that cannot be sent or taken, and why. */
    public record Unusable(Path file, Finding finding) {}

    /** How Chrome, Firefox, Edge and Safari, and programs of their own, call a file until it is complete. */
    private static final List<String> UNFINISHED = List.of(".crdownload", ".part", ".partial", ".download", ".tmp");

    /** Each folder with files in it, below a folder and itself, is a bulk; hidden files are left out. */
    public static List<SortedBulk> in(Path folder) throws IOException {
        List<SortedBulk> bulks = new ArrayList<>();
        Path real = folder.toRealPath();
        try (OpenSource found = Source.of(folder).open(SourceLimits.DEFAULT)) {
            for (SourceBulk bulk : found.bulks()) {
                List<Path> files = bulk.files().stream()
                        .flatMap(file -> file.onDisk().stream())
                        // What was taken away while we looked is no matter.
                        .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                        .toList();
                if (!files.isEmpty()) {
                    Path place = files.get(0).resolveSibling("");
                    Sorting sorting = new Sorting(place);
                    // A link could lead to what is not to be sent.
                    boolean within = place.toRealPath().startsWith(real);
                    files.forEach(
                            file -> sorting.add(file, within && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)));
                    openInOffice(place).forEach(sorting::addUnfinished);
                    bulks.add(sorting.sorted());
                }
            }
            for (Problem problem : found.problems()) {
                if (problem.code() != ProblemCode.NOTHING_TO_CHECK) {
                    Path file = folder.resolve(problem.location().file());
                    Sorting unread = new Sorting(folder);
                    unread.add(new Unusable(file, UnusableFile.of(file, problem)));
                    bulks.add(unread.sorted());
                }
            }
        }
        return List.copyOf(bulks);
    }

    /** What is ignored for itself, and tells that another file is open. */
    private static List<Path> openInOffice(Path folder) throws IOException {
        try (DirectoryStream<Path> beside =
                Files.newDirectoryStream(folder, file -> FileNames.of(file).startsWith(IgnoredFiles.OPEN_IN_OFFICE))) {
            List<Path> files = new ArrayList<>();
            beside.forEach(files::add);
            return files;
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static final class Sorting {
        private final Path folder;
        private final List<UnitFile> named = new ArrayList<>();
        private final List<Path> attachments = new ArrayList<>();
        private final List<Path> unclear = new ArrayList<>();
        private final List<Path> unfinished = new ArrayList<>();
        private final List<Unusable> unusable = new ArrayList<>();

        Sorting(Path folder) {
            this.folder = folder;
        }

        void add(Path file, boolean plain) {
            FileName.Parsed parsed = FileName.parse(FileNames.of(file));
            if (!plain) {
                add(new Unusable(file, Finding.of(TransportCode.FILE_NOT_PLAIN, FileNames.of(file))));
            } else if (parsed.name().isPresent()) {
                named.add(new UnitFile(parsed.name().get(), FileNames.of(file)));
            } else if (finishedName(file).isPresent()) {
                unfinished.add(file);
            } else {
                (parsed.isAttachment() ? attachments : unclear).add(file);
            }
        }

        void addUnfinished(Path file) {
            unfinished.add(file);
        }

        void add(Unusable file) {
            unusable.add(file);
        }

        SortedBulk sorted() {
            return new SortedBulk(
                    folder,
                    Bulk.of(named).units(),
                    attachments.stream().sorted().toList(),
                    unclear.stream().sorted().toList(),
                    unfinished.stream().sorted().toList(),
                    unusable.stream()
                            .sorted(Comparator.comparing(Unusable::file))
                            .toList());
        }
    }

    /** What an unfinished file will be called; empty for any other. */
    private static Optional<String> finishedName(Path file) {
        String name = FileNames.of(file);
        if (name.startsWith(IgnoredFiles.OPEN_IN_OFFICE)) {
            return Optional.of(name.substring(IgnoredFiles.OPEN_IN_OFFICE.length()));
        }
        return UNFINISHED.stream()
                .filter(name.toLowerCase(Locale.ROOT)::endsWith)
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .findFirst();
    }

    /** The files of a unit, and the attachments where no other unit is beside it. */
    public List<Path> files(TransmissionUnit unit) {
        List<Path> files = new ArrayList<>();
        unit.files().forEach(file -> files.add(folder.resolve(file.path())));
        if (units.size() == 1) {
            files.addAll(attachments);
        }
        return List.copyOf(files);
    }

    /** Returns the same files without some of the attachments. */
    public SortedBulk without(Set<Path> files) {
        return new SortedBulk(
                folder,
                units,
                attachments.stream().filter(file -> !files.contains(file)).toList(),
                unclear,
                unfinished,
                unusable);
    }

    /** Whether a file of a unit, or an attachment of the only one, is still on its way. */
    public boolean isUnfinished(TransmissionUnit unit) {
        return unfinished.stream()
                .map(file -> FileName.parse(finishedName(file).orElse("")))
                .anyMatch(parsed -> parsed.name()
                        .map(name -> new UnitId(name.serial(), name.address()).equals(unit.id()))
                        .orElse(units.size() == 1));
    }
}
