package io.github.careplansdk.crypto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.careplansdk.crypto.identity.Thumbprint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest extends CommandTest {
    private static final String JAPANESE = "[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]";
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private static X509Certificate certificate(String name) throws Exception {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(sample(name))));
    }

    private int inspect(String identity, Object... more) {
        List<Object> trusting = with("inspect", identity);
        trusting.addAll(List.of("--trust", sample("ca.pem")));
        return run(trusting, more);
    }

    @Nested
    class Inspect {
        @ParameterizedTest
        @CsvSource({
            "claims, 0, valid",
            "dx, 0, valid",
            "renewal-due, 1, renewal_due",
            "expired, 4, invalid",
            "not-yet-valid, 4, invalid",
            "other-ca, 4, invalid"
        })
        void saysWhetherACertificateIsGood(String identity, int exitCode, String status) throws IOException {
            assertThat(inspect(identity, "--format", "json")).isEqualTo(exitCode);
            assertThat(json("inspect.schema.json").at("/status").asText()).isEqualTo(status);
            assertThat(err()).isEmpty();
        }

        @Test
        void showsWhatPeopleCompare() throws Exception {
            X509Certificate certificate = certificate(OFFICE + "-claims.pem");
            X509Certificate ca = certificate("ca.pem");
            String lastDay = LocalDate.ofInstant(certificate.getNotAfter().toInstant(), JAPAN)
                    .toString();

            assertThat(inspect("claims")).isZero();
            assertThat(out())
                    .startsWith("有効  残り ")
                    .contains(OFFICE, "介護保険証明書", "更新受付", lastDay)
                    .contains(Thumbprint.sha1(certificate).toString())
                    .contains(Thumbprint.sha256(certificate).toString())
                    .contains(Thumbprint.sha1(ca).toString());
            assertThat(inspect("dx", "--lang", "en")).isZero();
            assertThat(out()).startsWith("VALID  ").contains(" days left", "care plans only (介護DX証明書)");
            assertThat(inspect("claims", "--format", "json")).isZero();
            JsonNode json = json("inspect.schema.json");
            assertThat(json.at("/certificate/office").asText()).isEqualTo(OFFICE);
            assertThat(json.at("/certificate/kind").asText()).isEqualTo("claims");
            assertThat(json.at("/certificate/lastDay").asText()).isEqualTo(lastDay);
            assertThat(json.at("/ca/sha1").asText())
                    .isEqualTo(Thumbprint.sha1(ca).toString());
        }

        @Test
        void saysWhatToDo() {
            assertThat(inspect("expired")).isEqualTo(4);
            assertThat(out()).startsWith("無効\n").contains("、終了から 10日\n").contains("エラー  EXPIRED");
            assertThat(inspect("renewal-due")).isOne();
            assertThat(out()).startsWith("有効（更新してください）  残り 30日").contains("RENEWAL_OPEN");
        }

        @Test
        void trustsNobodyByItself() throws IOException {
            assertThat(run(with("inspect", "claims"), "--format", "json")).isEqualTo(4);
            assertThat(json("inspect.schema.json").at("/status").asText()).isEqualTo("indeterminate");
            assertThat(run(with("inspect", "claims"))).isEqualTo(4);
            assertThat(out()).startsWith("判定できません").contains("CA_NOT_GIVEN");
        }

        @Test
        void judgesForTheWholeDayThatIsAskedFor() throws Exception {
            X509Certificate certificate = certificate(OFFICE + "-claims.pem");
            LocalDate first = LocalDate.ofInstant(certificate.getNotBefore().toInstant(), JAPAN);
            LocalDate last = LocalDate.ofInstant(certificate.getNotAfter().toInstant(), JAPAN);

            assertThat(inspect("claims", "--date", first.minusDays(1))).isEqualTo(4);
            assertThat(inspect("claims", "--date", first)).isZero();
            assertThat(inspect("claims", "--date", last.minusMonths(3).minusDays(1)))
                    .isZero();
            assertThat(inspect("claims", "--date", last.minusMonths(3))).isOne();
            assertThat(inspect("claims", "--date", last)).isOne();
            assertThat(out()).contains("残り 0日", last + " 23:59:59（日本時間）");
            assertThat(inspect("claims", "--date", last.plusDays(1))).isEqualTo(4);
            assertThat(out()).contains("終了から 1日");
        }

        @Test
        void comparesPinsAndThePublishedThumbprintHoweverTheyArePasted() throws Exception {
            X509Certificate ca = certificate("ca.pem");
            X509Certificate other = certificate("other-ca.pem");
            String pasted = "\u200E" + Thumbprint.sha1(ca).grouped().toUpperCase(Locale.ROOT);

            assertThat(inspect("claims", "--pin", Thumbprint.sha256(ca))).isZero();
            assertThat(inspect("claims", "--pin", Thumbprint.sha256(other), "--pin", Thumbprint.sha256(ca)))
                    .isZero();
            assertThat(inspect("claims", "--pin", Thumbprint.sha256(other))).isEqualTo(4);
            assertThat(out()).contains("CA_PIN_DIFFERS");
            assertThat(inspect("claims", "--ca-thumbprint", pasted)).isZero();
            assertThat(out()).contains("CA_THUMBPRINT_SAME");
            assertThat(inspect("claims", "--ca-thumbprint", Thumbprint.sha1(other)))
                    .isEqualTo(4);
            assertThat(out()).contains("CA_THUMBPRINT_DIFFERS");
        }

        @Test
        void asksTheListOfRevokedCertificatesThatIsGiven() {
            assertThat(inspect("revoked")).isZero();
            assertThat(out()).contains("REVOCATION_NOT_CHECKED");
            assertThat(inspect("revoked", "--crl", sample("ca-crl.pem"))).isEqualTo(4);
            assertThat(out()).contains("エラー  REVOKED");
            assertThat(inspect("claims", "--crl", sample("ca-crl.pem"))).isZero();
            assertThat(inspect("claims", "--crl", sample("ca.pem"))).isEqualTo(3);
        }

        @Test
        void takesSeveralCasAndTheOrderOfOptionsDoesNotMatter() {
            assertThat(run(with("inspect", "claims"), "--trust", sample("other-ca.pem"), "--trust", sample("ca.pem")))
                    .isZero();
            assertThat(inspect("other-ca", "--trust", sample("other-ca.pem"))).isZero();
        }

        @Test
        void tellsWhyAFileCannotBeLoaded() throws IOException {
            Path pfx = sample(OFFICE + "-claims.pfx");
            Path wrong = Files.writeString(temp.resolve("wrong"), "not-it");
            Path noPfx = Files.writeString(temp.resolve("no.pfx"), "<html>login</html>");

            assertThat(run("inspect", "--pfx", pfx, "--password-file", wrong)).isEqualTo(3);
            assertThat(err()).startsWith("エラー  ").doesNotContain("Exception", "not-it");
            assertThat(out()).isEmpty();
            assertThat(run("inspect", "--pfx", noPfx, "--password-file", wrong, "--format", "json", "--lang", "en"))
                    .isEqualTo(3);
            assertThat(err()).startsWith("error  ");
            JsonNode json = json("inspect.schema.json");
            assertThat(json.at("/status").asText()).isEqualTo("not_loaded");
            assertThat(err()).contains(json.at("/findings/0/code").asText());
            assertThat(run("inspect", "--pfx", temp.resolve("無い.pfx"), "--password-file", wrong))
                    .isEqualTo(2);
            assertThat(err()).contains("見つかりません: " + temp.resolve("無い.pfx"), "Not found: ");
            assertThat(run("inspect", "--pfx", temp, "--password-file", wrong)).isEqualTo(2);
            assertThat(err()).contains("フォルダーです。ファイルを指定してください: " + temp, "A folder, where a file is meant: ");
            assertThat(inspect("claims", "--trust", wrong)).isEqualTo(3);
            assertThat(inspect("claims", "--trust", sample(OFFICE + "-dx.pem"))).isEqualTo(3);
        }

        @ParameterizedTest
        @ValueSource(strings = {"%s", "%s\n", "%s\r\n", "\uFEFF%s\r\n"})
        void takesThePasswordAsEditorsSaveIt(String form) throws IOException {
            String password = Files.readString(sample(OFFICE + "-claims.password"));
            Path file = Files.writeString(temp.resolve("パス ワード.txt"), form.formatted(password));

            assertThat(run("inspect", "--pfx", sample(OFFICE + "-claims.pfx"), "--password-file", file))
                    .isEqualTo(4);
            assertThat(out()).doesNotContain(password);
        }

        @Test
        void refusesAFileThatHoldsMoreThanAPassword() throws IOException {
            Path lines = Files.writeString(temp.resolve("lines"), "one\ntwo\n");
            Path large = Files.writeString(temp.resolve("large"), "a".repeat(5000));

            for (Path file : List.of(lines, large)) {
                assertThat(run("inspect", "--pfx", sample(OFFICE + "-claims.pfx"), "--password-file", file))
                        .isEqualTo(2);
                assertThat(err())
                        .contains("PASSWORD_FILE_UNUSABLE", file.getFileName().toString())
                        .doesNotContain("one", "aaa");
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "inspect",
                    "inspect --pfx x --nonsense",
                    "inspect --pfx x --date 2026-02-30",
                    "inspect --pfx x --pin 1234",
                    "inspect --pfx x --pin 0123456789abcdef0123456789abcdef01234567",
                    "inspect --pfx x --ca-thumbprint xyz",
                    "inspect --pfx x --format xml",
                    "inspect --pfx x extra"
                })
        void wrongUsageIsNoVerdict(String line) {
            assertThat(run((Object[]) line.split(" "))).isEqualTo(2);
            List<String> lines = err().lines().toList();
            assertThat(lines.get(0)).containsPattern("[ぁ-ん]");
            assertThat(lines.get(1)).matches("[ -~]+");
            assertThat(err()).doesNotContain("Exception");
            assertThat(out()).isEmpty();
        }

        @Test
        void asksForAPasswordOnlyOnATerminal() {
            assertThat(run("inspect", "--pfx", sample(OFFICE + "-claims.pfx"))).isEqualTo(2);
            assertThat(err()).contains("--password-file で", "name a file with --password-file");
        }
    }

    @Nested
    class Seal {
        private Path plan;
        private Path sealed;

        @BeforeEach
        void sealAUnit() throws IOException {
            plan = Files.writeString(temp.resolve("計画 4月.csv"), "a plan");
            sealed = temp.resolve("送信 単位.asice");
            Path leaflet = Files.writeString(temp.resolve("--leaflet.txt"), "a leaflet");
            assertThat(run(with("seal", "claims"), "--output", sealed, "--", plan, leaflet))
                    .isZero();
            assertThat(out()).isEqualTo("署名済みコンテナーを作成しました: " + sealed + "\n");
        }

        @Test
        void isVerified() throws IOException {
            assertThat(run("verify", "--trust", sample("ca.pem"), sealed)).isZero();
            assertThat(out())
                    .startsWith("検証に成功しました。改ざんはありません。送信元 " + OFFICE + "\n")
                    .contains("計画 4月.csv", "--leaflet.txt", "介護保険証明書");
            assertThat(run("verify", "--format", "json", "--trust", sample("ca.pem"), sealed))
                    .isZero();
            JsonNode json = json("verification.schema.json");
            assertThat(json.at("/verdict").asText()).isEqualTo("valid");
            assertThat(json.at("/sender").asText()).isEqualTo(OFFICE);
            assertThat(json.at("/files").findValuesAsText("name")).containsExactly("計画 4月.csv", "--leaflet.txt");
            assertThat(json.at("/signatures/0/certificate/sha256").asText()).hasSize(64);
        }

        @Test
        void isOpened() throws IOException {
            Path folder = temp.resolve("受信 フォルダー");
            assertThat(run("open", "--trust", sample("ca.pem"), "--output", folder, sealed))
                    .isZero();
            assertThat(folder.resolve("計画 4月.csv")).hasSameBinaryContentAs(plan);
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).hasSize(2);
            }
            assertThat(run("open", "--trust", sample("ca.pem"), "--output", folder, sealed))
                    .isEqualTo(3);
            assertThat(err()).contains("FOLDER_NOT_EMPTY");
        }

        @Test
        void isNotOpenedWhereItsSenderIsNotTrusted() throws IOException {
            Path folder = temp.resolve("opened");

            assertThat(run("verify", "--trust", sample("other-ca.pem"), sealed)).isOne();
            assertThat(out()).startsWith("検証に失敗しました。").contains("不合格");
            assertThat(run("verify", "--trust", sample("ca.pem"), "--pin", "0".repeat(64), sealed))
                    .isOne();
            assertThat(run("open", "--trust", sample("other-ca.pem"), "--output", folder, sealed))
                    .isOne();
            assertThat(folder).doesNotExist();
            assertThat(run("verify", "--format", "json", "--trust", sample("other-ca.pem"), sealed))
                    .isOne();
            assertThat(json("verification.schema.json").at("/verdict").asText()).isEqualTo("invalid");
        }

        @Test
        void isNotOpenedWhereItWasChanged() throws IOException {
            byte[] bytes = Files.readAllBytes(sealed);
            bytes[bytes.length / 2] ^= 1;
            Path changed = Files.write(temp.resolve("changed.asice"), bytes);
            Path folder = temp.resolve("opened");

            assertThat(run("verify", "--trust", sample("ca.pem"), changed)).isOne();
            assertThat(run("open", "--trust", sample("ca.pem"), "--output", folder, changed))
                    .isOne();
            assertThat(folder).doesNotExist();
            assertThat(run("verify", "--format", "json", "--trust", sample("ca.pem"), plan))
                    .isOne();
            assertThat(json("verification.schema.json").at("/steps/0/outcome").asText())
                    .isEqualTo("failed");
        }

        @Test
        void needsACaToTrust() {
            assertThat(run("verify", sealed)).isEqualTo(2);
            assertThat(err()).contains("--trust で指定してください", "name its certificate with --trust");
            assertThat(run("open", "--output", temp.resolve("opened"), sealed)).isEqualTo(2);
        }

        @Test
        void goesToItsReceiversOnly() throws IOException {
            Path envelope = temp.resolve("unit.p7m");
            Path received = temp.resolve("received.asice");
            Object[] receivers = {"--to", sample("9970100037-claims.pem"), "--to", sample(OFFICE + "-claims.pem")};

            assertThat(run(new ArrayList<>(List.of("encrypt")), concat(receivers, "--output", envelope, sealed)))
                    .isZero();
            assertThat(out()).isEqualTo("暗号化しました: " + envelope + "\n");
            assertThat(run(with("decrypt", "claims"), "--output", received, envelope))
                    .isZero();
            assertThat(received).hasSameBinaryContentAs(sealed);
            assertThat(run(with("decrypt", "dx"), "--output", temp.resolve("not-mine"), envelope))
                    .isEqualTo(3);
            assertThat(err()).contains("NOT_FOR_THIS_RECEIVER");
            byte[] bytes = Files.readAllBytes(envelope);
            bytes[bytes.length - 40] ^= 1;
            Path changed = Files.write(temp.resolve("changed.p7m"), bytes);
            assertThat(run(with("decrypt", "claims"), "--output", temp.resolve("changed"), changed))
                    .isOne();
            assertThat(err()).contains("ENVELOPE_CHANGED");
            assertThat(temp.resolve("not-mine")).doesNotExist();
            assertThat(temp.resolve("changed")).doesNotExist();
        }

        private Object[] concat(Object[] first, Object... more) {
            return Stream.concat(Stream.of(first), Stream.of(more)).toArray();
        }

        @Test
        void replacesNothing() throws IOException {
            Path there = Files.writeString(temp.resolve("there"), "precious");
            Path nowhere = temp.resolve("none").resolve("out");

            assertThat(run(with("seal", "claims"), "--output", there, plan)).isEqualTo(2);
            assertThat(run("encrypt", "--to", sample(OFFICE + "-claims.pem"), "--output", there, plan))
                    .isEqualTo(2);
            assertThat(run(with("decrypt", "claims"), "--output", there, plan)).isEqualTo(2);
            assertThat(err()).contains("上書きしません: " + there, "is not overwritten: " + there);
            assertThat(there).hasContent("precious");
            assertThat(run(with("seal", "claims"), "--output", nowhere, plan)).isEqualTo(2);
            assertThat(err()).contains("There is no folder " + temp.resolve("none"));
        }

        @Test
        void saysWhatItCannotRead() throws IOException {
            Path out = temp.resolve("out");
            Path garbage = Files.writeString(temp.resolve("garbage"), "garbage");

            assertThat(run(with("seal", "claims"), "--output", out, temp.resolve("無い")))
                    .isEqualTo(2);
            assertThat(err()).contains("見つかりません: " + temp.resolve("無い"));
            assertThat(run(with("seal", "expired"), "--output", out, plan)).isEqualTo(3);
            assertThat(err()).contains("IDENTITY_EXPIRED");
            assertThat(run("encrypt", "--to", garbage, "--output", out, plan)).isEqualTo(2);
            assertThat(err()).contains("証明書（PEMまたはDER）として読めません: " + garbage);
            assertThat(run(with("decrypt", "claims"), "--output", out, garbage)).isEqualTo(3);
            assertThat(err()).contains("NOT_AN_ENVELOPE");
            assertThat(run("verify", "--trust", garbage, sealed)).isEqualTo(3);
            assertThat(run("verify", "--trust", sample("ca.pem"), temp.resolve("無い")))
                    .isEqualTo(2);
            assertThat(out).doesNotExist();
        }
    }

    @Nested
    class SamplePkis {
        @Test
        void areMadeInAnEmptyFolder() throws IOException {
            Path folder = Files.createDirectory(temp.resolve("見本 PKI"));
            assertThat(run("sample-pki", "--output", folder)).isZero();
            assertThat(out()).contains("架空", folder.toString());
            assertThat(folder.resolve("ca.pem")).isRegularFile();
        }

        @Test
        void replaceNothing() throws IOException {
            Path mine = Files.writeString(temp.resolve("ca.pem"), "mine");
            assertThat(run("sample-pki", "--output", temp)).isEqualTo(2);
            assertThat(run("sample-pki", "--output", mine)).isEqualTo(2);
            assertThat(err()).contains("上書きしません: " + mine, "not overwritten: " + mine);
            assertThat(mine).hasContent("mine");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "seel --output x y",
                "seal",
                "seal --pfx x --output y",
                "verify --trust x",
                "verify --trust x a b",
                "open --trust x a",
                "encrypt --output x a",
                "decrypt --output x a",
                "sample-pki",
                "seal --pfx x --output y --format json a",
                "send",
                "send --url http://localhost --pfx x --trust x --outbox y",
                "send --url https://localhost/../path --pfx x --trust x --outbox y",
                "send --url https://me:secret@localhost --pfx x --trust x --outbox y",
                "send --url https://localhost --pfx x --outbox y",
                "send --url https://localhost --pfx x --trust x --outbox y --concurrency 65",
                "send --url https://localhost --pfx x --trust x --outbox y --deadline 0",
                "send --url https://localhost --pfx x --trust x --outbox y --crl z",
                "receive --url https://localhost --pfx x --trust x",
                "receive --url https://localhost --pfx x --inbox y",
                "receive --url https://localhost --pfx x --trust x --inbox y extra",
                "hand-off --outbox x",
                "pick-up --download x",
                "watch --download x",
                "pick-up --download x --inbox y --settle soon",
                "status",
                "status --outbox x --password-file y",
                "audit",
                "audit --outbox x --from 2026-02-30",
                "audit --outbox x --format json",
                "sandbox --port 8443",
                "sandbox --port 65536 --data x --tls-pfx x --tls-password-file x --client-ca x",
                "sandbox --port 0 --data x --tls-pfx x --tls-password-file x --client-ca x --fault drop"
            })
    void wrongUsageIsSaidInBothLanguages(String line) {
        assertThat(run(line.isEmpty() ? new Object[0] : line.split(" "))).isEqualTo(2);
        List<String> lines = err().lines().toList();
        assertThat(lines.get(0)).containsPattern("[ぁ-ん]");
        assertThat(lines.get(1)).matches("[ -~]+");
        assertThat(err()).doesNotContain("Exception", "\tat ");
        assertThat(out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inspect",
                "advise",
                "readiness",
                "seal",
                "verify",
                "open",
                "encrypt",
                "decrypt",
                "send",
                "receive",
                "hand-off",
                "pick-up",
                "watch",
                "taken",
                "status",
                "audit",
                "prune",
                "sandbox",
                "sample-pki"
            })
    void eachCommandHasHelpWithItsExitCodes(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out()).contains("使い方 / Usage:", "終了コード / Exit codes:", "Shows this help.");
        assertThat(run("--help")).isZero();
        assertThat(out()).containsPattern("(?m)^  " + command + " ");
        assertThat(run("--lang", "en", command, "--help")).isZero();
        assertThat(out()).contains("Usage:", "Exit codes:", "Shows this help.").doesNotContainPattern(JAPANESE);
        assertThat(out()).doesNotContain("broke");
        assertThat(run(command, "--help", "--lang", "ja")).isZero();
        assertThat(out())
                .contains("使い方:", "終了コード:")
                .doesNotContainPattern("(?m)^ *(?:-\\S+ +)?[A-Z][a-z]+ [a-z]+ [a-z]+");
    }

    /** Whoever writes a program that reads the result finds its form. */
    @ParameterizedTest
    @CsvSource({
        "inspect, inspect",
        "inspect, keyring",
        "advise, advice",
        "readiness, moving",
        "verify, verification",
        "watch, watch",
        "taken, taken",
        "status, status"
    })
    void helpNamesTheSchemaOfJson(String command, String schema) {
        String page = "docs/" + schema + ".schema.json";
        for (String language : List.of("ja", "en")) {
            assertThat(run("--lang", language, command, "--help")).isZero();
            assertThat(out()).contains(page);
        }
        assertThat(Path.of(System.getProperty("basedir", "."), "..", "..").resolve(page))
                .exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inspect --pfx no --password-file no",
                "seal --pfx no --password-file no --output out no",
                "verify --trust no no",
                "open --trust no --output out no",
                "encrypt --to no --output out no",
                "decrypt --pfx no --password-file no --output out no",
                "send --url https://localhost --pfx no --password-file no --trust no --outbox out no",
                "receive --url https://localhost --pfx no --password-file no --trust no --inbox out",
                "hand-off --outbox out --upload no no",
                "pick-up --download no --inbox out",
                "watch --download no --inbox out",
                "status --outbox no",
                "audit --inbox no",
                "sandbox --port 0 --data no --tls-pfx no --tls-password-file no --client-ca no",
                "sample-pki --output file/out"
            })
    void aPathThatCannotBeReadOrWrittenIsWrongUsage(String line) throws IOException {
        Files.writeString(temp.resolve("file"), "");
        Object[] words = Stream.of(line.split(" "))
                .map(word -> word.matches("no|out|file/out") ? temp.resolve(word) : word)
                .toArray();
        assertThat(run(words)).as(err()).isEqualTo(2);
        assertThat(err()).contains(temp.toString()).doesNotContain("Exception at ");
        assertThat(out()).isEmpty();
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @Test
    void nothingSecretIsShown() throws IOException {
        String password = Files.readString(sample(OFFICE + "-claims.password"));
        for (String format : List.of("text", "json")) {
            inspect("claims", "--format", format);
            assertThat(out() + err()).doesNotContain(password, "PRIVATE KEY");
        }
    }
}
