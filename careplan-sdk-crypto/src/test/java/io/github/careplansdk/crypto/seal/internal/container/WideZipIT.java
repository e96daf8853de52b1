package io.github.careplansdk.crypto.seal.internal.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.careplansdk.crypto.seal.SealLimits;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sizes and places that do not fit into 32 bits stand where ZIP64 has them. */
@Tag("full")
class WideZipIT {
    private static final int MOST = ZipWriter.BLOCK - ZipWriter.BLOCK_HEADER;

    @TempDir
    Path folder;

    /** Writes to a file that takes no room where there are zeros. */
    private static OutputStream sparse(RandomAccessFile file) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                file.write(one);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                int written = length == ZipWriter.BLOCK ? ZipWriter.BLOCK_HEADER : length;
                file.write(bytes, offset, written);
                file.seek(file.getFilePointer() + length - written);
            }
        };
    }

    @Test
    void moreThanFourGigabytesAreReadByUsAndByJava() throws Exception {
        Path zip = folder.resolve("wide.zip");
        long blocks = (1L << 32) / MOST + 1;
        try (RandomAccessFile file = new RandomAccessFile(zip.toFile(), "rw")) {
            ZipWriter writer = new ZipWriter(sparse(file), LocalDateTime.of(2026, 4, 1, 0, 0));
            ZipWriter.InBlocks wide = writer.begin("wide");
            byte[] block = new byte[ZipWriter.BLOCK];
            for (long i = 0; i < blocks; i++) {
                wide.write(block, MOST);
            }
            assertThat(wide.end()).isEqualTo(blocks * MOST);
            writer.store("behind", new byte[] {1, 2, 3}, 1, 2);
            writer.finish();
        }

        try (ZipBytes bytes = ZipBytes.open(zip)) {
            List<StrictZip.Entry> entries = new StrictZip(
                            bytes, SealLimits.DEFAULT.withFileBytes(1L << 40).withTotalBytes(1L << 40))
                    .entries();
            assertThat(entries).extracting(StrictZip.Entry::name).containsExactly("wide", "behind");
            assertThat(entries).extracting(StrictZip.Entry::bytes).containsExactly(blocks * MOST, 2L);
        }
        try (ZipFile java = new ZipFile(zip.toFile())) {
            ZipEntry wide = java.getEntry("wide");
            assertThat(wide.getSize()).isEqualTo(blocks * MOST);
            assertThat(java.getInputStream(wide).transferTo(OutputStream.nullOutputStream()))
                    .isEqualTo(blocks * MOST);
            assertThat(java.getInputStream(java.getEntry("behind")).readAllBytes())
                    .containsExactly(2, 3);
        }
    }
}
