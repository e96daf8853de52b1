package io.github.careplansdk.crypto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** {@code hand-off}, {@code pick-up} and {@code audit}: the folders of the official client, and the record of it all. */
class FolderCommandsTest extends CommandTest {
    private static final String RESULT = "20260501170000_9970100037_11_9970100011_43";

    private Path outbox;
    private Path upload;
    private Path download;
    private Path inbox;

    @BeforeEach
    void nameTheFolders() throws IOException {
        outbox = temp.resolve("送信 箱");
        upload = temp.resolve("アップロード 用");
        download = Files.createDirectory(temp.resolve("ダウンロード 済み"));
        inbox = temp.resolve("受信 箱");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        for (Path file : files(from)) {
            Files.copy(file, to.resolve(file.getFileName()));
        }
    }

    private int handOff(Object... more) {
        return run(List.of("hand-off", "--outbox", outbox, "--upload", upload), more);
    }

    private int pickUp(Object... more) {
        return run(List.of("pick-up", "--download", download, "--inbox", inbox, "--settle", "1"), more);
    }

    /** What people downloaded with the official client. */
    private void downloaded(String month) throws IOException {
        for (Path file : files(month(month))) {
            Files.copy(file, download.resolve(file.getFileName()));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Nested
    class HandOff {
        @Test
        void laysABulkOutOnceAndSaysWhatToUpload() throws IOException {
            assertThat(handOff(month("2-plans"))).isZero();
            assertThat(files(upload)).hasSize(2).filteredOn(Files::isDirectory).hasSize(1);
            Path bulk = files(upload).get(0);
            assertThat(out())
                    .startsWith("書き出しました: 20260325093000_9970100011_43_9970100045_15\n")
                    .endsWith("完了 11 件、未完了 0 件\nアップロードしてください: " + bulk + "\n");
            assertThat(err()).contains("次のファイルは送信しません", "leaflet.pdf");
            assertThat(files(upload)).hasSize(2);
            assertThat(files(bulk))
                    .anyMatch(file -> file.endsWith("UPPLAN_202604_9970100011_43_9970100037_11_20260325101000.CSV"));

            assertThat(handOff(month("2-plans"), "--lang", "en")).isZero();
            assertThat(out()).isEqualTo("All 11 were sent before.\n");
            assertThat(files(upload)).hasSize(2);
        }

        @Test
        void holdsBackAUnitWithErrors() throws IOException {
            Path folder = temp.resolve("誤り");
            copy(month("3-results-home-help"), folder);
            Files.writeString(
                    folder.resolve("UPJSK_202604_9970100037_11_9970100011_43_20260501170000.CSV"),
                    "\"花子\"",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.APPEND);
            assertThat(handOff(folder, month("4-results-day-care"))).isOne();
            assertThat(out()).contains("送信していません: " + RESULT, "UNIT_HAS_ERRORS", "未完了 1 件");
            assertThat(out() + err()).doesNotContain("花子");
            assertThat(handOff("--no-check", folder)).isZero();
            assertThat(out()).contains("書き出しました: " + RESULT);
        }

        @Test
        void needsFoldersThatAreFolders() throws IOException {
            upload = Files.writeString(temp.resolve("file"), "a file");
            assertThat(handOff(month("2-plans"))).isEqualTo(2);
            assertThat(err()).contains("フォルダーではありません: " + upload);
            assertThat(outbox).doesNotExist();
        }

        /** What is laid out or kept there would be an attachment of the unit beside it, and sent with it the next time. */
        @Test
        void writesNothingWhereItReads() throws IOException {
            Path plans = temp.resolve("計画");
            copy(month("3-results-home-help"), plans);
            List<Path> before = files(plans);
            Path elsewhere = outbox;
            for (Path inside : List.of(plans, plans.resolve("中"))) {
                upload = inside;
                assertThat(handOff(plans)).isEqualTo(2);
                assertThat(err()).contains("出力先が読み取るフォルダーの中にあり", inside.toString());
                upload = temp.resolve("アップロード 用");
                outbox = inside;
                assertThat(handOff(plans)).isEqualTo(2);
                assertThat(err()).contains("The output is in the folder that is read", inside.toString());
                outbox = elsewhere;
            }
            assertThat(files(plans)).isEqualTo(before);
            assertThat(outbox).doesNotExist();
        }

        @Test
        void keepsItsFoldersApart() {
            for (Path nested : List.of(outbox, outbox.resolve("中"), temp)) {
                upload = nested;
                assertThat(handOff(month("3-results-home-help"))).isEqualTo(2);
                assertThat(err()).contains("別々のフォルダーを指定してください: " + outbox + "、" + nested);
            }
            assertThat(outbox).doesNotExist();
        }

        @Test
        void namesAPathThatCannotBeUsedAsSuch() throws IOException {
            Path empty = Files.createDirectory(temp.resolve("空"));
            assertThat(handOff(empty)).isEqualTo(2);
            assertThat(err()).contains("NO_UNIT_IN_FOLDER");
        }

        @Test
        @DisabledOnOs(OS.WINDOWS)
        void namesALinkAsAFileThatCannotBeUsed() throws IOException {
            Path folder = Files.createDirectory(temp.resolve("別名"));
            Files.createSymbolicLink(folder.resolve("別名.pdf"), temp);
            assertThat(handOff(folder)).isEqualTo(2);
            assertThat(err()).contains("FILE_NOT_USABLE", "リンクが循環");
        }
    }

    @Nested
    class PickUp {
        @Test
        void takesWhatWasDownloadedOnceAndLeavesItThere() throws IOException {
            downloaded("3-results-home-help");
            List<Path> before = files(download);
            assertThat(pickUp()).isZero();
            assertThat(out()).startsWith("取り込みました: " + inbox).endsWith("完了 1 件、未完了 0 件\n");
            assertThat(files(download)).isEqualTo(before);
            assertThat(pickUp("--lang", "en")).isZero();
            assertThat(out()).isEqualTo("There is no new unit.\n");
            assertThat(files(inbox.resolve("received"))).hasSize(1);
        }

        @Test
        void quarantinesAUnitWithErrors() throws IOException {
            downloaded("4-results-day-care");
            Files.writeString(
                    download.resolve("UPJSK_202604_9970100045_15_9970100011_43_20260501173000.CSV"),
                    "\"花子\"",
                    StandardOpenOption.APPEND);
            assertThat(pickUp()).isOne();
            assertThat(out())
                    .contains("取り込みました", "取り込めませんでした: 20260501173000", "UNIT_QUARANTINED")
                    .endsWith("完了 1 件、未完了 1 件\n");
            assertThat(out() + err()).doesNotContain("花子");
            assertThat(run("status", "--inbox", inbox, "--format", "json")).isZero();
            JsonNode status = json("status.schema.json");
            assertThat(status.at("/inbox/quarantined").asInt()).isOne();
        }

        @Test
        void aUnitWithADamagedRecordIsShownWithWhatToDo() throws IOException {
            downloaded("3-results-home-help");
            assertThat(pickUp()).isZero();
            Files.writeString(files(inbox.resolve("ledger")).get(0), "{}");
            assertThat(run("status", "--inbox", inbox, "--format", "json")).isOne();
            JsonNode status = json("status.schema.json");
            assertThat(status.at("/inbox/damaged").asInt()).isOne();
            assertThat(status.at("/inbox/units/0/findings/0/code").asText()).isEqualTo("INBOX_RECORD_DAMAGED");
            assertThat(run("status", "--inbox", inbox)).isOne();
            assertThat(out()).contains("記録が壊れている", "INBOX_RECORD_DAMAGED", "担当者が確認してください");
            assertThat(pickUp()).isOne();
        }

        @Test
        void keepsItsFoldersApart() throws IOException {
            for (Path nested : List.of(download, download.resolve("中"), temp)) {
                inbox = nested;
                assertThat(pickUp("--lang", "en")).isEqualTo(2);
                assertThat(err()).contains("Name two that are apart: " + nested + ", " + download);
            }
            assertThat(download).isEmptyDirectory();
        }

        @Test
        void saysThatThereIsNoDownloadFolder() throws IOException {
            Files.delete(download);
            assertThat(pickUp()).isEqualTo(2);
            assertThat(err()).contains("見つかりません: " + download);
            assertThat(inbox).doesNotExist();
        }
    }

    @Nested
    class Audit {
        private static final String LONG_AGO = "2020-01-01";

        @BeforeEach
        void leaveATrail() throws IOException {
            downloaded("3-results-home-help");
            assertThat(handOff(month("2-plans"))).isZero();
            assertThat(pickUp()).isZero();
        }

        private int audit(Object... more) {
            return run(List.of("audit", "--outbox", outbox, "--inbox", inbox), more);
        }

        @Test
        void listsWhatWasSentAndReceived() {
            assertThat(audit()).isZero();
            assertThat(out()).contains("20260325101000_9970100011_43_9970100037_11", RESULT);
            assertThat(err()).isEmpty();
            assertThat(audit("--lang", "en", "--from", LONG_AGO)).isZero();
            assertThat(out()).contains("2020-01-01", RESULT);
        }

        @Test
        void isASpreadsheetToo() {
            assertThat(audit("--format", "csv")).isZero();
            assertThat(out())
                    .startsWith("\uFEFF\"")
                    .contains("UPJSK_202604_9970100037_11_9970100011_43_20260501170000.CSV");
            assertThat(out().lines().count()).isGreaterThan(22);
        }

        @Test
        void keepsToThePeriod() {
            assertThat(audit("--from", "2020-01-01", "--to", "2020-12-31")).isZero();
            assertThat(out()).contains("2020-12-31").doesNotContain(RESULT);
            assertThat(audit("--from", "2020-02-01", "--to", "2020-01-31")).isEqualTo(2);
            assertThat(err()).contains("--from is a day after --to.");
        }

        @Test
        void saysThatLinesAreDamaged() throws IOException {
            Files.writeString(inbox.resolve("audit.jsonl"), "花子\n", StandardOpenOption.APPEND);
            Files.write(inbox.resolve("audit.jsonl"), new byte[] {(byte) 0x89, '\n'}, StandardOpenOption.APPEND);
            assertThat(audit("--format", "csv")).isOne();
            assertThat(err()).isEqualTo("記録に壊れた行が 2 行あります。\n");
            assertThat(out()).contains(RESULT).doesNotContain("花子");
        }

        /** Zeros for a folder of another kind would say that nothing was sent. */
        @Test
        void saysThatAFolderIsNoneOfItsOwn() {
            for (String command : List.of("audit", "status")) {
                for (Path other : List.of(download, inbox)) {
                    assertThat(run(command, "--outbox", other)).isEqualTo(2);
                    assertThat(err()).contains("--outbox のフォルダーではありません: " + other);
                    assertThat(out()).isEmpty();
                }
                assertThat(run(command, "--inbox", outbox)).isEqualTo(2);
                assertThat(err()).contains("Not an --inbox of receive or pick-up: " + outbox);
                assertThat(out()).isEmpty();
            }
        }

        @Test
        void saysWhichFolderIsMissing() {
            assertThat(run("audit", "--inbox", temp.resolve("無い"))).isEqualTo(2);
            assertThat(err()).contains("見つかりません: " + temp.resolve("無い"));
        }
    }
}
