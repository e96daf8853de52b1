package io.github.careplansdk.csv.diff.internal;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.ErrorCode;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.kind.UnitFamily;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.problem.Location;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.problem.ProblemCode;
import io.github.careplansdk.core.problem.Severity;
import io.github.careplansdk.core.source.OpenSource;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.csv.diff.Side;
import io.github.careplansdk.csv.exchange.internal.LatestUnits;
import io.github.careplansdk.csv.io.Limits;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a side: its units in the order of their serials, and its attachments. */
public final class SideReader {
    private final Layouts layouts;
    private final UnreadNotes unread;
    private final Digests digests;
    private final RowSource rows;
    private final Images images = new Images();
    private final List<SourceFile> attachments = new ArrayList<>();
    private final Map<UnitId, Map<FileName, SourceFile>> units = new TreeMap<>();
    private final LatestUnits<GroupKey, RowGroup> latest = new LatestUnits<>();

    private SideReader(Side side, Layouts layouts, Limits limits) {
        this.layouts = layouts;
        this.unread = new UnreadNotes(side);
        this.digests = new Digests(unread);
        this.rows = new RowSource(layouts, limits, unread);
    }

    /**
     * Reads a source.
     *
     * @throws CarePlanException with code {@code NO_FILES} if there is no file in it
     */
    public static SideContent read(Side side, Source source, Layouts layouts, Limits limits) throws IOException {
        SideReader reader = new SideReader(side, layouts, limits);
        try (OpenSource open = source.open(limits.source())) {
            for (Problem problem : open.problems()) {
                if (problem.code() != ProblemCode.NOTHING_TO_CHECK) {
                    reader.unread.note(problem);
                } else if (open.files().findAny().isEmpty()) {
                    throw new CarePlanException(ErrorCode.NO_FILES.found(source));
                }
            }
            for (SourceFile file :
                    open.files().sorted(Comparator.comparing(SourceFile::path)).toList()) {
                reader.sort(file);
            }
            return reader.read();
        }
    }

    private void sort(SourceFile file) throws IOException {
        FileName.Parsed parsed = layouts.parse(file.name());
        if (parsed.isAttachment()) {
            attachments.add(file);
        } else if (parsed.name().isEmpty()) {
            parsed.problems().stream()
                    .filter(problem -> problem.code().severity() == Severity.ERROR)
                    .findFirst()
                    .ifPresent(problem -> unread.note(problem, file.path()));
        } else if (parsed.name().get().kind().isImage()) {
            images.add(file);
        } else {
            addToUnit(parsed.name().get(), file);
        }
    }

    /** Of two files of one name, in different folders, the one behind the other counts; if they differ, that is told. */
    private void addToUnit(FileName name, SourceFile file) throws IOException {
        SourceFile twin = units.computeIfAbsent(
                        new UnitId(name.serial(), name.address()), unit -> new LinkedHashMap<>())
                .put(name, file);
        if (twin != null && !digests.of(twin).equals(digests.of(file))) {
            unread.note(Problem.of(ProblemCode.UNIT_DUPLICATE_KIND, Location.ofFile(twin.path()), name.kind()));
        }
    }

    private SideContent read() throws IOException {
        for (Map.Entry<UnitId, Map<FileName, SourceFile>> unit : units.entrySet()) {
            read(unit.getKey(), unit.getValue());
        }
        Map<GroupKey, RowGroup> groups = new HashMap<>(latest.newest());
        groups.values().removeIf(RowGroup::isEmpty);
        Map<String, List<FileContent>> files = new TreeMap<>();
        attachments.addAll(images.unnamed());
        for (SourceFile file : attachments) {
            Optional<String> digest = digests.of(file);
            if (digest.isPresent()) {
                files.computeIfAbsent(file.name(), name -> new ArrayList<>())
                        .add(new FileContent(file.path(), digest.get()));
            }
        }
        return new SideContent(groups, files, unread.all());
    }

    private void read(UnitId unit, Map<FileName, SourceFile> files) throws IOException {
        Map<GroupKey, RowGroup> groups = new LinkedHashMap<>();
        for (Map.Entry<FileName, SourceFile> file : files.entrySet()) {
            FileName name = file.getKey();
            FileKind kind = name.kind();
            Optional<UnitFamily> deleted = name.edition().deletedBy(kind);
            if (deleted.isPresent()) {
                rows.read(name, file.getValue(), row -> delete(unit, deleted.get(), row));
            } else {
                UnitFamily family = name.edition().family(kind, name.month()).orElseThrow();
                rows.read(name, file.getValue(), row -> {
                    GroupKey key = key(family, row);
                    groups.computeIfAbsent(key, none -> new RowGroup(family, key, unit))
                            .add(kind, withImage(file.getValue(), row));
                });
            }
        }
        groups.forEach((key, group) -> latest.merge(unit, key, group, RowGroup::replace));
    }

    private void delete(UnitId unit, UnitFamily family, SourceRow row) {
        latest.change(unit, key(family, row), group -> group.without(family.deleted(), row.cell("serviceType")));
    }

    private static GroupKey key(UnitFamily family, SourceRow row) {
        return new GroupKey(family.lead(), family.key().stream().map(row::cell).toList());
    }

    /** The row with the digest of its image in the place of the image's name, which is another in each unit. */
    private SourceRow withImage(SourceFile file, SourceRow row) throws IOException {
        String name = row.cell(Images.COLUMN);
        Optional<SourceFile> image = name.isEmpty() ? Optional.empty() : images.named(file, name);
        Optional<String> digest = image.isPresent() ? digests.of(image.get()) : Optional.empty();
        return digest.map(bytes -> row.with(Images.COLUMN, "sha256:" + bytes)).orElse(row);
    }
}
