package io.github.careplansdk.csv.json;

import io.github.careplansdk.core.internal.text.BilingualText;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.core.source.UnreadableException;
import io.github.careplansdk.csv.json.FolderConversion.Unconverted;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Converts a folder of documents to CSV files. */
final class FolderToCsv implements FolderConversion.Work {
    private final Layouts layouts;
    private final ConversionOutput output;

    FolderToCsv(Layouts layouts, ConversionOutput output) {
        this.layouts = layouts;
        this.output = output;
    }

    @Override
    public void convert(List<SourceFile> files) throws IOException {
        Set<String> names = files.stream().map(SourceFile::name).collect(Collectors.toSet());
        List<SourceFile> others = new ArrayList<>();
        for (SourceFile file : files) {
            if (file.name().toLowerCase(Locale.ROOT).endsWith(FolderToJson.EXTENSION)) {
                read(file, names);
            } else {
                others.add(file);
            }
        }
        for (SourceFile file : others) {
            output.copy(file);
        }
    }

    private void read(SourceFile file, Set<String> beside) throws IOException {
        UnitReader reader = new UnitReader(layouts, name -> output.create(file.folder(), name));
        try {
            reader.read(file.open());
            for (String image : reader.images()) {
                if (!beside.contains(image)) {
                    throw JsonConversionException.of(new BilingualText(
                                    "この画像が文書と同じフォルダーにありません。", "This image is not in the document's folder."))
                            .within(image)
                            .within("images");
                }
            }
            output.addDocument(reader.names().size());
        } catch (UnreadableException e) {
            output.add(e.problem());
        } catch (JsonConversionException e) {
            output.refuse(Unconverted.of(file.path(), e));
        } catch (FileAlreadyExistsException e) {
            output.refuse(Unconverted.of(
                    file, new BilingualText("別の文書と同じ fileName があります。", "Another document has the same fileName.")));
        }
    }
}
