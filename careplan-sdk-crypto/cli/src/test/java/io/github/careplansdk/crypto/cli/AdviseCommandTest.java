package io.github.careplansdk.crypto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.careplansdk.crypto.testkit.SamplePki;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code advise}: what an office has to do next. */
class AdviseCommandTest extends CommandTest {
    private static final String OTHER = "9970100037";

    /** An installed certificate that a person has exported. */
    private Path exported(String commonName) throws Exception {
        byte[] certificate = SamplePki.create()
                .issue(SamplePki.create().certificate(OFFICE).key("EC", 256).commonName(commonName))
                .certificate()
                .getEncoded();
        String pem = Base64.getMimeEncoder().encodeToString(certificate);
        return Files.writeString(
                temp.resolve(commonName + ".cer"),
                "-----BEGIN CERTIFICATE-----\n" + pem + "\n-----END CERTIFICATE-----\n");
    }

    @ParameterizedTest
    @CsvSource({
        "claims, online, 0, dx_not_needed",
        "dx, agent, 0, valid",
        "renewal-due, online, 1, renew",
        "expired, online, 4, expired",
        "not-yet-valid, online, 4, wait"
    })
    void tellsHowItStands(String identity, String claims, int exitCode, String state) throws IOException {
        List<Object> command = with("advise", identity);
        assertThat(run(command, "--claims", claims, "--format", "json")).isEqualTo(exitCode);
        JsonNode office = json("advice.schema.json").at("/offices/0");
        assertThat(office.at("/state").asText()).isEqualTo(state);
        assertThat(office.at("/office").asText()).isEqualTo(OFFICE);
        assertThat(err()).isEmpty();
        assertThat(run(command, "--claims", claims, "--lang", "en")).isEqualTo(exitCode);
        assertThat(out()).startsWith(OFFICE).contains("Next", "Where");
        if (state.equals("wait")) {
            assertThat(out()).doesNotContain("When", "None issued");
        } else {
            assertThat(out()).contains("When", "None issued", "01:30 to 06:30");
        }
    }

    @Test
    void withoutACertificateItSaysWhatToApplyFor() throws IOException {
        assertThat(run("advise", "--claims", "agent", "--at", "2026-12-01T01:30"))
                .isEqualTo(4);
        assertThat(out())
                .startsWith("申請が必要です\n")
                .contains("2026-12-01 06:30:00 から（日本時間）", "電子請求受付システム", "毎日 01:30～06:30", "CERTIFICATE_TO_APPLY_FOR")
                .contains("判定の時点 2026-12-01 01:30:00（日本時間）");
        assertThat(run(
                        "advise",
                        "--claims",
                        "paper",
                        "--at",
                        "2026-12-01",
                        "--application",
                        "issued",
                        "--format",
                        "json"))
                .isEqualTo(4);
        assertThat(json("advice.schema.json").at("/offices/0/next/earliest").asText())
                .isEqualTo("2026-12-01T00:00:00+09:00");
    }

    @Test
    void aFileOfTheEarlierPasswordIsRecognised() throws IOException {
        Path wrong = Files.writeString(temp.resolve("new.password"), "Reissued1");
        List<Object> command =
                List.of("advise", "--pfx", sample(OFFICE + "-dx.pfx"), "--password-file", wrong, "--claims", "agent");
        assertThat(run(command, "--password", "reissued", "--at", "2026-12-01")).isEqualTo(4);
        assertThat(out())
                .startsWith("新しい証明書が必要です\n")
                .contains("FILE_OF_EARLIER_PASSWORD", "「発行日から有効な証明書」")
                .doesNotContain("Reissued1");
        assertThat(run(command, "--lang", "en")).isEqualTo(4);
        assertThat(out())
                .startsWith("PASSWORD TO BE CHECKED\n")
                .contains("Not read: " + OFFICE + "-dx.pfx")
                .doesNotContain("When", "None issued");
        assertThat(run(command, "--password", "lost", "--format", "json")).isEqualTo(4);
        assertThat(json("advice.schema.json").at("/offices/0/next/act").asText())
                .isEqualTo("reissue_password");
    }

