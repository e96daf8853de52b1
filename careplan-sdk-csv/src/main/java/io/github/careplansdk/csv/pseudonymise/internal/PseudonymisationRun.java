package io.github.careplansdk.csv.pseudonymise.internal;

import io.github.careplansdk.core.internal.disk.Disk;
import io.github.careplansdk.core.internal.disk.NewFiles;
import io.github.careplansdk.core.internal.disk.TemporaryFolder;
import io.github.careplansdk.core.internal.disk.UnusableNameException;
import io.github.careplansdk.core.problem.ValidationReport;
import io.github.careplansdk.core.source.OpenSource;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.core.source.UnreadableException;
import io.github.careplansdk.core.source.ZipSink;
import io.github.careplansdk.csv.layout.Column;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.pseudonymise.KeptColumns;
import io.github.careplansdk.csv.pseudonymise.PseudonymisationReport;
import io.github.careplansdk.csv.pseudonymise.PseudonymisedFile;
import io.github.careplansdk.csv.pseudonymise.PseudonymisedFile.Content;
import io.github.careplansdk.csv.validate.Validator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Replaces the files of a source, and compares what a check finds in them before and after. */
public final class PseudonymisationRun {
    private final OpenSource source;
    private final Validator validator;
    private final Replacements replacements;
    private final FileNames names;
    private final FileReplacement content;
    private final List<PseudonymisedFile> files = new ArrayList<>();
    private final Map<String, String> renamed = new HashMap<>();

    /** Creates a run over a source, which stays the caller's to close. */
    public PseudonymisationRun(OpenSource source, Validator validator, Replacements replacements) {
        this.source = source;
        this.validator = validator;
        this.replacements = replacements;
        this.names = new FileNames(replacements, validator.layouts().standard());
        this.content = new FileReplacement(replacements, names, validator.layouts(), validator.limits());
    }

    /** Notes a file that is not read, since a link leads out of the folder to it. */
    public void leaveOut(SourceFile file) {
        files.add(new PseudonymisedFile(names.path(file.path()), Content.OUTSIDE));
    }

    /** Writes the files as they were: each by itself, in its folder. */
    public PseudonymisationReport write(ValidationReport found, NewFiles written) throws IOException {
        for (SourceFile file : source.files().toList()) {
            write(file, written);
        }
        boolean single = source.bulks().size() == 1 && source.bulks().get(0).single();
        return report(found, written.path(), single);
    }

    /** Writes the files into an archive with the new name of the old one. */
    public PseudonymisationReport writeArchive(String name, ValidationReport found, NewFiles written)
            throws IOException {
        try (TemporaryFolder temporary = new TemporaryFolder()) {
            String archive = names.file(name);
            Path folder = Files.createDirectory(temporary.path().resolve("files"));
            try (NewFiles unpacked = NewFiles.in(folder)) {
                for (SourceFile file : source.files().toList()) {
                    write(file, unpacked);
                }
                unpacked.appear();
            }
            Path place = written.place(archive);
            try (ZipSink zip = new ZipSink(new BufferedOutputStream(Disk.PRIVATE.create(place)))) {
                zip.putAll(Source.of(folder));
            }
            return report(found, place, true);
        }
    }

    private void write(SourceFile file, NewFiles written) throws IOException {
        String path = names.path(file.path());
        renamed.put(file.path(), path);
        Path place;
        OutputStream created;
        try {
            place = written.place(path);
            created = Disk.PRIVATE.create(place);
        } catch (FileSystemException e) {
            if (!(e instanceof UnusableNameException) && canBeIn(written.path(), path)) {
                throw e;
            }
            files.add(new PseudonymisedFile(path, Content.NAME_UNUSABLE));
            return;
        }
        try (OutputStream out = new BufferedOutputStream(created)) {
            files.add(new PseudonymisedFile(path, content.write(file, out)));
        } catch (UnreadableException e) {
            Disk.PRIVATE.delete(place);
            files.add(new PseudonymisedFile(path, Content.UNREAD));
        }
    }

    /** Returns whether a disk takes a name. One that is too long for it is not just missing when looked for. */
    private static boolean canBeIn(Path folder, String path) throws IOException {
        try {
            Files.readAttributes(folder.resolve(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return true;
        } catch (NoSuchFileException missing) {
            return true;
        } catch (FileSystemException unusable) {
            return false;
        }
    }

    private PseudonymisationReport report(ValidationReport before, Path written, boolean alone) throws IOException {
        List<PseudonymisedFile> there =
                files.stream().filter(PseudonymisedFile::isWritten).toList();
        Path checked = alone && there.size() == 1 && Files.isDirectory(written)
                ? written.resolve(there.get(0).path())
                : written;
        ValidationReport after = validator.validate(checked);
        files.sort(Comparator.comparing(PseudonymisedFile::path));
        return new PseudonymisationReport(
                files, kept(), ReportComparison.compare(before, after, this::renamed), replacements.movesDates());
    }

    private String renamed(String path) {
        String file = renamed.get(path);
        return file != null || path.isEmpty() ? String.valueOf(file == null ? "" : file) : names.folder(path);
    }

    private List<KeptColumns> kept() {
        return content.layouts().stream()
                .map(this::kept)
                .sorted(Comparator.comparing((KeptColumns each) -> each.kind().name())
                        .thenComparing(KeptColumns::edition))
                .toList();
    }

    private KeptColumns kept(Layout<?> layout) {
        List<Column> kept = new ArrayList<>();
        List<Column> moved = new ArrayList<>();
        for (Column column : layout.columns()) {
            Treatment treatment = Treatment.of(column);
            boolean moves = treatment == Treatment.BIRTH || (treatment.isMoved() && replacements.movesDates());
            if (moves) {
                moved.add(column);
            }
            if (treatment.isKept() || (treatment.isMoved() && !moves)) {
                kept.add(column);
            }
        }
        return new KeptColumns(layout.kind(), layout.edition(), kept, moved);
    }
}
