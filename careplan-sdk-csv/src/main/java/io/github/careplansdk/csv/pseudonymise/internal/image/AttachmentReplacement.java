package io.github.careplansdk.csv.pseudonymise.internal.image;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What takes the place of an attachment that is no text: an image of the same format and size without content or metadata, an
 * empty document, else zeros. An image that is cut off is cut off again; one whose size cannot be read keeps its first bytes,
 * by which its format is known, and zeros.
 */
public enum AttachmentReplacement {
    /** An image of one grey. */
    JPEG(true, 0xFF, 0xD8, 0xFF) {
        @Override
        ImageSize size(DataInputStream in) throws IOException {
            in.readUnsignedShort();
            while (true) {
                int marker = in.readUnsignedShort();
                int length = in.readUnsignedShort();
                boolean frame = marker >= 0xFFC0 && marker <= 0xFFCF && marker != 0xFFC4 && marker != 0xFFC8;
                if (marker >> 8 != 0xFF || length < 2) {
                    throw new EOFException();
                }
                if (frame && marker != 0xFFCC) {
                    in.readUnsignedByte();
                    int height = in.readUnsignedShort();
                    return new ImageSize(in.readUnsignedShort(), height);
                }
                in.skipNBytes(length - 2);
            }
        }

        @Override
        boolean isEnd(String last) {
            return last.contains("\u00FF\u00D9");
        }

        @Override
        void write(ImageSize size, OutputStream out, boolean whole) throws IOException {
            GreyJpeg.write(size, out, whole);
        }
    },
    /** An image of black. */
    PNG(true, 0x89, 'P', 'N', 'G') {
        @Override
        ImageSize size(DataInputStream in) throws IOException {
            in.skipNBytes(16);
            int width = in.readInt();
            return new ImageSize(width, in.readInt());
        }

        @Override
        boolean isEnd(String last) {
            return last.contains("IEND");
        }

        @Override
        void write(ImageSize size, OutputStream out, boolean whole) throws IOException {
            BlackPng.write(size, out, whole);
        }
    },
    /** An image of one grey. */
    GIF(true, 'G', 'I', 'F', '8') {
        @Override
        ImageSize size(DataInputStream in) throws IOException {
            in.skipNBytes(6);
            int width = Short.toUnsignedInt(Short.reverseBytes(in.readShort()));
            return new ImageSize(width, Short.toUnsignedInt(Short.reverseBytes(in.readShort())));
        }

        @Override
        boolean isEnd(String last) {
            return last.endsWith(";");
        }

        @Override
        void write(ImageSize size, OutputStream out, boolean whole) throws IOException {
            GreyGif.write(size, out, whole);
        }
    },
    /** A document of one empty page. */
    PDF(false, '%', 'P', 'D', 'F') {
        @Override
        ImageSize size(DataInputStream in) {
            return new ImageSize(1, 1);
        }

        @Override
        boolean isEnd(String last) {
            return last.contains("%%EOF");
        }

        @Override
        void write(ImageSize size, OutputStream out, boolean whole) throws IOException {
            EmptyPdf.write(out, whole);
        }
    };

    private static final int TAIL = 64;
    private static final int BUFFER = 1 << 16;

    private final boolean image;
    private final byte[] beginning;

    AttachmentReplacement(boolean image, int... beginning) {
        this.image = image;
        this.beginning = new byte[beginning.length];
        for (int i = 0; i < beginning.length; i++) {
            this.beginning[i] = (byte) beginning[i];
        }
    }

    /** Opens an attachment, from its start. */
    @FunctionalInterface
    public interface Opening {
        /** Returns its bytes. */
        InputStream open() throws IOException;
    }

    /** Returns the format of a file that begins so, or empty if it is none of these. */
    public static Optional<AttachmentReplacement> of(byte[] first) {
        return Stream.of(values())
                .filter(each -> first.length >= each.beginning.length
                        && Arrays.equals(first, 0, each.beginning.length, each.beginning, 0, each.beginning.length))
                .findFirst();
    }

    /** Returns whether it is an image. */
    public boolean isImage() {
        return image;
    }

    /**
     * The size that a file says.
     *
     * @throws EOFException if it says none
     */
    abstract ImageSize size(DataInputStream in) throws IOException;

    /** Whether a file that ends so is whole. */
    abstract boolean isEnd(String last);

    abstract void write(ImageSize size, OutputStream out, boolean whole) throws IOException;

    /** Writes what takes the place of an attachment of this format. */
    public void write(Opening attachment, OutputStream out) throws IOException {
        Optional<ImageSize> size = size(attachment);
        try (InputStream in = attachment.open()) {
            byte[] last = new byte[TAIL];
            long length = pass(in, last);
            if (size.isPresent()) {
                write(size.get(), out, isEnd(new String(last, StandardCharsets.ISO_8859_1)));
            } else {
                out.write(beginning);
                zeros(length - beginning.length, out);
            }
        }
    }

    private Optional<ImageSize> size(Opening attachment) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(attachment.open()))) {
            return Optional.of(size(in)).filter(ImageSize::isPossible);
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    /** Writes as many zeros as an attachment of no known format has bytes. */
    public static void blank(InputStream in, OutputStream out) throws IOException {
        zeros(pass(in, new byte[TAIL]), out);
    }

    /** Reads to the end, keeps the last bytes and counts all. */
    private static long pass(InputStream in, byte[] last) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long length = 0;
        for (int read = in.read(buffer, TAIL, BUFFER - TAIL); read >= 0; read = in.read(buffer, TAIL, BUFFER - TAIL)) {
            length += read;
            System.arraycopy(buffer, read, buffer, 0, TAIL);
        }
        System.arraycopy(buffer, 0, last, 0, TAIL);
        return length;
    }

    private static void zeros(long count, OutputStream out) throws IOException {
        byte[] zeros = new byte[BUFFER];
        for (long left = count; left > 0; left -= BUFFER) {
            out.write(zeros, 0, (int) Math.min(left, BUFFER));
        }
    }
}
