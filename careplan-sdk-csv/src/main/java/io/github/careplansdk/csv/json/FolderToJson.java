package io.github.careplansdk.csv.json;

import io.github.careplansdk.core.internal.text.BilingualText;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.core.source.UnreadableException;
import io.github.careplansdk.core.unit.Bulk;
import io.github.careplansdk.core.unit.TransmissionUnit;
import io.github.careplansdk.core.unit.UnitFile;
import io.github.careplansdk.csv.json.FolderConversion.Unconverted;
import io.github.careplansdk.csv.json.UnitWriter.CsvFile;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Converts a folder of CSV files to documents. */
final class FolderToJson implements FolderConversion.Work {
    static final String EXTENSION = ".json";

    private final Layouts layouts;
    private final ConversionOutput output;

    FolderToJson(Layouts layouts, ConversionOutput output) {
        this.layouts = layouts;
        this.output = output;
    }

    @Override
    public void convert(List<SourceFile> files) throws IOException {
        Map<String, CsvFile> csv = new HashMap<>();
        List<SourceFile> others = new ArrayList<>();
        for (SourceFile file : files) {
            Optional<CsvName> name = CsvName.of(layouts, file.name());
            name.ifPresentOrElse(found -> csv.put(file.name(), new CsvFile(found, file)), () -> others.add(file));
        }
        List<TransmissionUnit> units = units(files);
        List<String> attachments = units.size() == 1 ? attachments(others) : List.of();
        for (TransmissionUnit unit : units) {
            convert(unit, attachments, csv);
        }
        for (SourceFile file : files) {
            if (csv.containsKey(file.name())) {
                CsvFile alone = csv.get(file.name());
                write(file.name() + EXTENSION, new UnitWriter(layouts, List.of(alone), List.of(), List.of()));
            }
        }
        for (SourceFile file : others) {
            copy(file);
        }
    }

    private List<TransmissionUnit> units(List<SourceFile> files) {
        List<UnitFile> named = new ArrayList<>();
        for (SourceFile file : files) {
            layouts.parse(file.name()).name().ifPresent(name -> named.add(new UnitFile(name, file.name())));
        }
        return Bulk.of(named).units();
    }

    private List<String> attachments(List<SourceFile> others) {
        return others.stream()
                .map(SourceFile::name)
                .filter(name -> layouts.parse(name).isAttachment())
                .toList();
    }

    /** Writes the unit's files as one document; a second file of a kind stays behind, as the unit cannot hold it. */
    private void convert(TransmissionUnit unit, List<String> attachments, Map<String, CsvFile> csv) throws IOException {
        List<CsvFile> members = new ArrayList<>();
        List<String> images = new ArrayList<>();
        Set<FileKind> kinds = new HashSet<>();
        for (UnitFile file : unit.files()) {
            if (file.name().kind().isImage()) {
                images.add(file.path());
            } else if (csv.containsKey(file.path()) && kinds.add(file.name().kind())) {
                members.add(csv.remove(file.path()));
            }
        }
        if (!members.isEmpty()) {
            write(
                    unit.address() + "_" + unit.serial() + EXTENSION,
                    new UnitWriter(layouts, members, images, attachments));
        }
    }

    private void write(String documentName, UnitWriter document) throws IOException {
        SourceFile first = document.files().get(0).file();
        try (OutputStream out = output.create(first.folder(), documentName)) {
            document.write(out);
            output.addDocument(document.files().size());
        } catch (UnreadableException e) {
            output.add(e.problem());
        } catch (JsonConversionException e) {
            String name = e.leave();
            output.refuse(Unconverted.of(first.folder().isEmpty() ? name : first.folder() + "/" + name, e));
        }
    }

    private void copy(SourceFile file) throws IOException {
        if (file.name().toLowerCase(Locale.ROOT).endsWith(EXTENSION)) {
            output.refuse(Unconverted.of(
                    file,
                    new BilingualText(
                            "JSONのファイルがあります。変換した文書と区別できないため、別の場所に移してください。",
                            "This is JSON already and could not be told from a converted document: move it"
                                    + " elsewhere.")));
        } else {
            output.copy(file);
        }
    }
}
