package io.github.careplansdk.csv.json;

import io.github.careplansdk.core.internal.disk.NewFiles;
import io.github.careplansdk.core.internal.disk.UnusableNameException;
import io.github.careplansdk.core.internal.text.BilingualText;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.core.source.UnreadableException;
import io.github.careplansdk.csv.json.FolderConversion.Unconverted;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.util.ArrayList;
import java.util.List;

/** Where a conversion puts its files, and what became of each. */
final class ConversionOutput {
    private final NewFiles staging;
    private final List<Unconverted> unconverted = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int documents;
    private int csvFiles;
    private int copies;

    ConversionOutput(NewFiles staging) {
        this.staging = staging;
    }

    /** Returns the files that lie below the output where they lie in their source; any other is refused. */
    List<SourceFile> within(List<SourceFile> files) throws IOException {
        List<SourceFile> within = new ArrayList<>();
        for (SourceFile file : files) {
            if (UnusableNameException.leadsOut(staging.path(), file.path())) {
                refuseOutside(file);
            } else {
                within.add(file);
            }
        }
        return within;
    }

    private void refuseOutside(SourceFile file) throws IOException {
        try (InputStream in = file.open()) {
            refuse(Unconverted.of(
                    file,
                    new BilingualText(
                            "ファイル名が出力先フォルダーの外を指しています。名前を変えてください。",
                            "The name leads out of the output folder: give the file another name.")));
        } catch (UnreadableException e) {
            add(e.problem());
        }
    }

    /** A new file. */
    OutputStream create(String folder, String name) throws IOException {
        return staging.create(folder, name);
    }

    /** A document was converted, in which there are so many CSV files. */
    void addDocument(int files) {
        documents++;
        csvFiles += files;
    }

    /** Copies a file as it is. */
    void copy(SourceFile file) throws IOException {
        try (InputStream in = file.open();
                OutputStream out = create(file.folder(), file.name())) {
            in.transferTo(out);
            copies++;
        } catch (UnreadableException e) {
            add(e.problem());
        } catch (FileAlreadyExistsException e) {
            refuse(Unconverted.of(
                    file, new BilingualText("同じ名前のファイルが文書からも作られます。", "A document makes a file of the same name.")));
        }
    }

    /** Something could not be read. */
    void add(Problem problem) {
        problems.add(problem);
    }

    /** A file could not be converted. */
    void refuse(Unconverted file) {
        unconverted.add(file);
    }

    /** Lets the files appear if all could be converted, and says what became of them. */
    FolderConversion finish() throws IOException {
        FolderConversion result = new FolderConversion(documents, csvFiles, copies, unconverted, problems);
        if (result.isWritten()) {
            staging.appear();
        }
        return result;
    }
}
