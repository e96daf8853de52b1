package io.github.careplansdk.csv.pseudonymise.internal.image;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes a JPEG of nothing but grey. Its code tables know one word each, which is one bit: that nothing differs from the block
 * before. So a block of 8 by 8 pixels is two bits, both zero.
 */
final class GreyJpeg {
    private static final int BLOCK = 8;
    private static final int BLOCKS_A_BYTE = 4;

    private GreyJpeg() {}

    static void write(ImageSize size, OutputStream out, boolean whole) throws IOException {
        put(out, 0xFF, 0xD8);
        put(out, 0xFF, 0xDB, 0, 67, 0);
        for (int i = 0; i < BLOCK * BLOCK; i++) {
            out.write(1);
        }
        put(out, 0xFF, 0xC0, 0, 11, 8, size.height() >> 8, size.height(), size.width() >> 8, size.width());
        put(out, 1, 1, 0x11, 0);
        table(out, 0x00);
        table(out, 0x10);
        put(out, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0);
        long blocks = (long) blocks(size.width()) * blocks(size.height());
        for (long i = 0; i < blocks / BLOCKS_A_BYTE; i++) {
            out.write(0);
        }
        if (blocks % BLOCKS_A_BYTE > 0) {
            out.write(0xFF >> 2 * (blocks % BLOCKS_A_BYTE));
        }
        if (whole) {
            put(out, 0xFF, 0xD9);
        }
    }

    /** A table with the single word 0, of one bit. */
    private static void table(OutputStream out, int which) throws IOException {
        put(out, 0xFF, 0xC4, 0, 20, which, 1);
        for (int length = 2; length <= 16; length++) {
            out.write(0);
        }
        out.write(0);
    }

    private static int blocks(int pixels) {
        return (pixels + BLOCK - 1) / BLOCK;
    }

    private static void put(OutputStream out, int... bytes) throws IOException {
        for (int b : bytes) {
            out.write(b);
        }
    }
}
