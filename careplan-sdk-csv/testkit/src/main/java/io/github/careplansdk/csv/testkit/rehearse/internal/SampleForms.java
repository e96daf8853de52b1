package io.github.careplansdk.csv.testkit.rehearse.internal;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.source.OpenSource;
import io.github.careplansdk.core.source.Sink;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.core.source.SourceLimits;
import io.github.careplansdk.csv.diff.Differ;
import io.github.careplansdk.csv.diff.GroupDiff;
import io.github.careplansdk.csv.diff.RecordDiff;
import io.github.careplansdk.csv.form.FormRenderer;
import io.github.careplansdk.csv.io.Row;
import io.github.careplansdk.csv.model.Layouts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The forms of the samples as they are after the import: without what newer units replace or delete. */
public final class SampleForms {
    private static final byte[] ROW_END = {'\r', '\n'};

    private record Place(String file, long row) {}

    private SampleForms() {}

    /** Writes an index and a page for each user. */
    public static void write(Source samples, ReadFiles files, Sink out) throws IOException {
        Set<Place> left = left(samples);
        Map<String, byte[]> content = new HashMap<>();
        for (ReadFile file : files.files()) {
            ByteArrayOutputStream rows = new ByteArrayOutputStream();
            for (Row<?> row : file.rows()) {
                if (left.contains(new Place(file.path(), row.number()))) {
                    rows.writeBytes(row.bytes());
                    rows.writeBytes(ROW_END);
                }
            }
            if (rows.size() > 0) {
                content.put(file.path(), rows.toByteArray());
            }
        }
        try (OpenSource open = samples.open(SourceLimits.DEFAULT)) {
            for (SourceFile image : open.files().filter(SampleForms::isImage).toList()) {
                try (InputStream in = image.open()) {
                    content.put(image.path(), in.readAllBytes());
                }
            }
        }
        FormRenderer.render(Source.of(content), out, Layouts.published());
    }

    private static boolean isImage(SourceFile file) {
        return Layouts.published()
                .parse(file.name())
                .kind()
                .filter(FileKind::isImage)
                .isPresent();
    }

    /** Compared with nothing, what is left of the samples is all removed. */
    private static Set<Place> left(Source samples) throws IOException {
        Source nothing = Source.of("nothing.txt", new byte[0]);
        return Differ.create().diff(samples, nothing).users().stream()
                .flatMap(user -> user.groups().stream())
                .filter(SampleForms::hasLead)
                .flatMap(group -> group.kinds().stream())
                .flatMap(kind -> kind.records().stream())
                .map(RecordDiff::before)
                .flatMap(Optional::stream)
                .map(place -> new Place(place.file(), place.row()))
                .collect(Collectors.toSet());
    }

    /** A supplement that a deletion has left behind is on no form. */
    private static boolean hasLead(GroupDiff group) {
        return group.kinds().stream()
                .anyMatch(kind -> kind.before().equals(group.group().lead()));
    }
}
