package io.github.careplansdk.csv.json;

import java.io.IOException;
import java.nio.file.Path;

/** The program that {@link SmallHeapConversionIT} runs: converts a folder to JSON and back. */
final class SmallHeapConversion {
    private SmallHeapConversion() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        FolderConversion there = FolderConversion.toJson(folder.resolve("source"), folder.resolve("json"));
        FolderConversion back = FolderConversion.toCsv(folder.resolve("json"), folder.resolve("csv"));
        System.out.println(there.isWritten() + " " + back.isWritten());
    }
}
