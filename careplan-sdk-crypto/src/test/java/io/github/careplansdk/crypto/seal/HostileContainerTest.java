package io.github.careplansdk.crypto.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.careplansdk.core.problem.Finding;
import io.github.careplansdk.core.problem.FindingCode;
import io.github.careplansdk.crypto.seal.internal.container.AsicContainer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ZIP files that say one thing here and another there, and names and sizes that do harm where they are unpacked. */
class HostileContainerTest {
    /** Places of the entries in the good container. */
    private static final int MIMETYPE = 0;

    private static final int FIRST_FILE = 1;
    private static final int MANIFEST = 5;
    private static final int SIGNATURE = 6;

    @TempDir
    Path folder;

    private RawZip zip;

    @BeforeEach
    void sealed() throws IOException {
        zip = RawZip.of(Units.seal(folder));
    }

    private List<FindingCode> codes() throws IOException {
        return codes(Units.VERIFIER);
    }

    private List<FindingCode> codes(UnitVerifier verifier) throws IOException {
        Path container = zip.write(folder.resolve("hostile.asice"));
        VerificationReport report = verifier.verify(container);
        List<FindingCode> codes = report.findings().stream()
                .map(Finding::code)
                .filter(code -> code instanceof SealCode)
                .toList();
        assertThat(report.isValid()).isEqualTo(codes.isEmpty());
        if (!report.isValid()) {
            assertNothingOpens(verifier, container);
        }
        return codes;
    }

    private void assertNothingOpens(UnitVerifier verifier, Path container) throws IOException {
        List<Path> before = list();
        assertThatThrownBy(() -> verifier.open(container, folder.resolve("out")))
                .isInstanceOf(VerificationFailedException.class);
        assertThat(list()).isEqualTo(before);
    }

