package io.github.careplansdk.csv.json;

import io.github.careplansdk.core.CarePlanException;
import io.github.careplansdk.core.internal.disk.NewFiles;
import io.github.careplansdk.core.internal.text.BilingualText;
import io.github.careplansdk.core.problem.Language;
import io.github.careplansdk.core.problem.Problem;
import io.github.careplansdk.core.source.OpenSource;
import io.github.careplansdk.core.source.Sink;
import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.core.source.SourceFile;
import io.github.careplansdk.core.source.SourceLimits;
import io.github.careplansdk.csv.io.internal.write.SinkFolder;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.util.List;

/**
 * The result of converting the files of a folder between CSV and JSON, with the same file names and the same cells. The
 * folder is converted as a whole or not at all.
 *
 * @param documents the number of JSON documents written or read
 * @param csvFiles the number of CSV files in them
 * @param copies the number of other files, such as images and attachments, that were copied
 * @param unconverted the files that could not be converted; if there are any, nothing was written
 * @param problems the problems of reading the source; if there are any, nothing was written
 */
public record FolderConversion(
        int documents, int csvFiles, int copies, List<Unconverted> unconverted, List<Problem> problems) {
    public FolderConversion {
        unconverted = List.copyOf(unconverted);
        problems = List.copyOf(problems);
    }

    /**
     * Converts the CSV files of a folder, archive ({@code .zip}) or file to JSON: a document for each unit, and for
     * each file that is in no unit. All other files are copied. Rows are converted one by one, so there may be
     * millions.
     *
     * @param output a folder that does not exist or is empty
     * @throws DirectoryNotEmptyException if the output already holds something
     * @throws CarePlanException with code {@code OUTPUT_IN_FOLDER} if the output is in the source
     * @throws IOException if there is nothing at the source or the output cannot be written
     */
    public static FolderConversion toJson(Path source, Path output) throws IOException {
        return toJson(source, output, Layouts.published());
    }

    /** Converts CSV files to JSON as {@link #toJson(Path, Path)} does, by the layouts of another standard. */
    public static FolderConversion toJson(Path source, Path output, Layouts layouts) throws IOException {
        return toJson(Source.of(source), output, layouts);
    }

    /** Converts the CSV files of any source to JSON as {@link #toJson(Path, Path)} does. */
    public static FolderConversion toJson(Source source, Path output, Layouts layouts) throws IOException {
        return convert(source, output, noted -> new FolderToJson(layouts, noted));
    }

    /** Converts the CSV files of any source to JSON, and passes the documents to a sink once all are converted. */
    public static FolderConversion toJson(Source source, Sink output, Layouts layouts) throws IOException {
        return SinkFolder.fill(output, folder -> toJson(source, folder, layouts));
    }

    /**
     * Converts the JSON documents of a folder, archive or file to CSV files: the reverse of {@link #toJson(Path,
     * Path)}.
     */
    public static FolderConversion toCsv(Path source, Path output) throws IOException {
        return toCsv(source, output, Layouts.published());
    }

    /** Converts JSON documents to CSV files as {@link #toCsv(Path, Path)} does, by the layouts of another standard. */
    public static FolderConversion toCsv(Path source, Path output, Layouts layouts) throws IOException {
        return toCsv(Source.of(source), output, layouts);
    }

    /** Converts the JSON documents of any source to CSV files as {@link #toCsv(Path, Path)} does. */
    public static FolderConversion toCsv(Source source, Path output, Layouts layouts) throws IOException {
        return convert(source, output, noted -> new FolderToCsv(layouts, noted));
    }

    /** Converts the JSON documents of any source to CSV files, and passes these to a sink once all are converted. */
    public static FolderConversion toCsv(Source source, Sink output, Layouts layouts) throws IOException {
        return SinkFolder.fill(output, folder -> toCsv(source, folder, layouts));
    }

    /** Converts the files of a folder. */
    interface Work {
        void convert(List<SourceFile> files) throws IOException;
    }

    /** Work whose results are noted there. */
    private interface Start {
        Work start(ConversionOutput output);
    }

    private static FolderConversion convert(Source source, Path output, Start start) throws IOException {
        try (OpenSource files = source.open(SourceLimits.DEFAULT);
                NewFiles staging = NewFiles.apartFrom(source.paths(), output)) {
            ConversionOutput noted = new ConversionOutput(staging);
            files.problems().forEach(noted::add);
            Work work = start.start(noted);
            for (List<SourceFile> folder : files.folders().values()) {
                work.convert(noted.within(folder));
            }
            return noted.finish();
        }
    }

    /** Returns whether files were written: there were files, and all of them could be converted. */
    public boolean isWritten() {
        return unconverted.isEmpty() && problems.isEmpty() && documents > 0;
    }

    /**
     * A file that could not be converted.
     *
     * @param file its path relative to the source
     * @param japanese where and why, in Japanese, without content of the file
     * @param english the same in English
     */
    public record Unconverted(String file, String japanese, String english) {
        static Unconverted of(String file, JsonConversionException why) {
            return new Unconverted(file, why.message(Language.JA), why.message(Language.EN));
        }

        static Unconverted of(SourceFile file, BilingualText why) {
            return new Unconverted(file.path(), why.japanese(), why.english());
        }

        /** Returns where and why, in a language. */
        public String message(Language language) {
            return new BilingualText(japanese, english).in(language);
        }
    }
}
