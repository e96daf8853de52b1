package io.github.careplansdk.csv.pseudonymise.internal.image;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a GIF of nothing but grey: a canvas of which one pixel is drawn. */
final class GreyGif {
    /** Colours from black to grey, the first for the background, and pixels as high as they are wide. */
    private static final byte[] COLOURS = {(byte) 0x80, 0, 0, (byte) 0x80, (byte) 0x80, (byte) 0x80, 0, 0, 0};

    /** A picture of one pixel in the corner, its codes of three bits: begin, the first colour, end. */
    private static final byte[] PIXEL = {',', 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 0x01, 0};

    private GreyGif() {}

    static void write(ImageSize size, OutputStream out, boolean whole) throws IOException {
        out.write("GIF89a".getBytes(StandardCharsets.US_ASCII));
        for (int side : new int[] {size.width(), size.height()}) {
            out.write(side);
            out.write(side >> 8);
        }
        out.write(COLOURS);
        out.write(PIXEL);
        if (whole) {
            out.write(';');
        }
    }
}