    private List<Path> list() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().toList();
        }
    }

    @Test
    void whatTheTestWritesIsAContainer() throws IOException {
        assertThat(codes()).isEmpty();
    }

    @Test
    void theCommentOfTheStandardIsTakenAndNoOther() throws IOException {
        zip.comment("mimetype=application/vnd.etsi.asic-e+zip");
        assertThat(codes()).isEmpty();
        zip.comment("mimetype=application/vnd.etsi.asic-s+zip");
        assertThat(codes()).containsExactly(SealCode.CONTAINER_CUT);
    }

    @Test
    void contentsMayBeDeflated() throws IOException {
        zip.change(FIRST_FILE, RawZip.Item::deflate).change(MANIFEST, RawZip.Item::deflate);
        assertThat(codes()).isEmpty();
    }

    @Test
    void sizesMayStandBehindTheContentInEachWayThatWritersHave() throws IOException {
        zip.change(1, item -> item.describeBehind(true, false))
                .change(2, item -> item.describeBehind(false, false))
                .change(3, item -> item.describeBehind(true, true))
                .change(4, item -> item.describeBehind(false, true));
        assertThat(codes()).isEmpty();
    }

    @Test
    void sizesBehindTheContentThatAreOthersAreRefused() throws IOException {
        zip.change(FIRST_FILE, item -> {
            item.describeBehind(true, false);
            item.behind[8]++;
        });
        assertThat(codes()).containsExactly(SealCode.CONTAINER_INCONSISTENT);
    }

    @Test
    void bytesBeforeBetweenAndAfterTheEntriesAreRefused() throws IOException {
        byte[] bytes = {1, 2, 3, 4};
        zip.before(bytes);
        assertThat(codes()).containsExactly(SealCode.NOT_A_CONTAINER);
        zip.before(new byte[0]).beforeDirectory(bytes);
        assertThat(codes()).containsExactly(SealCode.CONTAINER_INCONSISTENT);
        zip.beforeDirectory(new byte[0]).after(bytes);
        assertThat(codes()).containsExactly(SealCode.CONTAINER_CUT);
        zip.after(new byte[0]).change(FIRST_FILE, item -> item.behind = bytes);
        assertThat(codes()).containsExactly(SealCode.CONTAINER_INCONSISTENT);
    }

    @Test
    void aZipBeforeTheZipIsRefused() throws IOException {
        zip.before(Files.readAllBytes(folder.resolve("unit.asice")));
        assertThat(codes()).containsExactly(SealCode.CONTAINER_INCONSISTENT);
    }

    @Test
    void anEntryThatTheDirectoryDoesNotHaveIsRefused() throws IOException {
        RawZip hidden = new RawZip().add("hidden.txt", new byte[] {1});
        byte[] local = Files.readAllBytes(hidden.write(folder.resolve("hidden.zip")));
        zip.change(FIRST_FILE, item -> item.behind = Arrays.copyOf(local, 30 + "hidden.txt".length() + 1));
        assertThat(codes()).containsExactly(SealCode.CONTAINER_INCONSISTENT);
    }

    @Test
    void entriesThatShareBytesAreRefused() throws IOException {
        zip.change(FIRST_FILE + 1, item -> item.offsetShift = -10);
        assertThat(codes()).containsExactly(SealCode.CONTAINER_INCONSISTENT);
    }

    @Test
    void aCountOfEntriesThatIsAnotherIsRefused() throws IOException {
        zip.count(6);
        assertThat(codes()).containsExactly(SealCode.CONTAINER_INCONSISTENT);
        zip.count(8);
        assertThat(codes()).containsExactly(SealCode.CONTAINER_INCONSISTENT);
        zip.count(0);
        assertThat(codes()).containsExactly(SealCode.CONTAINER_INCONSISTENT);
    }

    @Test
    void aZipThatSaysItIsEmptyButIsNotIsRefused() throws IOException {
        Path local = zip.write(folder.resolve("local.zip"));
        byte[] entries = Arrays.copyOf(Files.readAllBytes(local), 100);
        zip.items().clear();
        zip.beforeDirectory(entries);
        assertThat(codes()).containsExactly(SealCode.CONTAINER_INCONSISTENT);
    }

    @Test
    void headersThatDisagreeAreRefused() throws IOException {
        zip.change(FIRST_FILE, item -> item.localName = Arrays.copyOf(item.name, item.name.length - 1));
        assertThat(codes()).containsExactly(SealCode.CONTAINER_INCONSISTENT);
        zip.change(FIRST_FILE, item -> {
            item.localName = item.name;
            item.localMethod = 8;
        });
        assertThat(codes()).containsExactly(SealCode.CONTAINER_INCONSISTENT);
        zip.change(FIRST_FILE, item -> {
            item.localMethod = -1;
            item.localCrc++;
        });
        assertThat(codes()).containsExactly(SealCode.CONTAINER_INCONSISTENT);
        zip.change(FIRST_FILE, item -> {
            item.localCrc--;
            item.localBytes++;
        });
        assertThat(codes()).containsExactly(SealCode.CONTAINER_INCONSISTENT);
    }

    @Test
    void aNameForOtherReadersInAnExtraFieldIsRefusedUnlessItIsTheSame() throws IOException {
        zip.change(FIRST_FILE, item -> item.extra = unicodePath(item.name));
        assertThat(codes()).isEmpty();
        zip.change(FIRST_FILE, item -> item.extra = unicodePath("other.csv".getBytes(StandardCharsets.UTF_8)));
        assertThat(codes()).containsExactly(SealCode.CONTAINER_INCONSISTENT);
    }

    private static byte[] unicodePath(byte[] name) {
        CRC32 crc = new CRC32();
        crc.update(name);
        return ByteBuffer.allocate(9 + name.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0x7075)
                .putShort((short) (5 + name.length))
                .put((byte) 1)
                .putInt((int) crc.getValue())
                .put(name)
                .array();
    }

    @Test
    void aSizeThatIsAnotherThanTheContentsIsDamage() throws IOException {
        byte[] content = new byte[1000];
        zip.add(FIRST_FILE, "more.txt", content).change(FIRST_FILE, item -> {
            item.deflate();
            item.bytes = 999;
            item.localBytes = 999;
        });
        assertThat(codes()).contains(SealCode.ENTRY_DAMAGED);
        zip.change(FIRST_FILE, item -> {
            item.bytes = 1001;
            item.localBytes = 1001;
        });
        assertThat(codes()).contains(SealCode.ENTRY_DAMAGED);
    }

    @Test
    void bytesBehindTheEndOfADeflatedContentAreDamage() throws IOException {
        zip.change(FIRST_FILE, item -> {
            item.deflate();
            item.packed = Arrays.copyOf(item.packed, item.packed.length + 4);
        });
        assertThat(codes()).contains(SealCode.ENTRY_DAMAGED);
    }

    @Test
    void whatIsNotDeflatedDataIsDamage() throws IOException {
        zip.change(FIRST_FILE, item -> {
            item.deflate();
            Arrays.fill(item.packed, (byte) 0xFF);
        });
        assertThat(codes()).contains(SealCode.ENTRY_DAMAGED);
    }

    @Test
    void encryptedEntriesLinksFoldersAndOtherCompressionsAreRefused() throws IOException {
        zip.change(FIRST_FILE, item -> item.flags |= 1);
        assertThat(codes()).containsExactly(SealCode.ENTRY_ENCRYPTED);
        zip.change(FIRST_FILE, item -> {
            item.flags &= ~1;
            item.attributes = 0120777 << 16;
        });
        assertThat(codes()).containsExactly(SealCode.ENTRY_KIND);
        zip.change(FIRST_FILE, item -> item.attributes = 0x10);
        assertThat(codes()).containsExactly(SealCode.ENTRY_KIND);
        zip.change(FIRST_FILE, item -> {
            item.attributes = 0100644 << 16;
            item.method = 12;
        });
        assertThat(codes()).containsExactly(SealCode.ENTRY_KIND);
        zip.change(FIRST_FILE, item -> item.method = 0);
        assertThat(codes()).isEmpty();
    }

    @Test
    void theFolderOfTheManifestsMayBeAnEntryAndNoOtherFolder() throws IOException {
        zip.add("META-INF/", new byte[0]).change(7, item -> item.attributes = 040755 << 16 | 0x10);
        assertThat(codes()).isEmpty();
        zip.add("data/", new byte[0]);
        assertThat(codes()).containsExactly(SealCode.ENTRY_NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.csv",
                "/etc/evil.csv",
                "folder/evil.csv",
                "..",
                ".",
                "",
                "..\\evil.csv",
                "C:evil.csv",
                "C:\\evil.csv",
                "evil.csv:stream",
                "evil\u0000.csv",
                "evil\n.csv",
                "evil\u202Evsc.csv",
                "evil\u200B.csv",
                "evil\uE000.csv",
                "CON",
                "nul.csv",
                "com1.txt",
                "LPT9",
                "COM\u00B9.csv",
                "aux .csv",
                "evil.csv.",
                "evil.csv ",
                " evil.csv",
                "what?.csv",
                "META-INF",
                "meta-inf/evil.xml",
                "Mimetype"
            })
    void aNameThatIsNoPlainFileNameIsRefused(String name) throws IOException {
        zip.change(FIRST_FILE, item -> item.rename(name));
        assertThat(codes())
                .containsAnyOf(SealCode.ENTRY_NAME, SealCode.ENTRY_DUPLICATE)
                .hasSize(1);
    }

    @Test
    void aNameThatIsTooLongOrNoTextIsRefused() throws IOException {
        zip.change(FIRST_FILE, item -> item.rename("あ".repeat(84) + ".csv"));
        assertThat(codes()).containsExactly(SealCode.ENTRY_NAME);
        zip.change(FIRST_FILE, item -> item.rename("あ".repeat(20_000)));
        assertThat(codes()).containsExactly(SealCode.ENTRY_NAME);
        zip.change(FIRST_FILE, item -> item.rename("あ".repeat(83) + ".csv"));
        assertThat(codes()).contains(SealCode.FILE_NOT_COVERED).doesNotContain(SealCode.ENTRY_NAME);
        zip.change(FIRST_FILE, item -> {
            item.name = new byte[] {'a', (byte) 0x82, (byte) 0xA0, '.', 'c', 's', 'v'};
            item.localName = item.name;
        });
        assertThat(codes()).containsExactly(SealCode.ENTRY_NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ガ.txt", "カ\u3099.txt", "STRASSE.txt", "straße.txt"})
    void namesThatAFileSystemMayTakeForOneAreRefused(String name) throws IOException {
        zip.add("ガ.TXT", new byte[0]).add("Straße.txt", new byte[0]).add(name, new byte[0]);
        assertThat(codes()).containsExactly(SealCode.ENTRY_DUPLICATE);
    }

    @Test
    void moreThanTheLimitsAreRefused() throws IOException {
        SealLimits limits = SealLimits.DEFAULT;
        assertThat(codes(Units.VERIFIER.withLimits(limits.withEntries(6)))).containsExactly(SealCode.TOO_MANY_ENTRIES);
        assertThat(codes(Units.VERIFIER.withLimits(limits.withEntries(7)))).isEmpty();
        long largest = zip.items().stream().mapToLong(item -> item.bytes).max().orElseThrow();
        assertThat(codes(Units.VERIFIER.withLimits(limits.withFileBytes(largest - 1))))
                .containsExactly(SealCode.TOO_LARGE);
        assertThat(codes(Units.VERIFIER.withLimits(limits.withFileBytes(largest))))
                .isEmpty();
        long all = zip.items().stream().mapToLong(item -> item.bytes).sum();
        assertThat(codes(Units.VERIFIER.withLimits(limits.withTotalBytes(all - 1))))
                .containsExactly(SealCode.TOO_LARGE);
        assertThat(codes(Units.VERIFIER.withLimits(limits.withTotalBytes(all)))).isEmpty();
        int read = zip.items().stream()
                .filter(item ->
                        item.name().startsWith("META-INF/") || item.name().equals("mimetype"))
                .mapToInt(item -> (int) item.bytes)
                .sum();
        assertThat(codes(Units.VERIFIER.withLimits(limits.withSignatureBytes(read - 1))))
                .containsExactly(SealCode.TOO_LARGE);
        assertThat(codes(Units.VERIFIER.withLimits(limits.withSignatureBytes(read))))
                .isEmpty();
    }

    @Test
    void anEntryThatGrowsWithoutMeasureIsRefused() throws IOException {
        zip.add(FIRST_FILE, "bomb.txt", new byte[4 << 20]).change(FIRST_FILE, RawZip.Item::deflate);
        assertThat(codes()).containsExactly(SealCode.TOO_COMPRESSED);
    }

    @Test
    void aBombThatLiesAboutItsSizeIsNotUnpackedFurtherThanItSays() throws IOException {
        zip.add(FIRST_FILE, "bomb.txt", new byte[4 << 20]).change(FIRST_FILE, item -> {
            item.deflate();
            item.bytes = 100;
            item.localBytes = 100;
        });
        assertThat(codes()).contains(SealCode.ENTRY_DAMAGED);
    }

    @Test
    void theFirstEntrySaysStoredThatItIsAsicE() throws IOException {
        zip.change(MIMETYPE, RawZip.Item::deflate);
        assertThat(codes()).containsExactly(SealCode.NOT_ASIC_E);
        zip.remove(MIMETYPE);
        assertThat(codes()).containsExactly(SealCode.NOT_ASIC_E);
        zip.add("mimetype", AsicContainer.MIMETYPE.getBytes(StandardCharsets.US_ASCII));
        assertThat(codes()).containsExactly(SealCode.NOT_ASIC_E);
        zip.remove(6).add(0, "mimetype", "application/vnd.etsi.asic-s+zip".getBytes(StandardCharsets.US_ASCII));
        assertThat(codes()).containsExactly(SealCode.NOT_ASIC_E);
    }

    @Test
    void nothingElseMayStandAmongTheManifests() throws IOException {
        zip.add("META-INF/manifest.xml", new byte[0]);
        assertThat(codes()).containsExactly(SealCode.ENTRY_UNKNOWN);
        zip.change(7, item -> item.rename("META-INF/../evil.csv"));
        assertThat(codes()).containsExactly(SealCode.ENTRY_UNKNOWN);
    }

    @Test
    void anEmptyZipAndAnEmptyFileAreNoContainers() throws IOException {
        zip.items().clear();
        assertThat(codes()).containsExactly(SealCode.NOT_A_CONTAINER);
        Path empty = Files.createFile(folder.resolve("empty.asice"));
        assertThat(Units.VERIFIER.verify(empty).findings().get(0).code()).isEqualTo(SealCode.NOT_A_CONTAINER);
    }

    @Test
    void namesInFindingsDoNotActOnATerminal() throws IOException {
        zip.change(FIRST_FILE, item -> item.rename("evil\u001B[31m\u202E.csv"));
        Path container = zip.write(folder.resolve("hostile.asice"));
        assertThat(Units.VERIFIER.verify(container).findings().get(0).arguments())
                .containsExactly("evil\\u001B[31m\\u202E.csv");
    }

    @Test
    void signaturesAreFoundByName() {
        assertThat(zip.items().get(MANIFEST).name()).isEqualTo("META-INF/ASiCManifest001.xml");
        assertThat(zip.items().get(SIGNATURE).name()).isEqualTo("META-INF/signature001.p7s");
    }
}
