package io.github.careplansdk.csv.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Small folders to check: one file of results, good or bad. */
final class Folders {
    static final String NAME = "UPJSK_202604_9970000002_11_9970000001_43_20260501083000.CSV";

    private static final Charset MS932 = Charset.forName("windows-31j");
    private static final List<String> CELLS = List.of(
            "202407",
            "990010",
            "0000000001",
            "20260430",
            "202604",
            "9970000001",
            "\"計画　花子\"",
            "250",
            "",
            "20260405",
            "",
            "0900",
            "1000",
            "1",
            "111111",
            "",
            "",
            "\"\"",
            "",
            "9970000002",
            "\"訪問介護　例\"",
            "",
            "0",
            "9970000002",
            "");

    private Folders() {}

    static Path good(Path parent) throws IOException {
        return folder(parent, row("20260405"));
    }

    /** The service date, column 10, is no date. */
    static Path bad(Path parent) throws IOException {
        return folder(parent, row("20260431"));
    }

    /** Nothing but a warning: the line end is LF. */
    static Path doubtful(Path parent) throws IOException {
        return folder(parent, row("20260405").replace("\r\n", "\n"));
    }

    private static Path folder(Path parent, String rows) throws IOException {
        Path folder = Files.createDirectories(parent.resolve("送信"));
        Files.writeString(folder.resolve(NAME), rows, MS932);
        return folder;
    }

    private static String row(String serviceDate) {
        String row = String.join(",", CELLS).replace("20260405", serviceDate);
        return row + "\r\n";
    }
}
