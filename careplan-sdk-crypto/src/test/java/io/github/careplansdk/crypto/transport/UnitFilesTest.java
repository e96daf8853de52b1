package io.github.careplansdk.crypto.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.name.Address;
import io.github.careplansdk.core.name.OfficeNumber;
import io.github.careplansdk.core.unit.UnitId;
import io.github.careplansdk.crypto.transport.internal.UnitKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class UnitFilesTest {
    @TempDir
    private Path folder;

    private static void assertRefused(ThrowingCallable sorting, TransportCode code) {
        assertThatThrownBy(sorting)
                .isInstanceOfSatisfying(
                        TransportException.class,
                        e -> assertThat(e.finding().code()).isEqualTo(code));
    }

    @Test
    void unitsAreSortedAndAttachmentsGoWithTheUnitBesideThem() throws IOException {
        Offices.plan(folder.resolve("b"), 1);
        Offices.plan(folder.resolve("a 一括"), 3);
        Offices.plan(folder.resolve("a 一括"), 2);
        Files.writeString(folder.resolve("b").resolve("メモ 1.txt"), "memo");
        List<UnitFiles> units = UnitFiles.in(folder);
        assertThat(units)
                .extracting(unit -> unit.id().serial())
                .containsExactly(Offices.serial(2), Offices.serial(3), Offices.serial(1));
        assertThat(units).extracting(unit -> unit.files().size()).containsExactly(3, 3, 4);
    }

    @Test
    void unitsOfTheSameSerialAndOfficesDifferInTheirServiceTypes() throws IOException {
        UnitFiles unit = Offices.plan(folder, 1);
        for (Path file : unit.files()) {
            String other = file.getFileName().toString().replace("_11", "_15");
            Files.copy(file, folder.resolve(other));
        }
        assertThat(UnitFiles.in(folder))
                .extracting(each -> UnitKey.of(each.id()))
                .containsExactlyInAnyOrder(
                        "20260325000001_9970100011_43_9970100037_11", "20260325000001_9970100011_43_9970100037_15");
    }

    @Test
    void anEmptyFolderIsRefused() {
        assertRefused(() -> UnitFiles.in(folder), TransportCode.NO_UNIT_IN_FOLDER);
    }

    @Test
    void anAttachmentBesideSeveralUnitsIsRefused() throws IOException {
        Offices.plan(folder, 1);
        Offices.plan(folder, 2);
        Files.writeString(folder.resolve("memo.txt"), "memo");
        assertRefused(() -> UnitFiles.in(folder), TransportCode.ATTACHMENT_OF_WHICH_UNIT);
    }

    @Test
    void aNameThatIsNearlyTheStandardsIsRefused() throws IOException {
        Offices.plan(folder, 1);
        Files.writeString(folder.resolve("UPPLAN_202604.csv"), "x");
        assertRefused(() -> UnitFiles.in(folder), TransportCode.FILE_NAME_UNCLEAR);
    }

    @Test
    void aFileThatIsStillWrittenIsRefused() throws IOException {
        Offices.plan(folder, 1);
        Files.writeString(folder.resolve("memo.txt.tmp"), "x");
        assertRefused(() -> UnitFiles.in(folder), TransportCode.FILE_NOT_FINISHED);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkIsRefused() throws IOException {
        UnitFiles unit = Offices.plan(folder, 1);
        Files.createSymbolicLink(folder.resolve("memo.txt"), unit.files().get(0));
        assertRefused(() -> UnitFiles.in(folder), TransportCode.FILE_NOT_PLAIN);
    }

    @Test
    void namesThatWindowsTakesForTheSameAreRefused() throws IOException {
        UnitFiles unit = Offices.plan(folder, 1);
        List<Path> files = List.of(
                Files.writeString(folder.resolve("memo.txt"), "x"), Files.writeString(folder.resolve("MEMO.txt"), "x"));
        assertRefused(() -> new UnitFiles(unit.id(), files), TransportCode.FILE_NAME_TWICE);
    }

    @Test
    void aNameThatWouldWriteIntoTheListForPeopleIsRefused() throws IOException {
        UnitFiles unit = Offices.plan(folder, 1);
        List<Path> files = List.of(Files.writeString(folder.resolve("memo\n1.txt"), "x"));
        assertRefused(() -> new UnitFiles(unit.id(), files), TransportCode.FILE_NAME_UNSAFE);
    }

    @Test
    void keysHoldTheUnitAndNothingElse() {
        UnitId version4 = new UnitId(Offices.serial(1), Offices.planAddress());
        assertThat(UnitKey.parse(UnitKey.of(version4))).contains(version4);
        UnitId version3 = new UnitId(
                Offices.serial(1),
                new Address(new OfficeNumber(Offices.CARE), "", new OfficeNumber(Offices.PROVIDER), ""));
        assertThat(UnitKey.of(version3)).isEqualTo("20260325000001_9970100011_9970100037");
        assertThat(UnitKey.parse(UnitKey.of(version3))).contains(version3);
        assertThat(UnitKey.parse("20269925000001_9970100011_9970100037")).isEmpty();
        assertThat(UnitKey.beginning("20260325000001_9970100011_9970100037-2"))
                .contains("20260325000001_9970100011_9970100037");
        assertThat(UnitKey.beginning("Thumbs.db")).isEmpty();
    }

    @Property(tries = 300)
    void anyTextIsAKeyOrNone(@ForAll String text) {
        UnitKey.parse(text).ifPresent(unit -> assertThat(UnitKey.of(unit)).isEqualTo(text));
    }
}
