package io.github.careplansdk.crypto.seal.internal.container;

import io.github.careplansdk.core.source.Source.StreamSource;
import io.github.careplansdk.crypto.seal.SealedFile;
import io.github.careplansdk.crypto.seal.internal.signature.DigestMethod;
import io.github.careplansdk.crypto.seal.internal.signature.Digests;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;

/** Writes the entries of a container, none of them compressed. Each file is read once, and its digest is that of what is written. */
public final class ContainerWriter {
    private static final int MOST = ZipWriter.BLOCK - ZipWriter.BLOCK_HEADER;

    private final byte[] block = new byte[ZipWriter.BLOCK];
    private final OutputStream buffer;
    private final ZipWriter zip;

    /**
     * Writes to a stream, which is left open.
     *
     * @param time the time that the entries get
     */
    public ContainerWriter(OutputStream out, LocalDateTime time) {
        this.buffer = new BufferedOutputStream(out);
        this.zip = new ZipWriter(buffer, time);
    }

    /** Adds an entry. */
    public void store(String name, byte[] content) throws IOException {
        zip.store(name, content, 0, content.length);
    }

    /** Adds a file. */
    public SealedFile store(String name, StreamSource file) throws IOException {
        MessageDigest digest = DigestMethod.SHA256.start();
        try (InputStream in = file.open()) {
            int length = in.readNBytes(block, ZipWriter.BLOCK_HEADER, MOST);
            if (length < MOST) {
                zip.store(name, block, ZipWriter.BLOCK_HEADER, length);
                digest.update(block, ZipWriter.BLOCK_HEADER, length);
                return Digests.file(name, length, digest.digest());
            }
            ZipWriter.InBlocks entry = zip.begin(name);
            while (length > 0) {
                entry.write(block, length);
                digest.update(block, ZipWriter.BLOCK_HEADER, length);
                length = in.readNBytes(block, ZipWriter.BLOCK_HEADER, MOST);
            }
            return Digests.file(name, entry.end(), digest.digest());
        }
    }

    /** Ends the container. */
    public void finish() throws IOException {
        zip.finish();
        buffer.flush();
    }
}
