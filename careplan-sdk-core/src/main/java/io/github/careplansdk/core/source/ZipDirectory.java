package io.github.careplansdk.core.source;

import io.github.careplansdk.core.internal.disk.LimitedStream;
import io.github.careplansdk.core.internal.disk.RandomAccessBytes;
import io.github.careplansdk.core.text.Ms932;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipException;

/**
 * The directory of a ZIP. {@code java.util.zip} needs a file on the default file system, and compares neither CRCs nor what
 * the archive says at two places.
 *
 * @param entries the entries, up to the first that is damaged or more than allowed
 * @param isWhole whether all entries could be read
 * @param isTooMany whether there are more than allowed
 * @param end where the directory starts, and the entries end
 */
record ZipDirectory(List<Named> entries, boolean isWhole, boolean isTooMany, long end) {
    private static final int BUFFER = 1 << 16;

    /**
     * An entry and what its name says.
     *
     * @param isText whether its bytes are a name in its encoding
     */
    record Named(ZipHeader header, EntryName name, boolean isText) {}

    /**
     * Reads a directory.
     *
     * @param most the most entries to read
     * @throws ZipException if there is none
     */
    static ZipDirectory read(RandomAccessBytes bytes, int most) throws IOException {
        ZipEnd end;
        try {
            end = ZipEnd.find(bytes);
        } catch (EOFException cut) {
            throw new ZipException("The archive ends too early.");
        }
        List<ZipHeader> headers = new ArrayList<>();
        boolean tooMany = end.entries() > most;
        boolean whole;
        try (InputStream archive = bytes.from(end.start())) {
            InputStream in = new BufferedInputStream(new LimitedStream(archive, end.end() - end.start()), BUFFER);
            for (long i = 0; i < Math.min(end.entries(), most); i++) {
                headers.add(ZipHeader.read(in, end.shift()));
            }
            whole = tooMany || in.read() < 0;
        } catch (ZipException | EOFException damaged) {
            whole = false;
        }
        return new ZipDirectory(named(headers), whole, tooMany, end.start());
    }

    /** Archives made on Japanese Windows have names in MS932 and do not say so. */
    private static List<Named> named(List<ZipHeader> headers) {
        boolean utf8 = headers.stream()
                .allMatch(header -> header.isInUtf8() || isText(header.rawName(), StandardCharsets.UTF_8));
        Charset unsaid = utf8 ? StandardCharsets.UTF_8 : Ms932.CHARSET;
        List<Named> named = new ArrayList<>(headers.size());
        for (ZipHeader header : headers) {
            Charset charset = header.isInUtf8() ? StandardCharsets.UTF_8 : unsaid;
            named.add(new Named(
                    header, EntryName.of(new String(header.rawName(), charset)), isText(header.rawName(), charset)));
        }
        return named;
    }

    private static boolean isText(byte[] name, Charset charset) {
        for (byte each : name) {
            if (each < 0) {
                try {
                    charset.newDecoder().decode(ByteBuffer.wrap(name));
                    return true;
                } catch (CharacterCodingException e) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Returns where each entry's place ends: where the next begins, in the order of {@link #entries}. */
    long[] ends() {
        long[] starts = new long[entries.size() + 1];
        for (int i = 0; i < entries.size(); i++) {
            starts[i] = entries.get(i).header().local();
        }
        starts[entries.size()] = end;
        long[] sorted = starts.clone();
        Arrays.sort(sorted);
        long[] ends = new long[entries.size()];
        for (int i = 0; i < ends.length; i++) {
            int at = Arrays.binarySearch(sorted, starts[i]);
            // Of two that begin at one place, neither has room.
            boolean shared =
                    (at > 0 && sorted[at - 1] == starts[i]) || (at + 1 < sorted.length && sorted[at + 1] == starts[i]);
            ends[i] = shared ? starts[i] : at + 1 < sorted.length ? sorted[at + 1] : end;
        }
        return ends;
    }
}
