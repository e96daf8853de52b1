package io.github.careplansdk.csv.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.text.Ms932;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A month of a million rows, checked by a JVM of 64 MB. */
@Tag("full")
class MillionRowsIT {
    private static final int USERS = 33_334;
    private static final int DAYS = 30;
    private static final int ROWS = USERS * DAYS;
    private static final String NAME = "_202604_9970000001_43_9970000002_11_20260401120000.CSV";

    @TempDir
    static Path folder;

    private interface Line {
        String of(int user, int number);
    }

    @BeforeAll
    static void writeAMonth() throws IOException {
        write("UPPLAN", DAYS, MillionRowsIT::table6);
        write("UPSIKYU", 2, (user, number) -> number == 1 ? detail(user) : grandTotal(user));
        write("UPHOSOKU", 1, (user, number) -> supplement(user));
    }

    private static void write(String kind, int rowsOfAUser, Line line) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(folder.resolve(kind + NAME), Ms932.CHARSET)) {
            for (int user = 1; user <= USERS; user++) {
                for (int number = 1; number <= rowsOfAUser; number++) {
                    writer.write(line.of(user, number));
                    writer.write("\r\n");
                }
            }
        }
    }

    private static String key(int user) {
        return String.format(Locale.ROOT, "202407,991001,%010d,", user);
    }

    private static String table6(int user, int day) {
        return key(user)
                + "20260401,202604,9970000001,\"介護　太郎\",250,,202604"
                + (day < 10 ? "0" : "")
                + day
                + ",,0900,1000,1,111111,,,\"\",,9970000002,\"訪問介護事業所さくら\",,0,9970000001,";
    }

    private static String detail(int user) {
        return key(user)
                + "20260401,202604,\"訪問介護事業所さくら\",9970000002,,111111,,,\"\",250,,,30,7500,7500,,,,7500,10.00,"
                + "75000,90,67500,,7500,,,,,0,9999999999,,9970000001,";
    }

    private static String grandTotal(int user) {
        return key(user)
                + "20260401,202604,\"合計\",9999999999,,999999,,,\"\",0,,,30,7500,7500,,,,7500,,"
                + "75000,,67500,,7500,,,,,0,9999999999,,9970000001,";
    }

    private static String supplement(int user) {
        return key(user) + "00000000,\"ヤマダ　タロウ\",\"山田　太郎\",1,19400101,,\"\",\"\",,,,,2,,21,16765," + ",".repeat(36)
                + ",,,,,,,202604";
    }

    private static String check(Path path) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeapCheck.class.getName(),
                        path.toString()))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    @Test
    void theFileAlone() throws Exception {
        assertThat(Files.size(folder.resolve("UPPLAN" + NAME))).isGreaterThan(ROWS * 130L);

        assertThat(check(folder.resolve("UPPLAN" + NAME)).lines()).contains("UPPLAN" + NAME + " " + ROWS, "problems ");
    }

    @Test
    void theWholeUnit() throws Exception {
        assertThat(check(folder).lines())
                .contains(
                        "UPPLAN" + NAME + " " + ROWS,
                        "UPSIKYU" + NAME + " " + 2 * USERS,
                        "UPHOSOKU" + NAME + " " + USERS,
                        "units 1",
                        "problems ",
                        "not run ");
    }
}
