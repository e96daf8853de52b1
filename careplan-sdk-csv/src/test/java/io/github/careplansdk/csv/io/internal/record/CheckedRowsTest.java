package io.github.careplansdk.csv.io.internal.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.source.Source;
import io.github.careplansdk.csv.io.Limits;
import io.github.careplansdk.csv.model.Layouts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedRowsTest {
    private static final String NAME = "UPJSK_202604_1370000002_11_1370000001_43_20260501083000.CSV";
    private static final String ROWS = "202407,131016,\"a\r\nb\"\r\n\r\n202407,,\r\n202407,131016,c\r\n";

    @TempDir
    Path temp;

    private static Map<Long, List<String>> rows(Path path, String file, Long... numbers) throws IOException {
        try (CheckedRows rows = CheckedRows.open(Source.of(path), Limits.DEFAULT, Layouts.published())) {
            return rows.rows(file, Set.of(numbers));
        }
    }

    @Test
    void findsRowsByTheNumbersThatFindingsHave() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("out/4月"));
        Files.writeString(folder.resolve(NAME), ROWS);

        assertThat(rows(temp.resolve("out"), "4月/" + NAME, 1L, 2L, 9L))
                .isEqualTo(Map.of(1L, List.of("202407", "131016", "a\r\nb"), 2L, List.of("202407", "", "")));
    }

    @Test
    void findsThemInAnArchive() throws IOException {
        Path archive = temp.resolve("month.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("a/" + NAME));
            zip.write(ROWS.getBytes(StandardCharsets.US_ASCII));
        }

        assertThat(rows(archive, "a/" + NAME, 3L)).isEqualTo(Map.of(3L, List.of("202407", "131016", "c")));
    }

    @Test
    void hasNoneOfOtherFiles() throws IOException {
        Files.writeString(temp.resolve("memo.txt"), "a,b\r\n");

        assertThat(rows(temp, "memo.txt", 1L)).isEmpty();
        assertThat(rows(temp, NAME, 1L)).isEmpty();
    }
}
