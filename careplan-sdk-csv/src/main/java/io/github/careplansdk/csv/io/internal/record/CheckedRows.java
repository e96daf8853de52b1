package io.github.careplansdk.csv.io.internal.record;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.source.OpenSource;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.core.source.UnreadableException;
import io.github.careplansdk.csv.io.Limits;
import io.github.careplansdk.csv.io.internal.RawCells;
import io.github.careplansdk.csv.io.internal.RowReader;
import io.github.careplansdk.csv.model.Layouts;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads rows of checked files once more, for a report that shows what stands around a finding. Open as long as rows are asked
 * for. What it returns is content of the files, and so personal data.
 */
public final class CheckedRows implements Closeable {
    private final Limits limits;
    private final Layouts layouts;
    private final OpenSource source;

    private CheckedRows(OpenSource source, Limits limits, Layouts layouts) {
        this.layouts = layouts;
        this.source = source;
        this.limits = limits;
    }

    /**
     * Opens what was checked.
     *
     * @param checked the same source
     * @throws IOException if there is nothing at a path any more
     */
    public static CheckedRows open(Source checked, Limits limits, Layouts layouts) throws IOException {
        return new CheckedRows(checked.open(limits.source()), limits, layouts);
    }

    /**
     * Returns the cells of rows of a file, by the number of the row; without the rows that are not there, or that cannot be read. The
     * file is read up to the last of them.
     *
     * @param path the file, as the report names it
     * @param numbers the numbers of the rows, as the findings' locations have them
     * @throws IOException if reading fails for another reason than the check has told
     */
    public Map<Long, List<String>> rows(String path, Set<Long> numbers) throws IOException {
        SourceFile file = source.file(path);
        return file == null ? Map.of() : rows(file, numbers);
    }

    private Map<Long, List<String>> rows(SourceFile file, Set<Long> numbers) throws IOException {
        FileName.Parsed name = layouts.parse(file.name());
        Optional<FileKind> kind = name.kind().filter(each -> !each.isImage());
        Map<Long, List<String>> rows = new HashMap<>();
        if (kind.isPresent()) {
            try (InputStream in = file.open()) {
                RowReader reader = new RowReader(
                        in,
                        layouts,
                        kind.get(),
                        name.name().flatMap(FileName::month),
                        file.path(),
                        limits,
                        (code, place, column, arguments) -> {});
                while (rows.size() < numbers.size() && reader.next()) {
                    long number = reader.cursor().row();
                    if (numbers.contains(number)) {
                        rows.put(number, RawCells.of(reader.cursor()));
                    }
                }
            } catch (UnreadableException toldByTheCheck) {
                return rows;
            }
        }
        return rows;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