    @Test
    void aKeyringIsAdvisedOnOfficeByOffice() throws IOException {
        for (String file : List.of(OFFICE + "-expired", OTHER + "-dx")) {
            Files.copy(sample(file + ".pfx"), temp.resolve(file + ".pfx"));
            Files.copy(sample(file + ".password"), temp.resolve(file + ".password"));
        }
        assertThat(run("advise", "--keyring", temp, "--claims", "agent", "--format", "json"))
                .isEqualTo(4);
        JsonNode offices = json("advice.schema.json").at("/offices");
        assertThat(offices.findValuesAsText("state")).containsExactly("expired", "valid");
        Files.writeString(temp.resolve(OTHER + "-dx.password"), "another1");
        assertThat(run("advise", "--keyring", temp, "--claims", "agent", "--password", "reissued", "--format", "json"))
                .isEqualTo(4);
        assertThat(json("advice.schema.json").at("/offices").findValuesAsText("state"))
                .containsExactly("expired", "issue_anew");
        Files.writeString(temp.resolve(OTHER + "-dx.pfx"), "no key");
        assertThat(run("advise", "--keyring", temp, "--claims", "agent")).isEqualTo(3);
        assertThat(out())
                .contains(OTHER + "  判断できません", "読み取れないファイル: " + OTHER + "-dx.pfx", "FILE_NOT_PKCS12")
                .contains("証明書のファイルとパスワードを確認する");
    }

    /** An office is not to apply for a certificate that it has. */
    @Test
    void aFileThatCannotBeReadIsNoReasonToApply() throws IOException {
        Files.copy(sample(OFFICE + "-dx.pfx"), temp.resolve(OFFICE + "-dx.pfx"));
        assertThat(run("advise", "--keyring", temp, "--claims", "agent")).isEqualTo(3);
        assertThat(out())
                .startsWith(OFFICE + "  判断できません\n")
                .contains("PASSWORD_FILE_MISSING", OFFICE + "-dx.password", "証明書のファイルとパスワードを確認する")
                .doesNotContain("CERTIFICATE_TO_APPLY_FOR", "できる期間", "発行の停止");
        assertThat(run("advise", "--keyring", temp, "--claims", "agent", "--format", "json"))
                .isEqualTo(3);
        JsonNode office = json("advice.schema.json").at("/offices/0");
        assertThat(office.at("/state").asText()).isEqualTo("indeterminate");
        assertThat(office.at("/next/act").asText()).isEqualTo("check_file");
        assertThat(office.at("/unread/0/file").asText()).isEqualTo(OFFICE + "-dx.pfx");
        assertThat(office.at("/unread/0/findings/0/code").asText()).isEqualTo("PASSWORD_FILE_MISSING");

        Path wrong = Files.writeString(temp.resolve("note.pfx"), "no key");
        assertThat(run(
                        "advise",
                        "--pfx",
                        wrong,
                        "--password-file",
                        sample(OFFICE + "-dx.password"),
                        "--claims",
                        "online"))
                .isEqualTo(3);
        assertThat(out()).startsWith("判断できません\n").contains("読み取れないファイル: note.pfx", "FILE_NOT_PKCS12");
        assertThat(run("advise", "--certificate", sample("ca.pem"), "--claims", "agent", "--lang", "en"))
                .isEqualTo(3);
        assertThat(out()).startsWith("CANNOT BE TOLD\n").contains("Not read: ca.pem", "KIND_UNKNOWN");
    }

    /** The headline is about the damaged one; the other's reason is not lost beside it. */
    @Test
    void eachFileThatIsNotReadHasItsReason() throws IOException {
        for (String file : List.of(OFFICE + "-dx", OFFICE + "-claims")) {
            Files.copy(sample(file + ".pfx"), temp.resolve(file + ".pfx"));
            Files.writeString(temp.resolve(file + ".password"), "another1");
        }
        Files.writeString(temp.resolve(OFFICE + "-claims.pfx"), "damaged");

        assertThat(run("advise", "--keyring", temp, "--claims", "agent")).isEqualTo(3);
        assertThat(out())
                .contains(OFFICE + "  判断できません", OFFICE + "-dx.pfx", "WRONG_PASSWORD")
                .contains(OFFICE + "-claims.pfx", "FILE_NOT_PKCS12");
    }

    @Test
    void certificatesThatDoNotCountAreNamed() throws Exception {
        Path agent = exported("KaigoDairinin");
        assertThat(run(with("advise", "dx"), "--claims", "agent", "--certificate", agent))
                .isZero();
        assertThat(out()).startsWith(OFFICE + "  有効").contains("代理人証明書 が含まれています");
        assertThat(run("advise", "--claims", "agent", "--certificate", agent)).isEqualTo(4);
        assertThat(run("inspect", "--keyring", temp)).isEqualTo(2);
    }

