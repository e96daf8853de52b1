package io.github.careplansdk.crypto.seal.internal.container;

import io.github.careplansdk.core.source.Source.StreamSource;
import io.github.careplansdk.crypto.seal.SealCode;
import io.github.careplansdk.crypto.seal.SealException;
import io.github.careplansdk.crypto.seal.SealedFile;
import io.github.careplansdk.crypto.seal.internal.signature.DigestMethod;
import io.github.careplansdk.crypto.seal.internal.signature.Digests;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;

/** Writes the entries of a container, all stored as they are, with names in UTF-8. */
public final class ContainerWriter {
    private final byte[] chunk = new byte[1 << 16];
    private final OutputStream buffer;
    private final ZipOutputStream zip;
    private final LocalDateTime time;

    /**
     * Writes to a stream, which is left open.
     *
     * @param time the time that the entries get
     */
    public ContainerWriter(OutputStream out, LocalDateTime time) {
        this.buffer = new BufferedOutputStream(out);
        this.zip = new ZipOutputStream(buffer, StandardCharsets.UTF_8);
        this.time = time;
    }

    /** Adds an entry. */
    public void store(String name, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        begin(name, content.length, crc);
        zip.write(content);
        zip.closeEntry();
    }

    /**
     * Adds a file. A ZIP tells size and check sum before the content, so a file that does not fit into one chunk is read
     * twice; the digest is that of what is written.
     *
     * @throws SealException if the file changed meanwhile
     */
    public SealedFile store(String name, StreamSource file) throws IOException {
        try (InputStream in = file.open()) {
            int length = in.readNBytes(chunk, 0, chunk.length);
            if (length < chunk.length) {
                return storeChunk(name, length);
            }
        }
        return storeInChunks(name, file);
    }

    private SealedFile storeChunk(String name, int length) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(chunk, 0, length);
        begin(name, length, crc);
        zip.write(chunk, 0, length);
        zip.closeEntry();
        MessageDigest digest = DigestMethod.SHA256.start();
        digest.update(chunk, 0, length);
        return Digests.file(name, length, digest.digest());
    }

    private SealedFile storeInChunks(String name, StreamSource file) throws IOException {
        CRC32 crc = new CRC32();
        long bytes = read(file, length -> crc.update(chunk, 0, length));
        MessageDigest digest = DigestMethod.SHA256.start();
        try {
            begin(name, bytes, crc);
            read(file, length -> {
                digest.update(chunk, 0, length);
                zip.write(chunk, 0, length);
            });
            zip.closeEntry();
        } catch (ZipException e) {
            throw new SealException(SealCode.FILE_CHANGED_MEANWHILE.found(name), e);
        }
        return Digests.file(name, bytes, digest.digest());
    }

    /** Ends the container. */
    public void finish() throws IOException {
        zip.finish();
        buffer.flush();
    }

    private void begin(String name, long bytes, CRC32 crc) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setTimeLocal(time);
        entry.setSize(bytes);
        entry.setCrc(crc.getValue());
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        if (utf8.length != name.length()) {
            entry.setExtra(unicodePath(utf8));
        }
        zip.putNextEntry(entry);
    }

    /**
     * Returns the name once more, in the field that Info-ZIP made for it. Its unzip takes a name that is not ASCII for
     * one in a DOS code page even where the entry says UTF-8, unless there is this field.
     */
    private static byte[] unicodePath(byte[] utf8) {
        CRC32 crc = new CRC32();
        crc.update(utf8);
        return ByteBuffer.allocate(9 + utf8.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) ZipExtra.UNICODE_PATH)
                .putShort((short) (5 + utf8.length))
                .put((byte) 1)
                .putInt((int) crc.getValue())
                .put(utf8)
                .array();
    }

    /** Takes what stands in the chunk. */
    @FunctionalInterface
    private interface Chunks {
        void take(int length) throws IOException;
    }

    private long read(StreamSource file, Chunks chunks) throws IOException {
        long bytes = 0;
        try (InputStream in = file.open()) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                chunks.take(n);
                bytes += n;
            }
        }
        return bytes;
    }
}
