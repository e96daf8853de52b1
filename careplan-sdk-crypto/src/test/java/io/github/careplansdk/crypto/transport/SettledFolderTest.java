package io.github.careplansdk.crypto.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.core.problem.FindingCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Units in a folder that another program writes into. */
class SettledFolderTest {
    @TempDir
    private Path folder;

    private static List<FindingCode> codes(SettledFolder.Contents contents) {
        return contents.others().stream().map(other -> other.finding().code()).toList();
    }

    @Test
    void aUnitIsThereWhenItHasNotChangedSinceTheLookBefore() throws IOException {
        UnitFiles unit = Offices.plan(folder, 1);
        SettledFolder settled = SettledFolder.betweenLooks(folder);
        assertThat(codes(settled.look())).containsExactly(TransportCode.STILL_BEING_WRITTEN);
        assertThat(settled.look().units())
                .singleElement()
                .satisfies(found -> assertThat(found.files().id()).isEqualTo(unit.id()));
        Files.write(unit.files().get(0), new byte[1], StandardOpenOption.APPEND);
        assertThat(codes(settled.look())).containsExactly(TransportCode.STILL_BEING_WRITTEN);
        assertThat(settled.look().units()).hasSize(1);
    }

    @Test
    void itsDigestTellsWhetherItChanged() throws IOException {
        UnitFiles unit = Offices.plan(folder, 1);
        SettledFolder settled = SettledFolder.after(Duration.ZERO, folder);
        ContentDigest before = settled.look().units().get(0).digest();
        assertThat(settled.look().units().get(0).digest()).isEqualTo(before);
        Files.write(unit.files().get(0), new byte[1], StandardOpenOption.APPEND);
        assertThat(settled.look().units().get(0).digest()).isNotEqualTo(before);
    }

    @Test
    void whatCannotBeSentIsTold() throws IOException {
        UnitFiles unit = Offices.plan(folder, 1);
        Offices.plan(folder, 2);
        Files.delete(unit.files().get(1));
        Files.writeString(folder.resolve("whose.pdf"), "x");
        Files.writeString(folder.resolve("UPPLAN_202604.CSV"), "x");
        SettledFolder.Contents contents =
                SettledFolder.after(Duration.ZERO, folder).look();
        assertThat(contents.units()).hasSize(1);
        assertThat(codes(contents))
                .containsExactlyInAnyOrder(
                        TransportCode.UNIT_NOT_COMPLETE,
                        TransportCode.FILE_NAME_UNCLEAR,
                        TransportCode.ATTACHMENT_OF_WHICH_UNIT);
    }

    @Test
    void theAttachmentOfTheOnlyUnitGoesWithItWhenNobodyHasItOpen() throws IOException {
        Offices.plan(folder, 1);
        Files.writeString(folder.resolve("メモ.docx"), "x");
        Path open = Files.writeString(folder.resolve("~$メモ.docx"), "x");
        SettledFolder settled = SettledFolder.after(Duration.ZERO, folder);
        assertThat(codes(settled.look())).containsExactly(TransportCode.STILL_BEING_WRITTEN);
        Files.delete(open);
        assertThat(settled.look().units().get(0).files().files()).hasSize(4);
    }
}