    @Test
    void licencesUserIdsAndPasswordsAreToldOf() throws IOException {
        assertThat(run(
                        "advise",
                        "--at",
                        "2026-06-20",
                        "--licence-applied",
                        "2025-07-01",
                        "--free-pass",
                        "--user-id",
                        "KJ123456789012",
                        "--user-id",
                        "C12345678",
                        "--password-changed",
                        "電子請求=2026-05-01",
                        "--password-days",
                        "90",
                        "--format",
                        "json"))
                .isZero();
        JsonNode advice = json("advice.schema.json");
        assertThat(advice.at("/licence/findings").findValuesAsText("code"))
                .containsExactly("LICENCE_RENEWS_ITSELF", "LICENCES_END_NEXT", "FREE_PASS");
        assertThat(advice.at("/licence/freeUntil").asText()).isEqualTo("2026-06-30");
        assertThat(advice.at("/userIds").findValuesAsText("owner")).containsExactly("office", "person");
        assertThat(advice.at("/passwords/0/lastDay").asText()).isEqualTo("2026-07-29");
        assertThat(run("advise", "--at", "2026-06-01", "--licence-applied", "2025-05-31", "--lang", "en"))
                .isEqualTo(1);
        assertThat(out())
                .contains("LICENCE_ENDED", "It does not renew by itself")
                .contains("LICENCES_END_NEXT", "the ministry's notices", "register for the web service");
        assertThat(run("advise", "--user-id", "KJ12")).isEqualTo(1);
        assertThat(out()).contains("USER_ID_LENGTH");
    }

    @Test
    void aFileReplacesTheFacts() throws IOException {
        Path facts = Files.writeString(temp.resolve("facts.tsv"), "licence-renews-itself\t-\t-\t新しい通知\n");
        Object[] command = {"advise", "--at", "2026-06-20", "--licence-applied", "2025-07-01", "--facts", facts};
        assertThat(run(command)).isOne();
        assertThat(out()).contains("LICENCE_TO_RENEW", "新しい通知");
        Files.writeString(facts, "free-pass\tsoon\tP1Y\t新しい通知\n");
        assertThat(run(command)).isEqualTo(2);
        assertThat(err()).contains("DATED_TABLE");
        Files.delete(facts);
        assertThat(run(command)).isEqualTo(2);
    }

    /** The file that readiness takes, too: when licences end stands in one place. */
    @Test
    void aFileOfTheMoveSaysWhenLicencesEnd() throws IOException {
        Path move = Files.writeString(temp.resolve("move.tsv"), "licences-end\t2027-01-20\t新しい通知\n");
        List<Object> command = List.of("advise", "--at", "2027-01-15", "--licence-applied", "2026-01-16");
        assertThat(run(command)).isOne();
        assertThat(out()).contains("LICENCES_END").doesNotContain("LICENCE_RENEWS_ITSELF");
        assertThat(run(command, "--move", move)).isZero();
        assertThat(out()).contains("LICENCE_RENEWS_ITSELF", "2027-01-20", "新しい通知");
        assertThat(run(command, "--move-date", "2027-01-15")).isOne();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            |--claims, --licence-applied
            --password lost|Say how the office claims
            --claims agent --password Secret123|never write the password itself
            --claims fax|"fax" is not one of online, agent, paper.
            --claims agent --at 2026-02-29|Write a real moment
            --free-pass|--licence-applied
            --licence-applied 2026-01-01 --licence-from 2025-01-01|--licence-from is a day before
            --password-changed Secret123|NAME=YYYY-MM-DD
            --password-changed a=2026-01-01|--password-days
            --password-changed a=2026-01-01 --password-days 0|Write days as 1 to 3660: 0
            --claims agent --certificate none.cer|none.cer
            """)
    void wrongUsageIsExplained(String options, String among) {
        List<Object> command = new ArrayList<>(List.of("advise"));
        if (options != null) {
            command.addAll(List.of(options.split(" ")));
        }
        assertThat(run(command)).isEqualTo(2);
        assertThat(err()).contains(among).doesNotContain("Secret123");
        assertThat(out()).isEmpty();
    }
}
