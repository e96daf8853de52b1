package io.github.careplansdk.crypto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code inspect --keyring}: the keys of many offices in one table, and the exit code of the worst. */
class KeyringCommandTest extends CommandTest {
    private static final String OTHER = "9970100037";

    private void put(String... samples) throws IOException {
        for (String sample : samples) {
            for (String end : List.of(".pfx", ".password")) {
                Files.copy(sample(sample + end), temp.resolve(sample + end));
            }
        }
    }

    private int inspect(Object... more) {
        return run(List.of("inspect", "--keyring", temp, "--trust", sample("ca.pem")), more);
    }

    @Test
    void tellsOfEachOfficeInOneTable() throws IOException {
        put(OFFICE + "-claims", OTHER + "-dx");
        assertThat(inspect()).isZero();
        assertThat(out().lines().toList().get(0)).contains("事業所番号", "種類", "終了日", "残り日数", "更新受付");
        assertThat(out().lines().toList().get(1)).startsWith(OFFICE + "  介護保険証明書  有効");
        assertThat(out().lines().toList().get(2)).startsWith(OTHER + "  介護DX証明書");
        assertThat(inspect("--lang", "en")).isZero();
        assertThat(out()).startsWith("Office").doesNotContain("有効");
    }

    @Test
    void exitsWithTheWorstThatNoOtherKeyTookThePlaceOf() throws IOException {
        put(OFFICE + "-expired", OFFICE + "-renewal-due");
        assertThat(inspect()).as("the renewed one has to be renewed again").isEqualTo(1);
        assertThat(out()).contains("要更新", "無効（復号のみ）", "RENEWAL_OPEN").doesNotContain("エラー  EXPIRED");
        put(OFFICE + "-claims");
        assertThat(inspect()).as("a newer one signs").isZero();
        Files.delete(temp.resolve(OFFICE + "-claims.pfx"));
        Files.delete(temp.resolve(OFFICE + "-renewal-due.pfx"));
        assertThat(inspect()).isEqualTo(4);
        assertThat(out()).contains("エラー  EXPIRED");
        put(OTHER + "-claims");
        Files.writeString(temp.resolve(OTHER + "-claims.password"), "not-it");
        assertThat(inspect()).isEqualTo(3);
        assertThat(out()).contains(OTHER, "読込不可", "WRONG_PASSWORD").doesNotContain("not-it");
        assertThat(err()).isEmpty();
    }

    @Test
    void judgesForTheDayThatIsAskedFor() throws IOException {
        put(OFFICE + "-claims");
        assertThat(inspect("--date", "2050-01-01")).isEqualTo(4);
    }

    @Test
    void writesJsonByItsSchema() throws IOException {
        put(OFFICE + "-claims", OFFICE + "-expired");
        Files.copy(sample(OTHER + "-claims.pfx"), temp.resolve(OTHER + ".p12"));
        assertThat(inspect("--format", "json")).isEqualTo(3);
        JsonNode keys = json("keyring.schema.json").at("/keys");
        assertThat(keys).hasSize(3);
        assertThat(keys.at("/0/role").asText()).isEqualTo("signs");
        assertThat(keys.at("/1/role").asText()).isEqualTo("decrypts");
        assertThat(keys.at("/2/status").asText()).isEqualTo("not_loaded");
        assertThat(keys.at("/2/office").asText()).isEqualTo(OTHER);
        assertThat(keys.at("/2/findings/0/code").asText()).isEqualTo("PASSWORD_FILE_MISSING");
    }

    @Test
    void aFolderWithoutKeysIsNamed() {
        assertThat(inspect()).isEqualTo(2);
        assertThat(err()).contains("NO_KEY_FILE", temp.toString());
        assertThat(run("inspect", "--keyring", temp.resolve("none"))).isEqualTo(2);
        assertThat(err()).contains("Not found: ");
        Path file = sample("ca.pem");
        assertThat(run("inspect", "--keyring", file)).isEqualTo(2);
        assertThat(err()).contains("Not a folder: ");
    }

    @Test
    void oneOfficeOrManyAreAskedFor() {
        assertThat(run("inspect")).isEqualTo(2);
        assertThat(err()).contains("--pfx で", "a folder with --keyring");
        assertThat(run(with("inspect", "claims"), "--keyring", temp)).isEqualTo(2);
    }
}
