package io.github.careplansdk.csv.pseudonymise.internal;

import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.name.FileName;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.csv.io.Limits;
import io.github.careplansdk.csv.io.internal.CellContent;
import io.github.careplansdk.csv.io.internal.RowCursor;
import io.github.careplansdk.csv.io.internal.RowLayout;
import io.github.careplansdk.csv.io.internal.RowReader;
import io.github.careplansdk.csv.layout.Layout;
import io.github.careplansdk.csv.model.Layouts;
import io.github.careplansdk.csv.pseudonymise.PseudonymisedFile.Content;
import io.github.careplansdk.csv.pseudonymise.internal.image.AttachmentReplacement;
import io.github.careplansdk.csv.pseudonymise.internal.text.Encoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes what takes the place of a file: rows with other cells, texts with other characters, images without content. */
final class FileReplacement {
    private static final int FIRST_BYTES = 512;
    private static final int[] UTF_8_MARK = {0xEF, 0xBB, 0xBF};
    private static final Set<String> UTF_16_MARKS = Set.of("\u00FE\u00FF", "\u00FF\u00FE");

    private final Replacements replacements;
    private final FileNames names;
    private final Layouts layouts;
    private final Limits limits;
    private final Set<Layout<?>> seen = new HashSet<>();

    FileReplacement(Replacements replacements, FileNames names, Layouts layouts, Limits limits) {
        this.replacements = replacements;
        this.names = names;
        this.layouts = layouts;
        this.limits = limits;
    }

    /** The layouts of all rows so far. */
    Set<Layout<?>> layouts() {
        return seen;
    }

    /** Writes what takes the place of a file, and tells what that is. */
    Content write(SourceFile file, OutputStream out) throws IOException {
        FileName.Parsed name = layouts.parse(file.name());
        Optional<FileKind> kind = name.kind().filter(each -> !each.isImage());
        if (kind.isPresent()) {
            return rows(file, kind.get(), name, out);
        }
        byte[] first;
        try (InputStream in = file.open()) {
            first = in.readNBytes(FIRST_BYTES);
        }
        Optional<AttachmentReplacement> format = AttachmentReplacement.of(first);
        if (format.isPresent()) {
            format.get().write(file::open, out);
            return format.get().isImage() ? Content.IMAGE : Content.DOCUMENT;
        }
        if (isText(file.name(), first)) {
            return text(file, out);
        }
        try (InputStream in = file.open()) {
            AttachmentReplacement.blank(in, out);
        }
        return Content.BLANK;
    }

    private static boolean isText(String name, byte[] first) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean named = lower.endsWith(".csv") || lower.endsWith(".txt");
        for (byte b : first) {
            if (b == 0) {
                return false;
            }
        }
        return named;
    }

    private Content text(SourceFile file, OutputStream out) throws IOException {
        Encoding encoding = isUtf8(file) ? Encoding.UTF_8 : Encoding.MS932;
        try (InputStream in = file.open()) {
            RowCursor cursor = new RowCursor(in, limits.cellBytes());
            CellContent cells = content(encoding);
            while (cursor.next()) {
                cursor.copyRow(out, cells);
            }
            if (cursor.isCellTooLong()) {
                cursor.copyRest(out, cells);
            }
        }
        return Content.TEXT;
    }

    private CellContent content(Encoding encoding) {
        return (cell, bytes, from, to, out) -> out.write(replacements.texts.of(encoding, bytes, from, to));
    }

    private static boolean isUtf8(SourceFile file) throws IOException {
        try (Reader reader = new InputStreamReader(file.open(), StandardCharsets.UTF_8.newDecoder())) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private Content rows(SourceFile file, FileKind kind, FileName.Parsed name, OutputStream out) throws IOException {
        try (InputStream in = file.open()) {
            byte[] mark = in.readNBytes(2);
            if (UTF_16_MARKS.contains(new String(mark, StandardCharsets.ISO_8859_1))) {
                out.write(mark);
                AttachmentReplacement.blank(in, out);
                return Content.BLANK;
            }
        }
        Encoding encoding = encoding(file, kind, name);
        try (InputStream in = file.open()) {
            RowCursor cursor = new RowCursor(in, limits.cellBytes());
            if (cursor.skip(UTF_8_MARK)) {
                for (int b : UTF_8_MARK) {
                    out.write(b);
                }
            }
            RowLayout layout = new RowLayout(layouts, kind, name.name().flatMap(FileName::month));
            new Rows(cursor, layout, encoding).copy(out);
        }
        return Content.CELLS;
    }

    /** Which of the two the file is in can be told at its end only, as in a check. */
    private Encoding encoding(SourceFile file, FileKind kind, FileName.Parsed name) throws IOException {
        try (InputStream in = file.open()) {
            RowReader reader = new RowReader(
                    in,
                    layouts,
                    kind,
                    name.name().flatMap(FileName::month),
                    file.path(),
                    limits,
                    (code, place, column, arguments) -> {});
            while (reader.next()) {
                continue;
            }
            return reader.row().looksLikeUtf8() ? Encoding.UTF_8 : Encoding.MS932;
        }
    }

    /** The rows of a file, of which the first tell what the others are. */
    private final class Rows {
        private final RowCursor cursor;
        private final RowLayout rowLayout;
        private final Encoding encoding;
        private final CellContent text;
        private @Nullable RowReplacement cells;

        Rows(RowCursor cursor, RowLayout rowLayout, Encoding encoding) {
            this.cursor = cursor;
            this.rowLayout = rowLayout;
            this.encoding = encoding;
            this.text = content(encoding);
        }

        void copy(OutputStream out) throws IOException {
            while (cursor.next()) {
                cursor.copyRow(out, cursor.isBlank() || cursor.isEndOfFileMark() ? text : row());
            }
            if (cursor.isCellTooLong()) {
                cursor.copyRest(out, text);
            }
        }

        private CellContent row() {
            if (cells != null) {
                return cells;
            }
            Layout<?> layout = rowLayout.of(cursor);
            if (cursor.row() == 1 && RowLayout.isHeader(cursor, layout)) {
                Set<String> known = RowLayout.names(layout);
                return (cell, bytes, from, to, out) -> {
                    if (cell >= 0 && known.contains(cursor.text(cell).strip())) {
                        out.write(bytes, from, to - from);
                    } else {
                        text.write(cell, bytes, from, to, out);
                    }
                };
            }
            boolean described = rowLayout.undescribed(cursor).isEmpty();
            if (described) {
                seen.add(layout);
            }
            RowReplacement made = new RowReplacement(layout, described, cursor, encoding, replacements, names);
            cells = made;
            return made;
        }
    }
}
